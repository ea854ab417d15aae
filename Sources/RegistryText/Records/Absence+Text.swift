package import RegistryModel

extension Absence: FactRecord {
  package struct Columns: Sendable {
    package let person: Column<Absence, StaffNumber>
    package let from: Column<Absence, CalendarDate?>
    package let until: Column<Absence, CalendarDate?>

    init(_ list: inout ColumnList<Absence>) {
      person = list.names("person", \.person, .about, key: .fixed, ja: "職員番号", en: "staff number")
      from = list.from(\.period, key: .loose, required: true, ja: "不在の初日", en: "first day away")
      until = list.until(\.period, required: true, ja: "戻る日(その日は含まない)", en: "day back, not part of the absence")
    }
  }

  package static let descriptor = FactDescriptor(
    .absences, Columns.init, file: { .byPerson(folder: "absences", $0.person) }, areas: [.people, .absences], contents: \.absences,
    registry: { $0.allAbsences }, title: Phrase(ja: "不在", en: "Absences"),
    wording: FactWording(coming: Phrase(ja: "を登録", en: "recorded"), going: Phrase(ja: "を取り消した", en: "taken back")) { fact, names in
      let person = names.person(fact[columns.person])
      return Phrase(ja: "\(person) 不在", en: "\(person), away")
    })

  package static func read(_ row: inout RowReader<Absence>, _ columns: Columns) -> Absence {
    Absence(person: row[columns.person], period: row.period(columns.from, columns.until), origin: row.origin)
  }
}
