package import RegistryModel

/// One row of HR's file, understood.
package struct StaffRow: Hashable, Sendable {
  package var line: Int
  package var number: StaffNumber
  /// Empty where the file has none, or where names stay outside.
  package var name = ""
  package var kana = ""
  package var employment = Employment.regular
  /// Whether the file or its mapping says so; else it is only what somebody new is taken to be.
  package var saysEmployment = true
  package var unit: UnitCode?
  package var post: PostID?
  package var kind = AppointmentKind.regular
  package var from: CalendarDate?
  package var until: TenureEnd = .unsaid
  package var employedFrom: CalendarDate?
  package var employedUntil: TenureEnd = .unsaid
  package var order = ""
  package var action: StaffMapping.Action?
  package var date: CalendarDate?

  package init(line: Int, number: StaffNumber) {
    self.line = line
    self.number = number
  }
}

/// What a file says of an end: nothing, that there is none, or the first day on which it no longer holds.
package enum TenureEnd: Hashable, Sendable {
  case unsaid
  case open
  case until(CalendarDate)

  /// The end over one that is known already.
  func over(_ known: CalendarDate?) -> CalendarDate? {
    switch self {
    case .unsaid: known
    case .open: nil
    case .until(let date): date
    }
  }
}
