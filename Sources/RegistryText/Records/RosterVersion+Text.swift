package import RegistryModel

extension RosterVersion: FactRecord {
  package struct Columns: Sendable {
    package let contract: Column<RosterVersion, ContractID>
    package let version: Column<RosterVersion, String>
    package let receivedOn: Column<RosterVersion, CalendarDate>
    package let kind: Column<RosterVersion, RosterKind>
    package let receivedBy: Column<RosterVersion, StaffNumber?>

    init(_ list: inout ColumnList<RosterVersion>) {
      contract = list.names("contract", \.contract, .about, key: .correctable, ja: "契約の識別子", en: "contract id")
      version = list.holds("version", \.version, key: .correctable, ja: "従事者名簿の版", en: "version of the roster")
      receivedOn = list.holds("received-on", \.receivedOn, key: .correctable, ja: "受領した日", en: "day on which it was received")
      kind = list.holds(
        "kind", \.kind, ja: "変更の名簿か、年一回の確認か、変更なしの報告か", en: "a change, the yearly confirmation, or the word that nothing changed")
      receivedBy = list.names("by", \.receivedBy, .mentions, required: false, ja: "受領した人", en: "who received it")
    }
  }

  package static let descriptor = FactDescriptor(
    .rosters, Columns.init, file: { _ in .file("contracts/rosters.csv") }, areas: [.contracts],
    title: Phrase(ja: "従事者名簿の受領", en: "Rosters received"),
    wording: FactWording { fact, _ in
      let (contract, version, day) = (fact[columns.contract], fact[columns.version], fact[columns.receivedOn])
      return Phrase(ja: "契約 \(contract) の従事者名簿 \(version)(\(day) 受領)", en: "roster \(version) of contract \(contract), received on \(day)")
    })

  package static func read(_ row: inout RowReader<RosterVersion>, _ columns: Columns) -> RosterVersion {
    RosterVersion(
      contract: row[columns.contract], version: row[columns.version], receivedOn: row[columns.receivedOn], kind: row[columns.kind],
      receivedBy: row[columns.receivedBy], origin: row.origin)
  }
}
