package import RegistryModel

extension Person: TextRecord {
  package static let schema = FileSchema(
    path: "people/*.csv", title: Phrase(ja: "人", en: "People"),
    columns: [
      Column("number", .identifier, ja: "職員番号(先頭の0も番号の一部)", en: "staff number, leading zeros kept"),
      Column("name", .text, required: false, ja: "氏名(表示用。外に置くときは空)", en: "display name; blank where names are kept elsewhere"),
      Column("kana", .text, required: false, ja: "読み(検索用)", en: "reading, for search"),
      Column("employment", .choice(Employment.texts), ja: "任用の種類", en: "how the person is employed"),
      Column("from", .date, required: false, ja: "在職の初日", en: "first day"),
      Column("until", .date, required: false, ja: "離職の日(その日は含まない)", en: "day from which the person is no longer here"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Person? {
    let number: StaffNumber = row.identifier(0)
    let name = row.text(1)
    let kana = row.text(2)
    let employment: Employment? = row.choice(3)
    let period = row.period(4, 5)
    guard row.isSound, let employment else { return nil }
    return Person(
      number: number, name: name, kana: kana, employment: employment, period: period, origin: row.origin)
  }
}

extension Absence: TextRecord {
  package static let schema = FileSchema(
    path: "absences/*.csv", title: Phrase(ja: "不在", en: "Absences"),
    columns: [
      Column("person", .identifier, ja: "職員番号", en: "staff number"),
      Column("from", .date, ja: "不在の初日", en: "first day away"),
      Column("until", .date, ja: "戻る日(その日は含まない)", en: "day back, not part of the absence"),
    ],
    key: [0, 1], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Absence? {
    let person: StaffNumber = row.identifier(0)
    let period = row.period(1, 2)
    guard row.isSound else { return nil }
    return Absence(person: person, period: period, origin: row.origin)
  }
}
