/// The steps of a write, in order; a crash may come after any of them.
package enum WriteStep: Sendable, Hashable {
  /// The index is locked (only where the branch is checked out).
  case indexLocked
  /// No path to be written holds changes of the user's.
  case workTreeChecked
  /// Blobs, trees and the commit are in the object database.
  case objectsStored
  /// The new files, the new index and the journal are ready beside the old ones.
  case staged
  /// The branch names the new commit.
  case branchMoved
  /// The file at this path was put in place, or removed.
  case fileInstalled(String)
  /// The new index is in place.
  case indexInstalled
}
