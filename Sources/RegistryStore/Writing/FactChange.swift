package import RegistryModel
package import RegistryText

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
  /// Rows put in, changed or taken out.
  case rows([RowEdit])
  /// Another id of the registry.
  case registryID(String)

  /// Applies the change to a text in the making.
  package func apply(to edit: inout RegistryEdit) throws(StoreError) {
    if case .registryID(let id) = self { return try edit.setRegistryID(id) }
    // Lines are those of the text before any of them.
    if case .rows(let rows) = self, rows.count > 1 { return try edit.apply(rows) }
    for row in try rows(in: edit) { try edit.apply(row) }
  }

  private func rows(in edit: RegistryEdit) throws(StoreError) -> [RowEdit] {
    switch self {
    case .assign(let seat, let person, let position, let from, let until, let order):
      let columns = Assignment.columns
      var row = RowDraft<Assignment>()
      row.set(columns.place, seat.place)
      row.set(columns.role, seat.role)
      row.set(columns.person, person)
      row.set(columns.position, typed: position)
      row.set(columns.from, from)
      row.set(columns.until, until)
      row.set(columns.order, order)
      return [.insert(row, layout: edit.layout)]
    case .end(let seat, let person, let from, let until, let isDeputy):
      let origin =
        isDeputy
        ? try Self.running(seat, person, from, until, SeatColumns(Deputy.columns), edit)
        : try Self.running(seat, person, from, until, SeatColumns(Assignment.columns), edit)
      return [.end(origin, on: until)]
    case .deputy(let seat, let person, let rank, let when, let provisions, let from, let until, let instrument):
      let columns = Deputy.columns
      var row = RowDraft<Deputy>()
      row.set(columns.place, seat.place)
      row.set(columns.role, seat.role)
      row.set(columns.rank, rank)
      row.set(columns.person, person)
      row.set(columns.when, typed: when.joined(separator: "+"))
      row.set(columns.provisions, provisions)
      row.set(columns.from, from)
      row.set(columns.until, until)
      row.set(columns.instrument, instrument)
      return [.insert(row, layout: edit.layout)]
    case .absence(let person, let from, let until):
      return [.insert(Self.absence(person, from, until), layout: edit.layout)]
    case .endAbsence(let person, let from, let until):
      let key = Self.absence(person, from, nil)
      let columns = Absence.columns
      let origin = try edit.theRow(in: key.path(layout: edit.layout), what: "\(person) \(from)") {
        $0[columns.person] == person.text && $0[columns.from] == from.description
      }
      return [until.map { .end(origin, on: $0) } ?? .remove(origin)]
    case .rows(let rows): return rows
    case .registryID: return []
    }
  }

  private static func absence(_ person: StaffNumber, _ from: CalendarDate, _ until: CalendarDate?) -> RowDraft<Absence> {
    let columns = Absence.columns
    var row = RowDraft<Absence>()
    row.set(columns.person, person)
    row.set(columns.from, from)
    row.set(columns.until, until)
    return row
  }

  /// The row by which a person holds a seat and still does on `until`.
  private static func running<Record>(
    _ seat: Seat, _ person: StaffNumber, _ from: CalendarDate?, _ until: CalendarDate, _ columns: SeatColumns<Record>, _ edit: RegistryEdit
  ) throws(StoreError) -> Origin {
    var key = RowDraft<Record>()
    key.set(columns.place, seat.place)
    return try edit.theRow(in: key.path(layout: edit.layout), what: "\(seat.role) \(person) \(seat.place.text)") { row in
      guard row[columns.place] == seat.place.text, row[columns.role] == seat.role.text, row[columns.person] == person.text
      else { return false }
      if let from, row[columns.from] != from.description { return false }
      let end = row[columns.until]
      return end.isEmpty || from != nil || (CalendarDate(end).map { $0 > until } ?? false)
    }
  }
}

/// The columns in which an assignment and a deputyship are alike.
private struct SeatColumns<Record: FactRecord> {
  let place: Column<Record, Place>
  let role: Column<Record, RoleID>
  let person: Column<Record, StaffNumber>
  let from: Column<Record, CalendarDate?>
  let until: Column<Record, CalendarDate?>
}

extension SeatColumns<Assignment> {
  fileprivate init(_ columns: Assignment.Columns) {
    self.init(place: columns.place, role: columns.role, person: columns.person, from: columns.from, until: columns.until)
  }
}

extension SeatColumns<Deputy> {
  fileprivate init(_ columns: Deputy.Columns) {
    self.init(place: columns.place, role: columns.role, person: columns.person, from: columns.from, until: columns.until)
  }
}
