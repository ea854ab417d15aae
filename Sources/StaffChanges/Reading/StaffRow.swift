package import RegistryModel

/// One row of HR's file, understood; a row with further posts gives several.
package struct StaffRow: Hashable, Sendable {
  package var line: Int
  package var number: StaffNumber
  /// Empty where the file has none.
  package var name = ""
  package var kana = ""
  /// False where names stay outside the registry: then they are compared only.
  package var storesName = true
  /// As the row says it was before.
  package var oldName = ""
  package var employment = Employment.regular
  /// Whether the file or its mapping says so; else it is only what somebody new is taken to be.
  package var saysEmployment = true
  package var unit: UnitCode?
  package var post: PostID?
  package var kind = AppointmentKind.regular
  /// Whether the kind comes from a column for concurrent posts, which lists use for all but the regular one.
  package var isKindLoose = false
  /// Whether the row ends what is held at the post, whatever its kind.
  package var endsAnyKind = false
  /// Where the row says that the person was; nil where it says nothing, or nothing that the registry knows.
  package var old: OldPlace?
  package var from: CalendarDate?
  package var until: TenureEnd = .unsaid
  package var employedFrom: CalendarDate?
  package var employedUntil: TenureEnd = .unsaid
  package var order = ""
  package var action: StaffMapping.Action?
  /// Whether the change word takes somebody on who may be employed already (再任用).
  package var reappoints = false
  package var date: CalendarDate?
  /// The first day on which it no longer holds, of a row that ends something.
  package var end: CalendarDate?

  /// Whether a tenure of that kind may be the one that the row means.
  func fits(_ other: AppointmentKind) -> Bool { other == kind || (isKindLoose && other != .regular) }

  package init(line: Int, number: StaffNumber) {
    self.line = line
    self.number = number
  }
}

/// A unit and a post that a row says somebody held before, each nil where unsaid.
package struct OldPlace: Hashable, Sendable {
  /// One of these.
  package var units: Set<UnitCode>?
  package var post: PostID?
  /// As the file has it, for messages.
  package var words: String
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
