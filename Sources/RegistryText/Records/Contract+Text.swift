import Messages
package import RegistryModel

extension ContractKindTag: NamingKind {
  package static let named = Named(ja: "契約", en: "contract")
}

extension Contract: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<Contract, ContractID>
    package let title: Column<Contract, String>
    package let firm: Column<Contract, String>
    package let unit: Column<Contract, UnitCode>
    package let tier: Column<Contract, Int>
    package let parent: Column<Contract, ContractID?>
    package let consent: Column<Contract, String>
    package let from: Column<Contract, CalendarDate?>
    package let until: Column<Contract, CalendarDate?>
    package let document: Column<Contract, String>

    init(_ list: inout ColumnList<Contract>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "契約の識別子", en: "contract id")
      title = list.holds("title", \.title, ja: "件名", en: "title")
      firm = list.holds("firm", \.firm, ja: "委託先", en: "the firm")
      unit = list.names("unit", \.unit, .about, ja: "所管の所属", en: "the unit in charge")
      tier = list.holds(
        "tier", \.tier, as: NumberForm(1...9), ja: "1は委託先、2は再委託先、…", en: "1 = contractor, 2 = its sub-contractor, …")
      parent = list.names("parent", \.parent, .mentions, required: false, ja: "再委託元の契約", en: "the contract it is sub-let from")
      consent = list.holds("consent", \.consent, required: false, ja: "再委託の承諾の文書番号", en: "reference of the consent to sub-letting")
      from = list.from(\.period, required: true, ja: "初日", en: "first day")
      until = list.until(\.period, required: true, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      document = list.holds("document", \.document, required: false, use: .document, ja: "契約番号", en: "reference of the contract")
    }
  }

  package static let descriptor = FactDescriptor(
    .contracts, Columns.init, file: { _ in .file("contracts/contracts.csv") }, areas: [.contracts],
    title: Phrase(ja: "委託契約", en: "Contracts"),
    wording: FactWording { fact, _ in
      let (id, title, firm) = (fact[columns.id], fact[columns.title], fact[columns.firm])
      return Phrase(ja: "契約 \(id) \(title)(\(firm))", en: "contract \(id) \(title) (\(firm))")
    })

  package static func read(_ row: inout RowReader<Contract>, _ columns: Columns) -> Contract {
    let contract = Contract(
      id: row[columns.id], title: row[columns.title], firm: row[columns.firm], unit: row[columns.unit], tier: row[columns.tier],
      parent: row[columns.parent], consent: row[columns.consent], period: row.period(columns.from, columns.until),
      document: row[columns.document], origin: row.origin)
    if contract.tier > 1, contract.parent == nil || contract.consent.isEmpty {
      row.reject(
        columns.parent, FieldMessages.subcontractLacks, FieldMessages.writeParentAndConsent)
    }
    return contract
  }
}
