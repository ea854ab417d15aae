package import RegistryModel

extension Assignment: FactRecord {
  package struct Columns: Sendable {
    package let place: Column<Assignment, Place>
    package let role: Column<Assignment, RoleID>
    package let person: Column<Assignment, StaffNumber>
    package let position: Column<Assignment, Position>
    package let from: Column<Assignment, CalendarDate?>
    package let until: Column<Assignment, CalendarDate?>
    package let order: Column<Assignment, String>

    init(_ list: inout ColumnList<Assignment>) {
      place = list.names(
        "place", \.seat.place, .about, key: .correctable, ja: "どこで(body、unit:コード、system:ID)", en: "where: body, unit:CODE, system:ID")
      role = list.names("role", \.seat.role, .mentions, key: .fixed, ja: "役割", en: "role id")
      person = list.names("person", \.person, .about, key: .fixed, ja: "職員番号", en: "staff number")
      position = list.holds(
        "position", \.position, as: ChoiceForm(blank: .member), required: false, ja: "会議体での立場(空は member)",
        en: "standing in a group (blank = member)")
      from = list.from(\.period, key: .loose, ja: "初日", en: "first day")
      until = list.until(\.period, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      order = list.holds("order", \.order, required: false, use: .document, ja: "指名書の番号", en: "reference of the order")
    }
  }

  package static let descriptor = FactDescriptor(
    .assignments, Columns.init, file: { .byPlace(name: "assignments.csv", $0.place) }, isAlwaysRead: true,
    areas: [.holdings, .assignments], contents: \.assignments, registry: { $0.allAssignments },
    title: Phrase(ja: "指名", en: "Assignments of roles"),
    wording: FactWording(coming: Phrase(ja: "に指名", en: "assigned")) { fact, names in
      let person = names.person(fact[columns.person])
      let (spot, role) = (names.place(fact[columns.place], fact), names.role(fact[columns.role]))
      let position =
        switch Position(rawValue: fact[columns.position]) {
        case .chair: Phrase(ja: "(委員長)", en: " (chair)")
        case .viceChair: Phrase(ja: "(副委員長)", en: " (vice-chair)")
        case .member, nil: Phrase("")
        }
      return Phrase(
        ja: "\(person) \(spot.ja)の\(role.ja)\(position.ja)", en: "\(person), \(role.text(.english)) at \(spot.text(.english))\(position.en)"
      )
    })

  package static func read(_ row: inout RowReader<Assignment>, _ columns: Columns) -> Assignment {
    Assignment(
      seat: Seat(role: row[columns.role], place: row[columns.place]), person: row[columns.person], position: row[columns.position],
      period: row.period(columns.from, columns.until), order: row[columns.order], origin: row.origin)
  }
}
