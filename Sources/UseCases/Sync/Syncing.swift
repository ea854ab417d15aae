import GitStore
package import Messages
import RegistryModel
import RegistryStore

/// Brings the branch of HEAD and its counterpart in another repository together.
package enum Syncing {
  /// How often somebody else may be faster before it is given up.
  static let maxAttempts = 20

  /// Fetches, merges by fact, checks, and pushes; nothing is moved where a step refuses.
  ///
  /// nil for `remote` and `branch` = as git is configured for the branch.
  package static func sync(
    _ setting: Setting, remote: String?, branch: String?, isDryRun: Bool
  ) throws(Failure) -> SyncOutcome {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "sync", subject: setting.path)
      }
      let here: String
      switch try repository.head() {
      case .branch(let name, _): here = name
      case .unborn(let name):
        throw GitError(.unbornBranch, operation: "sync", subject: name)
      case .detached(let id): throw GitError(.detachedHead, operation: "sync", subject: id.description)
      }
      let counterpart = try Counterpart(repository, here: here, remote: remote, branch: branch)
      var outcome = try Run(
        setting: setting, location: location, repository: repository, counterpart: counterpart, isDryRun: isDryRun
      ).run()
      // Afterwards, so that it tells of what was sent as well.
      if !isDryRun { outcome.record = try ReceivedRecord(repository).fetch(from: counterpart.there.remote) }
      return outcome
    }
  }
}

/// The other side's branch, and where it is.
struct Counterpart {
  let here: String
  let branch: String
  let there: RemoteBranch
  /// Where the other side's tip is remembered here.
  let reference: String

  init(_ repository: Repository, here: String, remote: String?, branch: String?) throws {
    let short = String(here.dropFirst("refs/heads/".count))
    let name = try remote ?? repository.configValue("branch.\(short).remote") ?? "origin"
    let configured = remote == nil ? try repository.configValue("branch.\(short).merge") : nil
    self.here = here
    self.branch = branch ?? configured.map { $0.hasPrefix("refs/heads/") ? String($0.dropFirst("refs/heads/".count)) : $0 } ?? short
    let isNamed = try repository.configValue("remote.\(name).url") != nil
    let folder = repository.workDirectory ?? repository.gitDirectory
    guard isNamed || remote != nil else {
      throw Failure(.environment, SyncMessages.noRemote)
    }
    // A path that is given is relative to where the user stands.
    let isPath = !isNamed && FilePaths.fileExists(FilePaths.absolute(name))
    there = RemoteBranch(
      gitDirectory: repository.gitDirectory, folder: folder, remote: isPath ? FilePaths.absolute(name) : name, name: self.branch)
    let mark = try ObjectID(hashOfBlob: Array("\(there.remote)\n\(self.branch)".utf8))
    reference = "refs/kengen/sync/\(mark)"
  }
}

private struct Run {
  let setting: Setting
  let location: RegistryLocation
  let repository: Repository
  let counterpart: Counterpart
  let isDryRun: Bool

  /// The branch here moved while it was worked on.
  private struct Moved: Error {}

  func run() throws -> SyncOutcome {
    FaultPoint.arm(repository)
    // A write that was cut short is finished first: what comes may leave nothing to be written here.
    if !isDryRun { _ = try repository.recoverInterruptedWrite() }
    var first: SyncOutcome?
    for attempt in 1...Syncing.maxAttempts {
      let outcome: SyncOutcome?
      do {
        outcome = try once(attempt, first)
      } catch is Moved {
        outcome = nil
      }
      if var outcome {
        guard outcome.kind == .declined, outcome.said.isEmpty else { return outcome }
        outcome.kind = .merged
        first = first ?? outcome
      }
      Pause.random(upToMilliseconds: 50 * attempt)
    }
    throw Failure(.environment, SyncMessages.othersWereFaster(Syncing.maxAttempts))
  }

  /// One attempt. An empty refusal means that somebody else was faster.
  private func once(_ attempt: Int, _ first: SyncOutcome?) throws -> SyncOutcome? {
    let ours = try repository.commitID(counterpart.here)
    let theirs = try counterpart.there.fetch(into: counterpart.reference, repository)
    let distance = try theirs.map { try repository.distance(ours, $0) }
    var outcome = SyncOutcome(
      remote: counterpart.there.remote, branch: counterpart.branch, isDryRun: isDryRun, before: first?.before ?? ours.description,
      remoteBefore: theirs?.description, commits: try distance.map { ($0.left, $0.right) } ?? (countOf(ours), 0), attempts: attempt)
    outcome.after = ours.description
    guard let theirs, let distance else { return try send(ours, nil, [], &outcome) }
    if ours == theirs { return outcome }
    if distance.right == 0 { return try send(ours, theirs, [], &outcome) }
    let merge = try RegistryMerge(location, repository, ours: ours, theirs: theirs)
    guard !merge.isCrossed else {
      throw Failure(.environment, SyncMessages.crossed)
    }
    guard merge.conflicts.isEmpty else {
      outcome.kind = .conflict
      outcome.conflicts = merge.conflicts
      return outcome
    }
    if distance.left == 0 { return try receive(ours, theirs, merge.changes, &outcome) }
    return try send(ours, theirs, merge.changes, &outcome)
  }

  private func countOf(_ tip: ObjectID) throws -> Int {
    try repository.history(of: nil, from: tip, limit: nil, stoppingAtShallowBoundary: true).count
  }

  /// Takes over what the other side has, where there is nothing of our own. Errors in it are there already;
  /// only a text that cannot be read is kept out.
  private func receive(
    _ ours: ObjectID, _ theirs: ObjectID, _ changes: [FileEdit], _ outcome: inout SyncOutcome
  ) throws -> SyncOutcome {
    let state = try MergedState(location, repository, tip: ours, changes: changes, against: theirs, start: setting.on)
    guard try isAllowed(state, &outcome) else { return outcome }
    outcome.received = try files(state, from: ours, Set(changes.map(\.path)))
    outcome.kind = .received
    outcome.after = theirs.description
    if !isDryRun { outcome.after = try join(ours, theirs, changes).description }
    return outcome
  }

  /// Merges, where there is something to merge, and pushes.
  private func send(
    _ ours: ObjectID, _ theirs: ObjectID?, _ changes: [FileEdit], _ outcome: inout SyncOutcome
  ) throws -> SyncOutcome {
    let state = try MergedState(location, repository, tip: ours, changes: changes, against: theirs, start: setting.on)
    guard try isAllowed(state, &outcome) else { return outcome }
    let isMerge = outcome.commitsReceived > 0
    let outgoing = try theirs.map { try repository.diff(from: $0, to: ours, under: "").map(\.path) } ?? []
    outcome.received = try files(state, from: ours, Set(changes.map(\.path)))
    if let theirs { outcome.sent = try files(state, from: theirs, Set(outgoing + changes.map(\.path))) }
    outcome.kind = isMerge ? .merged : .sent
    if isDryRun { return outcome }
    var tip = ours
    if isMerge, let theirs { tip = try join(ours, theirs, changes) }
    outcome.after = tip.description
    switch try counterpart.there.push(tip) {
    case .accepted(let said):
      outcome.said = said
      return outcome
    case .overtaken: (outcome.kind, outcome.said) = (.declined, [])
    case .refused(let said): (outcome.kind, outcome.said) = (.declined, said)
    }
    outcome.sent = []
    return outcome
  }

  private func isAllowed(_ state: MergedState, _ outcome: inout SyncOutcome) throws -> Bool {
    guard let refusal = state.refusal else { return true }
    outcome.kind = .refused
    outcome.refused = (state.run, refusal)
    return false
  }

  private func files(_ state: MergedState, from old: ObjectID, _ paths: Set<String>) throws -> [FileDifference] {
    try state.differences(from: old, repository, paths: paths)
  }

  /// Moves the branch here to what holds both.
  private func join(_ ours: ObjectID, _ theirs: ObjectID, _ changes: [FileEdit]) throws -> ObjectID {
    let place = "\(counterpart.there.remote) \(counterpart.branch)"
    let person = try AuthorTrailer.person(repository)
    let plain = SyncMessages.merge(place).text(setting.language)
    let message = person.map { AuthorTrailer.added($0, to: plain) } ?? plain
    let written = try repository.write(
      CommitRequest(branch: counterpart.here, message: message, reflogMessage: "kengen sync: \(place)", joining: theirs) { _, tip in
        guard tip == ours else { throw Moved() }
        return changes
      })
    switch written {
    case .committed(let id, _): return id
    case .unchanged(let id): return id ?? ours
    }
  }
}
