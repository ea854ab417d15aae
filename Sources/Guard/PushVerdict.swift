package import RegistryModel

/// A push to the branch of a registry, as values.
package struct Push {
  /// The registry before the push: its policy, its roles.
  package let before: Registry
  /// The registry that would stand there; only to see what a fact gives to whom.
  package let after: Registry
  /// The commit that the branch named, and when that says it was committed, in seconds since the epoch.
  package let old: (id: String, seconds: Int64)
  /// The commit that it would name.
  package let tip: String
  package let commits: PushedCommits
  /// What differs between the two.
  package let facts: [ChangedFact]
  /// Commits with statements that reached the server on other ways, as far as they may take something back.
  package let elsewhere: [PushedCommit]
  /// Statements that the record of the server has as taken back, whatever became of the refs that brought that in.
  package let recorded: [ReceivedEntry.Stated]
  /// The ids of the entries of that record; nil where there is none. What was stated for another server names another's.
  package let record: Set<String>?
  /// Paths of the whole repository that are there afterwards and differ from before.
  package let paths: [PushedPath]
  /// The registry's folder; empty for the top of the repository, else with a slash at its end.
  package let folder: String
  /// The clock of who judges: the day, and seconds since the epoch.
  package let today: CalendarDate
  package let now: Int64

  package init(
    before: Registry, after: Registry, old: (id: String, seconds: Int64), tip: String, commits: PushedCommits, facts: [ChangedFact],
    elsewhere: [PushedCommit] = [], recorded: [ReceivedEntry.Stated] = [], record: Set<String>? = nil, paths: [PushedPath],
    folder: String, today: CalendarDate, now: Int64
  ) {
    self.before = before
    self.after = after
    self.old = old
    self.tip = tip
    self.commits = commits
    self.facts = facts
    self.elsewhere = elsewhere
    self.recorded = recorded
    self.record = record
    self.paths = paths
    self.folder = folder
    self.today = today
    self.now = now
  }

  /// With a commit on top.
  func with(_ commit: PushedCommit) -> Push {
    Push(
      before: before, after: after, old: old, tip: commit.id, commits: PushedCommits(commits.all + [commit]), facts: facts,
      elsewhere: elsewhere, recorded: recorded, record: record, paths: paths, folder: folder, today: today, now: now)
  }
}

/// What stands against a push, whoever approves it.
package enum PushProblem: Hashable, Sendable {
  /// The branch as it was is not on the line of first parents.
  case anotherLine
  case datedBeforeItsParent(commit: String)
  /// Dated into the future.
  case datedAhead(commit: String)
  /// A second registry, which nobody would guard.
  case secondRegistry(path: String)
  /// It is taken for a file of the registry's folder where names know no capitals.
  case folderLookalike(path: String)
  /// It reads like an approval, and is none.
  case lookalike(commit: String, line: String)
  /// It reads like a statement of approval, and lacks something or changes something.
  case malformedStatement(commit: String)
  /// It is a statement in the name of this person, and not signed by this person.
  case statementInAnothersName(commit: String, person: StaffNumber)
}

/// A commit whose author is not known as the policy wants it.
package enum UnknownAuthor: Hashable, Sendable {
  /// It bears no signature by a known key.
  case unsigned(commit: String)
  /// It does not say who wrote it.
  case unnamed(commit: String)
}

/// What became of a push.
package struct PushVerdict: Sendable {
  package var problems: [PushProblem] = []
  /// What people stated at the end of the push, and whether it counts.
  package var statements: [GivenStatement] = []
  /// Commits at the end that change nothing and state nothing, with who signed them.
  package var plainCommits: [(commit: String, signer: StaffNumber)] = []
  package var unknownAuthors: [UnknownAuthor] = []
  /// Reviews of emergency entries that are none.
  package var reviews: [UnfitReview] = []
  package var lacks: [ApprovalLack] = []
  package var emergency = EmergencyVerdict.notAsked

  /// Whether it has all that it needs, or passes as an emergency entry.
  package var isTaken: Bool {
    guard problems.isEmpty, unknownAuthors.isEmpty, reviews.isEmpty else { return false }
    if case .taken = emergency { return true }
    return lacks.isEmpty
  }
}

/// What one fact of a push lacks by one rule of approval.
package struct ApprovalLack: Sendable {
  /// Why somebody's approval does not count.
  package enum Objection: Hashable, Sendable {
    case author
    case concerned
    case withoutRole
  }
  /// The commit that brought the fact in; nil where it is not committed yet, or no commit left it so.
  package let commit: String?
  package let demand: ApprovalDemand
  /// Who approved, and counts.
  package let given: [StaffNumber]
  /// Who could approve it still.
  package let able: [StaffNumber]
  /// Whose approvals do not count, and why.
  package let notCounted: [(person: StaffNumber, objection: Objection)]
  /// Who receives authority and has not consented.
  package let receivers: [StaffNumber]
  /// Who gives it up and has not consented; any of the others who may approve stands for them.
  package let givers: [StaffNumber]
  /// Who is named in the fact as deciding, permitting or performing something and has not agreed, nor been spoken for.
  package let named: [StaffNumber]

  package var missing: Int { max(0, demand.rule.persons - given.count) }
}
