package import RegistryModel

/// What would make a finding vanish, before anybody in particular is named.
package enum Remedy: Hashable, Sendable {
  /// Somebody more, or somebody else, is put into the seat.
  case fill(Seat, position: String)
  /// Somebody is named deputy for conflicts at the seat.
  case conflictDeputy(Seat)
  /// The person leaves the seat, as far as an assignment put the person there.
  case release(Seat, StaffNumber)
  /// A deputy leaves the seat.
  case releaseDeputy(Seat, StaffNumber)
  /// A field of a row reads otherwise.
  case setField(Origin, column: String, value: String)
  /// A row goes.
  case deleteRow(Origin)
}
