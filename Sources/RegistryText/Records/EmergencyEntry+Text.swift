package import RegistryModel

extension EmergencyKindTag: NamingKind {
  package static let named = Named(ja: "緊急の登録", en: "emergency entry")
}

extension EmergencyEntry: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<EmergencyEntry, EmergencyID>
    package let on: Column<EmergencyEntry, CalendarDate>
    package let person: Column<EmergencyEntry, StaffNumber>
    package let reason: Column<EmergencyEntry, String>
    package let reviewedBy: Column<EmergencyEntry, StaffNumber?>
    package let reviewedOn: Column<EmergencyEntry, CalendarDate?>
    package let outcome: Column<EmergencyEntry, String>

    init(_ list: inout ColumnList<EmergencyEntry>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "緊急の登録の識別子", en: "id")
      on = list.holds("on", \.on, ja: "登録した日", en: "day of the entry")
      person = list.names("person", \.person, .about, ja: "登録した人の職員番号", en: "staff number of who entered it")
      reason = list.holds("reason", \.reason, ja: "待てなかった理由", en: "why it could not wait")
      reviewedBy = list.names("reviewed-by", \.reviewedBy, .mentions, required: false, ja: "事後に確認した人", en: "who reviewed it afterwards")
      reviewedOn = list.holds("reviewed-on", \.reviewedOn, required: false, ja: "確認した日", en: "day of the review")
      outcome = list.holds("outcome", \.outcome, required: false, ja: "確認の結果", en: "what came of the review")
    }
  }

  package static let descriptor = FactDescriptor(
    .emergencies, Columns.init, file: { _ in .file("body/emergencies.csv") }, order: .natural, areas: [.rules],
    title: Phrase(ja: "緊急の登録", en: "Emergency entries"),
    wording: FactWording(coming: Phrase(ja: "を登録", en: "recorded")) { fact, names in
      let (id, person, day) = (fact[columns.id], names.person(fact[columns.person]), fact[columns.on])
      return Phrase(ja: "緊急の登録 \(id)(\(person) \(day))", en: "emergency entry \(id) (\(person) on \(day))")
    })

  package static func read(_ row: inout RowReader<EmergencyEntry>, _ columns: Columns) -> EmergencyEntry {
    EmergencyEntry(
      id: row[columns.id], on: row[columns.on], person: row[columns.person], reason: row[columns.reason],
      reviewedBy: row[columns.reviewedBy], reviewedOn: row[columns.reviewedOn], outcome: row[columns.outcome], origin: row.origin)
  }
}
