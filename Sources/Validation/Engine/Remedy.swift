package import RegistryModel

/// A change that would remove a finding, before it is said who is meant.
package enum Remedy: Hashable, Sendable {
  /// One more person, or another one, is put into the seat.
  case fill(Seat, position: String)
  /// Somebody is named deputy for conflicts at the seat.
  case conflictDeputy(Seat)
  /// The person leaves the seat, as far as an assignment put the person there.
  case release(Seat, StaffNumber)
  /// A deputy leaves the seat.
  case releaseDeputy(Seat, StaffNumber)
  /// A field of a row gets another value.
  case setField(Origin, column: String, value: String)
  /// A row is deleted.
  case deleteRow(Origin)
}
