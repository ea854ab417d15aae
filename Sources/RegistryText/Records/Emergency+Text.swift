package import RegistryModel

extension EmergencyEntry: TextRecord {
  package static let schema = FileSchema(
    path: "body/emergencies.csv", title: Phrase(ja: "緊急の登録", en: "Emergency entries"),
    columns: [
      Column("id", .identifier, ja: "緊急の登録の識別子", en: "id"),
      Column("on", .date, ja: "登録した日", en: "day of the entry"),
      Column("person", .identifier, ja: "登録した人の職員番号", en: "staff number of who entered it"),
      Column("reason", .text, ja: "待てなかった理由", en: "why it could not wait"),
      Column("reviewed-by", .identifier, required: false, ja: "事後に確認した人", en: "who reviewed it afterwards"),
      Column("reviewed-on", .date, required: false, ja: "確認した日", en: "day of the review"),
      Column("outcome", .text, required: false, ja: "確認の結果", en: "what came of the review"),
    ],
    key: [0], order: .natural, isRequired: false)

  package static func read(_ row: inout RowReader) -> EmergencyEntry? {
    let id: EmergencyID = row.identifier(0)
    let on = row.date(1)
    let person: StaffNumber = row.identifier(2)
    let reason = row.text(3)
    let reviewer: StaffNumber? = row.optionalIdentifier(4)
    let reviewedOn = row.date(5)
    _ = row.text(6)
    guard row.isSound, let on else { return nil }
    let review = reviewer.flatMap { by in reviewedOn.map { EmergencyEntry.Review(by: by, on: $0) } }
    return EmergencyEntry(id: id, on: on, person: person, reason: reason, review: review, origin: row.origin)
  }
}
