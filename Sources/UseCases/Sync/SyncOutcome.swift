package import RegistryStore

/// What bringing two repositories together came to.
package struct SyncOutcome {
  package enum Kind: String, Sendable {
    case upToDate = "up-to-date"
    case received, sent, merged
    /// Both sides changed the same facts differently.
    case conflict
    /// The text, or a rule, does not allow what would come out.
    case refused
    /// The other side did not take it.
    case declined
  }
  package let remote: String
  package let branch: String
  package internal(set) var kind = Kind.upToDate
  package let isDryRun: Bool
  /// The branch here, before and afterwards.
  package let before: String
  package internal(set) var after: String
  /// The other side's branch as it was found; nil where it had none.
  package let remoteBefore: String?
  /// Commits that only the other side, and only this side, had.
  package let commitsReceived: Int
  package let commitsSent: Int
  /// Lines that came in here, and lines that went to the other side.
  package internal(set) var received: [FileDifference] = []
  package internal(set) var sent: [FileDifference] = []
  package internal(set) var conflicts: [FactConflict] = []
  /// The check of what would come out, and why it is not taken; nil where it is.
  package internal(set) var refused: (run: CheckRun, refusal: Refusal)?
  /// What the other side said.
  package internal(set) var said: [String] = []
  /// How often it was tried because somebody else was faster.
  package let attempts: Int

  init(
    remote: String, branch: String, isDryRun: Bool, before: String, remoteBefore: String?, commits: (here: Int, there: Int),
    attempts: Int
  ) {
    (self.remote, self.branch, self.isDryRun) = (remote, branch, isDryRun)
    (self.before, self.remoteBefore, self.attempts) = (before, remoteBefore, attempts)
    after = before
    (commitsReceived, commitsSent) = (commits.there, commits.here)
  }

  package var isFailure: Bool { [.conflict, .refused, .declined].contains(kind) }
}
