package import RegistryModel

extension PolicyDecision: FactRecord {
  package struct Columns: Sendable {
    package let provision: Column<PolicyDecision, ProvisionKey>
    package let decision: Column<PolicyDecision, Bool>
    package let by: Column<PolicyDecision, StaffNumber>
    package let from: Column<PolicyDecision, CalendarDate?>
    package let until: Column<PolicyDecision, CalendarDate?>
    package let document: Column<PolicyDecision, String>

    init(_ list: inout ColumnList<PolicyDecision>) {
      provision = list.names("provision", \.provision, .mentions, key: .correctable, ja: "規定の鍵", en: "provision key")
      decision = list.holds("decision", \.allows, as: FlagForm("allow", "forbid"), ja: "認めるか", en: "whether it is allowed")
      by = list.names("by", \.decidedBy, .mentions, ja: "決定した人の職員番号", en: "staff number of who decided")
      from = list.from(\.period, key: .loose, required: true, ja: "初日", en: "first day")
      until = list.until(\.period, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      document = list.holds("document", \.document, required: false, use: .document, ja: "決裁番号", en: "reference of the document")
    }
  }

  package static let descriptor = FactDescriptor(
    .decisions, Columns.init, file: { _ in .file("body/decisions.csv") }, order: .natural, isAlwaysRead: true, areas: [.decisions],
    contents: \.decisions, registry: { $0.decisions }, title: Phrase(ja: "方針の決定", en: "Policy decisions on record"),
    wording: FactWording(coming: Phrase(ja: "を登録", en: "recorded")) { fact, names in
      let (of, by) = (names.provision(fact[columns.provision]), names.person(fact[columns.by]))
      let forbids = fact[columns.decision] == columns.decision.text(false)
      return Phrase(
        ja: "\(of.ja) を\(forbids ? "認めない" : "認める")決定(\(by))", en: "decision to \(forbids ? "forbid" : "allow") \(of.en) (\(by))")
    })

  package static func read(_ row: inout RowReader<PolicyDecision>, _ columns: Columns) -> PolicyDecision {
    PolicyDecision(
      provision: row[columns.provision], allows: row[columns.decision], decidedBy: row[columns.by],
      period: row.period(columns.from, columns.until), document: row[columns.document], origin: row.origin)
  }
}
