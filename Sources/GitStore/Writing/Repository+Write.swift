import Glibc

extension Repository {
  /// Commits changes on the tip of a branch and moves the branch there, all or nothing.
  ///
  /// Reads the tip, has the changes built on it, writes the objects to the disk and moves the branch only if
  /// it still has that tip; otherwise starts again on the new one. Where the branch is checked out in this
  /// work tree, the written files and their index entries follow, and nothing else is touched: if the user has
  /// work at one of the paths, nothing is written at all (`workTreeDirty`). A work file that already has
  /// exactly the new content is no obstacle. Runs no hooks. Signs, by the `git` command, where
  /// git's configuration has `commit.gpgSign`.
  ///
  /// Throws `GitError`, or whatever `request.changes` throws. `workTreeNotUpdated` is the one error after
  /// which the commit exists.
  package func write(_ request: CommitRequest) throws -> CommitOutcome {
    try refuseInQuarantine()
    let identity = try request.identity ?? identity()
    try identity.check()
    var backOff = BackOff(milliseconds: request.lockTimeout)
    var branch = ""
    for attempt in 1...max(request.maxAttempts, 1) {
      branch = try targetBranch(request.branch)
      let tip = try tip(of: branch)
      let snapshot = try tip.map { try self.snapshot(ofCommit: $0) }
      let plan = try WritePlan(request.changes(snapshot, tip), on: snapshot)
      if plan.updates.isEmpty, request.joining == nil {
        // Nothing to write, perhaps because a write was cut short after it had moved the branch.
        _ = try recoverInterruptedWrite()
        return .unchanged(tip)
      }
      let message = try CommitMessage(request.message(), reflog: request.reflogMessage)
      let target = WriteTarget(branch: branch, tip: tip, joined: request.joining)
      if let id = try commit(plan, on: target, message, identity, &backOff) {
        return .committed(id, attempts: attempt)
      }
    }
    throw GitError(.branchMoved, operation: "write", subject: branch)
  }

  private struct WriteTarget {
    let branch: String
    let tip: ObjectID?
    let joined: ObjectID?
  }

  /// One attempt; nil when the branch moved meanwhile.
  private func commit(
    _ plan: WritePlan, on target: WriteTarget, _ message: CommitMessage, _ identity: Identity,
    _ backOff: inout BackOff
  ) throws(GitError) -> ObjectID? {
    try refuseIfCheckedOutElsewhere(target.branch)
    let checkout: CheckoutUpdate? =
      if try isCheckedOutHere(target.branch) {
        try CheckoutUpdate.begin(self, backOff: &backOff)
      } else { nil }
    defer { checkout?.finish() }
    if let checkout {
      writeObserver?(.indexLocked)
      // Others may have written, or switched branches, while this waited for the lock.
      guard try tip(of: target.branch) == target.tip, try isCheckedOutHere(target.branch) else { return nil }
      try refuseDuringOperation()
      try checkout.refuseUsersWork(plan)
      writeObserver?(.workTreeChecked)
    }
    let permissions = try sharedPermissions()
    let id = try permissions.apply { () throws(GitError) in
      try storeObjects(of: plan, on: target.tip, joining: target.joined, message: message.text, identity: identity)
    }
    writeObserver?(.objectsStored)
    try checkout?.stage(
      WriteJournal(branch: target.branch, old: target.tip, new: id, paths: plan.updates.map(\.path)))
    writeObserver?(.staged)
    let moved = try permissions.apply { () throws(GitError) in
      try moveBranch(
        target.branch, from: target.tip, to: id, reflog: message.reflog, committer: identity.committer,
        backOff: &backOff)
    }
    guard moved else { return nil }
    writeObserver?(.branchMoved)
    if let checkout { try follow(checkout, to: id) }
    return id
  }

  private func follow(_ checkout: CheckoutUpdate, to id: ObjectID) throws(GitError) {
    let left: [String]
    do throws(GitError) {
      left = try checkout.apply(observer: writeObserver)
    } catch {
      throw GitError(
        .workTreeNotUpdated(commit: id), operation: "update work tree", subject: error.subject,
        detail: error.detail)
    }
    guard left.isEmpty else {
      throw GitError(
        .workTreeNotUpdated(commit: id), operation: "update work tree", subject: left.joined(separator: " "),
        paths: left)
    }
  }

  private func targetBranch(_ requested: String?) throws(GitError) -> String {
    if let requested {
      try BranchName.check(requested, operation: "write")
      return try endOfSymbolicChain(from: requested)
    }
    switch try head() {
    case .branch(let name, _), .unborn(let name): return name
    case .detached(let id): throw GitError(.detachedHead, operation: "write", subject: id.description)
    }
  }

  private func refuseInQuarantine() throws(GitError) {
    guard let folder = environment["GIT_QUARANTINE_PATH"] else { return }
    throw GitError(.quarantined, operation: "write", subject: folder)
  }
}

/// The texts of a commit, checked.
struct CommitMessage {
  /// The message, ending in a line end.
  let text: String
  /// The line for the reflog.
  let reflog: String

  /// Throws `invalidMessage` for a text that is blank or holds a NUL.
  init(_ message: String, reflog: String?) throws(GitError) {
    let isBlank = message.utf8.allSatisfy { $0 <= 0x20 }
    guard !isBlank, isCSafe(message), isCSafe(reflog ?? "") else {
      throw GitError(.invalidMessage, operation: "write")
    }
    text = message.utf8.last == UInt8(ascii: "\n") ? message : message + "\n"
    let entry = reflog ?? "commit: " + String(decoding: Self.firstLine(message), as: UTF8.self)
    // A reflog has one line for each entry.
    self.reflog = String(decoding: entry.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func firstLine(_ text: String) -> [UInt8] {
    let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    return Array(text.utf8.drop { $0 <= 0x20 }.prefix { !lineEnds.contains($0) })
  }
}
