/// What HEAD names.
package enum Head: Sendable, Hashable {
  /// A branch, by its full name, with at least one commit.
  case branch(name: String, tip: ObjectID)
  /// A branch, by its full name, that has no commit yet.
  case unborn(name: String)
  /// A commit and no branch.
  case detached(ObjectID)
}
