package import RegistryModel
import RegistryText

/// A change of one fact, as the commands make it.
package enum FactChange: Hashable, Sendable {
  case assign(Seat, StaffNumber, position: String, from: CalendarDate, until: CalendarDate?, order: String)
  /// Ends the one assignment, or deputyship, that still runs on `until`; `from` tells several rows apart.
  case end(Seat, StaffNumber, from: CalendarDate?, until: CalendarDate, isDeputy: Bool)
  case deputy(
    Seat, StaffNumber, rank: Int, when: [String], provisions: [ProvisionKey], from: CalendarDate, until: CalendarDate?,
    instrument: String)
  case absence(StaffNumber, from: CalendarDate, until: CalendarDate)
  /// Lets the absence that begins on `from` end on another day; nil takes it back.
  case endAbsence(StaffNumber, from: CalendarDate, until: CalendarDate?)
  /// A new row of exceptions, by the columns of its file.
  case exception([String])
  /// A new row of emergency entries, by the columns of its file.
  case emergency([String])
  /// Writes values into fields of the row at a line, by column.
  case fields(Origin, [String: String])
  /// Writes a value into one field of the row at a line.
  case setField(Origin, column: String, value: String)
  case deleteRow(Origin)
  /// Another id of the registry.
  case registryID(String)

  /// Applies the change to a text in the making.
  package func apply(to edit: inout RegistryEdit) throws(StoreError) {
    switch self {
    case .assign(let seat, let person, let position, let from, let until, let order):
      try edit.insert(
        [
          seat.place.text, seat.role.text, person.text, position, from.description, until?.description ?? "", order,
        ], into: RegistryPath.assignments(at: seat.place, layout: edit.layout), Assignment.schema)
    case .end(let seat, let person, let from, let until, let isDeputy):
      try end(seat, person, from, until, isDeputy, &edit)
    case .deputy(let seat, let person, let rank, let when, let provisions, let from, let until, let instrument):
      try edit.insert(
        [
          seat.place.text, seat.role.text, String(rank), person.text, when.joined(separator: "+"),
          provisions.map(\.text).joined(separator: "+"), from.description, until?.description ?? "", instrument,
        ], into: RegistryPath.deputies(at: seat.place, layout: edit.layout), Deputy.schema)
    case .absence(let person, let from, let until):
      try edit.insert(
        [person.text, from.description, until.description],
        into: RegistryPath.absences(person, layout: edit.layout), Absence.schema)
    case .endAbsence(let person, let from, let until):
      try endAbsence(person, from, until, &edit)
    case .exception(let row): try edit.insert(row, into: RuleException.schema.path, RuleException.schema)
    case .emergency(let row): try edit.insert(row, into: EmergencyEntry.schema.path, EmergencyEntry.schema)
    case .fields(let origin, let values):
      for (column, value) in values.sorted(by: { $0.key < $1.key }) { try edit.replace(column, with: value, at: origin) }
    case .setField(let origin, let column, let value):
      try edit.replace(column, with: value, at: origin)
    case .deleteRow(let origin): try edit.removeRow(at: origin)
    case .registryID(let id): try edit.setRegistryID(id)
    }
  }

  private func end(
    _ seat: Seat, _ person: StaffNumber, _ from: CalendarDate?, _ until: CalendarDate, _ isDeputy: Bool,
    _ edit: inout RegistryEdit
  ) throws(StoreError) {
    let path =
      isDeputy
      ? RegistryPath.deputies(at: seat.place, layout: edit.layout)
      : RegistryPath.assignments(at: seat.place, layout: edit.layout)
    try edit.replace(
      "until", with: until.description, in: path, isDeputy ? Deputy.schema : Assignment.schema,
      what: "\(seat.role) \(person) \(seat.place.text)"
    ) { row in
      guard row["place"] == seat.place.text, row["role"] == seat.role.text, row["person"] == person.text
      else { return false }
      if let from, row["from"] != from.description { return false }
      let end = row["until"] ?? ""
      return end.isEmpty || from != nil || (CalendarDate(end).map { $0 > until } ?? false)
    }
  }

  private func endAbsence(
    _ person: StaffNumber, _ from: CalendarDate, _ until: CalendarDate?, _ edit: inout RegistryEdit
  ) throws(StoreError) {
    let path = RegistryPath.absences(person, layout: edit.layout)
    let isMeant: ([String: String]) -> Bool = { $0["person"] == person.text && $0["from"] == from.description }
    if let until {
      try edit.replace(
        "until", with: until.description, in: path, Absence.schema, what: "\(person) \(from)", matches: isMeant)
    } else {
      try edit.remove(from: path, Absence.schema, what: "\(person) \(from)", matches: isMeant)
    }
  }
}
