package import RegistryModel

/// A commit of a push, as far as its approval depends on it.
package struct PushedCommit: Sendable {
  package let id: String
  package let parents: [String]
  /// When it says that it was committed, in seconds since the epoch.
  package let seconds: Int64
  /// Whose valid signature it bears; nil where there is none by a known key.
  package let signer: StaffNumber?
  package let trailers: CommitTrailers
  /// The lines of its message.
  package let message: [String]
  /// A commit with one parent and its parent's tree changes nothing: it only says something of that tree.
  package let changesNothing: Bool
  /// What it changed against its first parent.
  package let facts: [ChangedFact]

  package init(
    id: String, parents: [String], seconds: Int64, signer: StaffNumber?, trailers: CommitTrailers, message: [String] = [],
    changesNothing: Bool, facts: [ChangedFact]
  ) {
    self.id = id
    self.parents = parents
    self.seconds = seconds
    self.signer = signer
    self.trailers = trailers
    self.message = message
    self.changesNothing = changesNothing
    self.facts = facts
  }

  /// What it states of the commits below it, if it changes nothing itself.
  package var statement: Statement? {
    guard changesNothing, case .statement(let statement) = Statement.read(trailers) else { return nil }
    return statement
  }

  /// Whether whoever states something in it has signed it.
  var isSignedByItsPerson: Bool { statement.map { $0.person == signer } ?? false }

  /// Who wrote it: a signature says more than a line of text.
  package var author: StaffNumber? { signer ?? trailers.writer }
}

/// The commits that a push brings in, oldest first.
package struct PushedCommits: Sendable {
  package let all: [PushedCommit]
  private let byID: [String: PushedCommit]

  package init(_ commits: [PushedCommit]) {
    all = commits
    byID = Dictionary(commits.map { ($0.id, $0) }) { first, _ in first }
  }

  package subscript(id: String) -> PushedCommit? { byID[id] }

  /// Commits that bring in something.
  package var changes: [PushedCommit] { all.filter { !$0.changesNothing } }

  /// The commits by which the branch would go on from where it stood, oldest first: from each to its first parent. Nil
  /// where that way does not lead back to `old`.
  package func line(from old: String, to tip: String) -> [PushedCommit]? {
    var result: [PushedCommit] = []
    var next = tip
    while next != old {
      // Commits of a made-up graph could stand in a ring.
      guard result.count < all.count, let commit = byID[next], let parent = commit.parents.first else { return nil }
      result.append(commit)
      next = parent
    }
    return result.reversed()
  }

  /// The run of commits at the end that change nothing.
  ///
  /// Only the end counts, since whoever wrote there had everything before him. An approval of an earlier
  /// state, brought in by a merge, approves nothing.
  package func run(at tip: String) -> [PushedCommit] {
    var result: [PushedCommit] = []
    var next: String? = tip
    while let id = next, let commit = byID[id], commit.changesNothing, result.count < all.count {
      result.append(commit)
      next = commit.parents.first
    }
    return result
  }
}
