/// What a write came to.
package enum CommitOutcome: Sendable, Hashable {
  /// The branch now names this new commit; `attempts` counts how often the changes were built, from 1.
  case committed(ObjectID, attempts: Int)
  /// The changes make no difference; the branch stays at this tip, nil when it has no commit.
  case unchanged(ObjectID?)
}
