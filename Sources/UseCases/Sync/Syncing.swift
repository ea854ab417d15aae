import GitStore
package import Messages
package import Presentation
import RegistryModel
import RegistryStore
import Validation

/// Brings the branch of HEAD and its counterpart in another repository together.
package enum Syncing {
  /// How often somebody else may be faster before it is given up.
  static let maxAttempts = 20

  /// Fetches, merges by fact, checks, and pushes; nothing is moved where a step refuses.
  ///
  /// nil for `remote` and `branch` = as git is configured for the branch.
  package static func sync(
    _ setting: Setting, remote: String?, branch: String?, rehearse: Bool
  ) throws(Failure) -> SyncReport {
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
      return try Run(
        setting: setting, location: location, repository: repository, counterpart: counterpart, rehearse: rehearse
      ).run()
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
      throw Failure(
        .environment, Phrase(ja: "相手のリポジトリ(リモート)が決まっていません", en: "there is no remote repository to sync with"),
        remedy: Phrase(
          ja: "git remote add origin アドレス で加えるか、kengen sync アドレス と書いてください",
          en: "add one with git remote add origin ADDRESS, or write kengen sync ADDRESS"))
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
  let rehearse: Bool

  /// The branch here moved while it was worked on.
  private struct Moved: Error {}

  func run() throws -> SyncReport {
    FaultPoint.arm(repository)
    // A write that was cut short is finished first: what comes may leave nothing to be written here.
    if !rehearse { _ = try repository.recoverInterruptedWrite() }
    var first: SyncReport?
    for attempt in 1...Syncing.maxAttempts {
      let report: SyncReport?
      do {
        report = try once(attempt, first)
      } catch is Moved {
        report = nil
      }
      if var report {
        guard report.outcome == .declined, report.said.isEmpty else { return report }
        report.outcome = .merged
        first = first ?? report
      }
      Pause.random(upToMilliseconds: 50 * attempt)
    }
    throw Failure(
      .environment,
      Phrase(
        ja: "\(Syncing.maxAttempts) 回試しましたが、ほかの人の変更が続いたので送れませんでした。手元のコミットは残っています",
        en: "others kept being faster \(Syncing.maxAttempts) times, so nothing was sent; your commits are still here"),
      remedy: Phrase(ja: "しばらくしてからもう一度 kengen sync を実行してください", en: "run kengen sync again in a while"))
  }

  /// One attempt. An empty refusal means that somebody else was faster.
  private func once(_ attempt: Int, _ first: SyncReport?) throws -> SyncReport? {
    let ours = try repository.commitID(counterpart.here)
    let theirs = try counterpart.there.fetch(into: counterpart.reference, repository)
    let distance = try theirs.map { try repository.distance(ours, $0) }
    var report = SyncReport(
      remote: counterpart.there.remote, branch: counterpart.branch, isRehearsal: rehearse, before: first?.before ?? ours.description,
      remoteBefore: theirs?.description, commits: try distance.map { ($0.left, $0.right) } ?? (countOf(ours), 0), attempts: attempt)
    report.after = ours.description
    guard let theirs, let distance else { return try send(ours, nil, [], &report) }
    if ours == theirs { return report }
    if distance.right == 0 { return try send(ours, theirs, [], &report) }
    let merge = try RegistryMerge(location, repository, ours: ours, theirs: theirs)
    guard !merge.isCrossed else {
      throw Failure(
        .environment,
        Phrase(ja: "両側が互いを何度も取り込んでいて、合わせ方が一通りに決まりません", en: "the histories cross, and it is not certain how to merge them"),
        remedy: Phrase(
          ja: "git merge で合わせ(kengen hook install を先に)、kengen check で確かめてから sync してください",
          en: "merge with git merge (after kengen hook install), look with kengen check, and sync again"))
    }
    guard merge.conflicts.isEmpty else {
      report.outcome = .conflict
      report.conflicts = merge.conflicts.map(ConflictReport.init)
      return report
    }
    if distance.left == 0 { return try receive(ours, theirs, merge.changes, &report) }
    return try send(ours, theirs, merge.changes, &report)
  }

  private func countOf(_ tip: ObjectID) throws -> Int {
    try repository.history(of: nil, from: tip, limit: nil, stoppingAtShallowBoundary: true).count
  }

  /// Takes over what the other side has, where there is nothing of our own. Errors in it are there already;
  /// only a text that cannot be read is kept out.
  private func receive(
    _ ours: ObjectID, _ theirs: ObjectID, _ changes: [FileEdit], _ report: inout SyncReport
  ) throws -> SyncReport {
    let state = try MergedState(location, repository, tip: ours, changes: changes, against: theirs, start: setting.on)
    guard try isAllowed(state, &report) else { return report }
    report.received = try files(state, from: ours, Set(changes.map(\.path)))
    report.outcome = .received
    report.after = theirs.description
    if !rehearse { report.after = try join(ours, theirs, changes).description }
    return report
  }

  /// Merges, where there is something to merge, and pushes.
  private func send(
    _ ours: ObjectID, _ theirs: ObjectID?, _ changes: [FileEdit], _ report: inout SyncReport
  ) throws -> SyncReport {
    let state = try MergedState(location, repository, tip: ours, changes: changes, against: theirs, start: setting.on)
    guard try isAllowed(state, &report) else { return report }
    let isMerge = report.commitsReceived > 0
    let outgoing = try theirs.map { try repository.diff(from: $0, to: ours, under: "").map(\.path) } ?? []
    report.received = try files(state, from: ours, Set(changes.map(\.path)))
    if let theirs { report.sent = try files(state, from: theirs, Set(outgoing + changes.map(\.path))) }
    report.outcome = isMerge ? .merged : .sent
    if rehearse { return report }
    var tip = ours
    if isMerge, let theirs { tip = try join(ours, theirs, changes) }
    report.after = tip.description
    switch try counterpart.there.push(tip) {
    case .accepted(let said):
      report.said = said
      return report
    case .overtaken: (report.outcome, report.said) = (.declined, [])
    case .refused(let said): (report.outcome, report.said) = (.declined, said)
    }
    report.sent = []
    return report
  }

  private func isAllowed(_ state: MergedState, _ report: inout SyncReport) throws -> Bool {
    guard let refusal = state.refusal else { return true }
    report.outcome = .refused
    report.findings = FindingsReport(state.run, commit: nil).keeping(refusal)
    return false
  }

  private func files(_ state: MergedState, from old: ObjectID, _ paths: Set<String>) throws -> [SyncReport.File] {
    try state.differences(from: old, repository, paths: paths).map(SyncReport.File.init)
  }

  /// Moves the branch here to what holds both.
  private func join(_ ours: ObjectID, _ theirs: ObjectID, _ changes: [FileEdit]) throws -> ObjectID {
    let place = "\(counterpart.there.remote) \(counterpart.branch)"
    let person = try AuthorTrailer.person(repository)
    let plain = Phrase(ja: "\(place) と合わせる", en: "Merge \(place)").text(setting.language)
    let message = person.map { AuthorTrailer.added($0, to: plain) } ?? plain
    let outcome = try repository.write(
      CommitRequest(branch: counterpart.here, message: message, reflogMessage: "kengen sync: \(place)", joining: theirs) { _, tip in
        guard tip == ours else { throw Moved() }
        return changes
      })
    switch outcome {
    case .committed(let id, _): return id
    case .unchanged(let id): return id ?? ours
    }
  }
}
