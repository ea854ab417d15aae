import GitStore
package import Guard
package import Messages
package import RegistryModel
import RegistryStore

/// Approving what is about to be pushed: showing it, and stating it with a signature.
package enum Approving {
  /// What is asked for.
  package struct Request {
    package var kind: Statement.Kind
    /// A branch or commit; nil = `HEAD`.
    package var revision: String?
    /// What the server has; nil = where the branch left its upstream.
    package var since: String?
    /// The first day on which the statement no longer holds; nil = after `usualDays`.
    package var until: CalendarDate?
    /// Why, in words for people.
    package var reason: String?
    package var person: String?

    package init(
      kind: Statement.Kind, revision: String? = nil, since: String? = nil, until: CalendarDate? = nil, reason: String? = nil,
      person: String? = nil
    ) {
      self.kind = kind
      self.revision = revision
      self.since = since
      self.until = until
      self.reason = reason
      self.person = person
    }
  }

  /// How many days a statement holds where nothing else is said.
  package static let usualDays = 14

  /// A statement before it is signed.
  package struct Draft {
    package let statement: Statement
    /// The push of which it speaks.
    package let push: Push
    /// What the push lacks now, and what it would lack with the statement.
    package let verdict: PushVerdict
    package let verdictWithIt: PushVerdict
    /// Every fact that it speaks of.
    package let facts: [ChangedFact]
    /// Who would sit otherwise in seats that decide something.
    package let consequences: [DecidingSeats.Difference]
    package let folder: String
    /// The first lines of the commits, by their ids.
    package let summaries: [String: String]
    /// Names laid over from a file outside the repository.
    package let overlay: [StaffNumber: String]
    let reason: String?
    let git: GitCommand
    let repository: Repository
    let tip: String
    /// The branch to move; nil where a commit is meant, or a branch of another repository.
    let branch: String?
    let needsSignature: Bool

    /// The branch to move, by its full name; nil where there is none.
    fileprivate func moved() throws -> String? {
      guard branch == "HEAD" else { return branch }
      if case .branch(let name, _) = try repository.head() { return name }
      return nil
    }
  }

  /// A statement as it was written.
  package struct Written {
    package let commit: String
    /// The branch that holds it now; nil where none was moved.
    package let branch: String?
    /// The ref by which it can be sent alone; nil where its branch is to be pushed.
    package let reference: String?
  }

  // MARK: Showing

  /// Reads what the statement would speak of; nothing is written.
  package static func draft(_ setting: Setting, _ request: Request) throws(Failure) -> Draft {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
      let git = GitCommand(in: repository)
      let tip = try repository.commitID(request.revision ?? "HEAD")
      // What the server has, as it is now; offline, as far as it is known here.
      let (remote, there) = try counterpart(request.revision, repository, git)
      let asked = try AskedRemote(repository, remote, branch: there)
      if case .refused(let refusal) = try ReceivedRecord(repository).fetch(asked) { throw Recording.failure(refusal, remote) }
      let base = try base(request, tip, asked.branch, repository, git)
      let below = try standsOn(tip, base, repository)
      guard below != base else {
        throw Failure(
          .no, StatementMessages.nothing, remedy: StatementMessages.nothingSince(base.description))
      }
      let (before, after) = (try registry(base, location), try registry(below, location))
      let reading = PushReading(location: location, repository: repository, git: git, before: before, after: after, today: setting.on)
      let (push, summaries) = try reading.read(from: base, to: tip)
      guard !before.manifest.approvals.isEmpty else {
        throw Failure(.no, StatementMessages.noneDemanded)
      }
      let judge = PushJudge(push)
      let facts = judge.facts
      let person = try person(request, before, base, location, repository)
      let earlier = judge.statements.filter { $0.statement.person == person && $0.statement.kind == .approve }
      if request.kind == .withdraw, earlier.isEmpty {
        throw Failure(.no, StatementMessages.noneToWithdraw(person))
      }
      let statement = Statement(
        kind: request.kind, person: person, registry: before.manifest.id ?? Statement.noRegistry, facts: FactDigest.of(facts),
        base: base.description, standsOn: below.description, until: request.until ?? setting.on.advanced(by: usualDays),
        withdraws: request.kind == .approve ? [] : earlier.map(\.commit), received: try received(git))
      let needsSignature = before.manifest.approvals.contains { $0.proof == .signature }
      return Draft(
        statement: statement, push: push, verdict: judge.verdict(), verdictWithIt: judge.stating(statement).verdict(), facts: facts,
        consequences: DecidingSeats.consequences(of: facts, before: before, after: after, today: setting.on), folder: location.prefix,
        summaries: summaries, overlay: try setting.namesFile.map(NamesFile.read) ?? [:], reason: request.reason, git: git,
        repository: repository,
        tip: tip.description,
        branch: try branch(request.revision, git), needsSignature: needsSignature)
    }
  }

  /// Where the branch is pushed to: what it follows, else what the branch at hand follows, else the remote's main branch.
  private static func counterpart(
    _ revision: String?, _ repository: Repository, _ git: GitCommand
  ) throws -> (remote: String, branch: String) {
    var names: [String] = []
    if let named = try branch(revision, git), named != "HEAD" { names.append(GuardedBranches.short(named)) }
    if case .branch(let head, _) = try repository.head() { names.append(GuardedBranches.short(head)) }
    for name in names {
      if let remote = try repository.configValue("branch.\(name).remote"), remote != ".",
        let there = try repository.configValue("branch.\(name).merge")
      {
        return (remote, there)
      }
    }
    return ("origin", "HEAD")
  }

  /// The commit that the server has, as far as is known here.
  private static func base(
    _ request: Request, _ tip: ObjectID, _ there: ObjectID?, _ repository: Repository, _ git: GitCommand
  ) throws -> ObjectID {
    if let since = request.since { return try repository.commitID(since) }
    // What was fetched last may be behind, as after a push that was cut off from here.
    if let there, (try? repository.isAncestor(there, of: tip)) ?? false { return there }
    let branch = request.revision.map { "\($0)@{upstream}" }
    for upstream in [branch, "@{upstream}", "refs/remotes/origin/HEAD"].compactMap(\.self) {
      let found = try git.run(["merge-base", tip.description, upstream])
      if found.code == 0, let id = ObjectID(hex: found.line) { return id }
    }
    throw Failure(
      .inexact, StatementMessages.baseUnknown, remedy: StatementMessages.nameBase)
  }

  /// The last commit that changes something, below the statements on top.
  private static func standsOn(_ tip: ObjectID, _ base: ObjectID, _ repository: Repository) throws -> ObjectID {
    var next = tip
    while next != base {
      let commit = try repository.commit(next)
      guard commit.parents.count == 1, let parent = commit.parents.first, try repository.commit(parent).tree == commit.tree else { break }
      next = parent
    }
    return next
  }

  private static func registry(_ commit: ObjectID, _ location: RegistryLocation) throws -> Registry {
    let (registry, defects) = try RegistryLoader(files: try location.snapshot(.revision(commit.description)).files).whole()
    guard defects.isEmpty else { throw StoreError.defective(defects) }
    return registry
  }

  private static func person(
    _ request: Request, _ registry: Registry, _ base: ObjectID, _ location: RegistryLocation, _ repository: Repository
  ) throws -> StaffNumber {
    let signers = try location.snapshot(.revision(base.description)).files.bytes(at: "allowed-signers") ?? []
    // Whose key signs it goes before who else may work here.
    let found =
      try request.person.map { StaffNumber($0) } ?? Committer.signer(repository, signers: signers)
      ?? Committer.person(repository, signers: signers)
    guard let found else {
      throw Failure(
        .usage, StatementMessages.personUnknown, remedy: StatementMessages.namePerson)
    }
    guard registry.person(found) != nil else {
      throw Failure(.inexact, StatementMessages.notInRegistry(found))
    }
    return found
  }

  /// The newest entry of the server's record that is known here.
  private static func received(_ git: GitCommand) throws(Failure) -> String? {
    let found = try git.run(["rev-parse", "--verify", "--quiet", "\(ReceivedRecord.reference)^{commit}"])
    return found.code == 0 ? found.line : nil
  }

  private static func branch(_ revision: String?, _ git: GitCommand) throws(Failure) -> String? {
    guard let revision else { return "HEAD" }
    let full = GuardedBranches.full(revision)
    return try git.run(["show-ref", "--verify", "--quiet", full]).code == 0 && full.hasPrefix("refs/heads/") ? full : nil
  }

  // MARK: Writing

  /// Signs the statement and puts it on top of what it speaks of.
  package static func write(_ draft: Draft) throws(Failure) -> Written {
    let (git, statement) = (draft.git, draft.statement)
    let subject = StatementMessages.subject(statement.kind.rawValue, facts: draft.facts.count)
    let message = ([subject, ""] + (draft.reason.map { [$0, ""] } ?? []) + statement.trailers).joined(separator: "\n") + "\n"
    let tree = try git.output(["rev-parse", "--verify", "\(draft.tip)^{tree}"]).textLines.first ?? ""
    let made = try git.run(
      ["-c", "i18n.commitEncoding=UTF-8", "-c", "core.fsync=objects", "commit-tree"] + (draft.needsSignature ? ["-S"] : [])
        + ["-p", draft.tip, tree], input: Array(message.utf8))
    guard made.code == 0 else {
      throw Failure(
        .environment, StatementMessages.signingFailed, remedy: StatementMessages.lookAtKeys, details: GitCommand.failure(made).details)
    }
    let commit = made.line
    let place = try translating { try draft.moved() }
    if let place {
      let isMoved = try translating {
        guard let id = ObjectID(hex: commit), let tip = ObjectID(hex: draft.tip) else {
          throw Failure(.internal, Phrase("commit-tree: \(commit)"))
        }
        return try draft.repository.moveReference(place, from: tip, to: id, reflog: "kengen approve: \(statement.kind.rawValue)")
      }
      guard isMoved else { throw Failure(.environment, StatementMessages.branchMoved(place), remedy: StatementMessages.approveAgain) }
    } else if draft.branch != nil {
      // HEAD names a commit.
      _ = try git.output(["update-ref", "-m", "kengen approve: \(statement.kind.rawValue)", "HEAD", commit, draft.tip])
    }
    // What takes something back must reach the server whoever pushes the branch.
    guard statement.kind != .approve || draft.branch == nil else { return Written(commit: commit, branch: draft.branch, reference: nil) }
    let reference = StatementReference.name(commit)
    _ = try git.output(["update-ref", reference, commit, String(repeating: "0", count: commit.utf8.count)])
    return Written(commit: commit, branch: draft.branch, reference: reference)
  }
}
