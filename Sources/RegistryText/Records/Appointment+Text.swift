package import RegistryModel

extension Appointment: FactRecord {
  package struct Columns: Sendable {
    package let unit: Column<Appointment, UnitCode>
    package let post: Column<Appointment, PostID>
    package let person: Column<Appointment, StaffNumber>
    package let kind: Column<Appointment, AppointmentKind>
    package let from: Column<Appointment, CalendarDate?>
    package let until: Column<Appointment, CalendarDate?>
    package let order: Column<Appointment, String>

    init(_ list: inout ColumnList<Appointment>) {
      unit = list.names("unit", \.unit, .about, key: .correctable, ja: "所属コード", en: "unit code")
      post = list.names("post", \.post, .mentions, key: .fixed, ja: "職", en: "post id")
      person = list.names("person", \.person, .about, key: .fixed, ja: "職員番号", en: "staff number")
      kind = list.holds("kind", \.kind, ja: "発令の種別", en: "kind of appointment")
      from = list.from(\.period, key: .loose, ja: "発令日", en: "first day")
      until = list.until(\.period, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      order = list.holds("order", \.order, required: false, use: .document, ja: "辞令番号", en: "reference of the order")
    }
  }

  package static let descriptor = FactDescriptor(
    .appointments, Columns.init, file: { .byUnit(name: "appointments.csv", $0.unit) }, areas: [.holdings, .appointments],
    contents: \.appointments, registry: { $0.allAppointments }, title: Phrase(ja: "発令", en: "Appointments"),
    wording: FactWording(coming: Phrase(ja: "を発令", en: "appointed")) { fact, names in
      let person = names.person(fact[columns.person])
      let (unit, post) = (names.unit(fact[columns.unit], fact), names.post(fact[columns.post]))
      let kind = AppointmentKind(rawValue: fact[columns.kind])?.name ?? Phrase(fact[columns.kind])
      return Phrase(
        ja: "\(person) \(unit.ja) \(post.ja)(\(kind.ja))", en: "\(person), \(post.text(.english)) of \(unit.text(.english)) (\(kind.en))")
    })

  package static func read(_ row: inout RowReader<Appointment>, _ columns: Columns) -> Appointment {
    Appointment(
      person: row[columns.person], unit: row[columns.unit], post: row[columns.post], kind: row[columns.kind],
      period: row.period(columns.from, columns.until), order: row[columns.order], origin: row.origin)
  }
}
