package import RegistryModel
package import RegistryText

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
  /// A row reads otherwise, or goes.
  case edit(RowEdit)
  /// Several rows read otherwise, or go, at once.
  case edits([RowEdit])

  /// The contract ends with all that hangs on it.
  static func ending(_ contract: Contract, on day: CalendarDate, in registry: Registry) -> Remedy {
    .edits(ContractEnding(of: contract, on: day, in: registry).edits)
  }

  static func deleteRow(_ origin: Origin) -> Remedy { .edit(.remove(origin)) }
}
