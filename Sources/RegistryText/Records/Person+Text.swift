package import RegistryModel

extension Person: FactRecord {
  package struct Columns: Sendable {
    package let number: Column<Person, StaffNumber>
    package let name: Column<Person, String>
    package let kana: Column<Person, String>
    package let employment: Column<Person, Employment>
    package let from: Column<Person, CalendarDate?>
    package let until: Column<Person, CalendarDate?>

    init(_ list: inout ColumnList<Person>) {
      number = list.names(
        "number", \.number, .defines, key: .fixed, ja: "職員番号(先頭の0も番号の一部)", en: "staff number, leading zeros kept")
      name = list.holds(
        "name", \.name, required: false, use: .name, ja: "氏名(表示用。外に置くときは空)",
        en: "display name; blank where names are kept elsewhere")
      kana = list.holds("kana", \.kana, required: false, use: .name, ja: "読み(検索用)", en: "reading, for search")
      employment = list.holds("employment", \.employment, ja: "任用の種類", en: "how the person is employed")
      from = list.from(\.period, ja: "在職の初日", en: "first day")
      until = list.until(\.period, ja: "離職の日(その日は含まない)", en: "day from which the person is no longer here")
    }
  }

  package static let descriptor = FactDescriptor(
    .people, Columns.init, file: { .byPerson(folder: "people", $0.number) }, areas: [.people], contents: \.people,
    registry: { $0.people }, title: Phrase(ja: "人", en: "People"),
    wording: FactWording(coming: Phrase(ja: "を職員として登録", en: "entered")) { fact, names in
      Phrase(names.person(fact[columns.number]))
    })

  package static func read(_ row: inout RowReader<Person>, _ columns: Columns) -> Person {
    Person(
      number: row[columns.number], name: row[columns.name], kana: row[columns.kana], employment: row[columns.employment],
      period: row.period(columns.from, columns.until), origin: row.origin)
  }
}
