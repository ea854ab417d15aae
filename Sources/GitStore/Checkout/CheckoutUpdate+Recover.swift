extension CheckoutUpdate {
  /// Locks the index, waiting for others, and first finishes a write that a crash cut short.
  static func begin(_ repository: Repository, backOff: inout BackOff) throws(GitError) -> CheckoutUpdate {
    let path = repository.ownIndexPath + ".lock"
    let permissions = try repository.sharedPermissions()
    var breaker = LockBreaker()
    while true {
      let lock = try permissions.apply { () throws(GitError) in try IndexLock.acquire(path) }
      if let lock {
        do throws(GitError) {
          return try CheckoutUpdate(repository, lock: lock)
        } catch {
          lock.release()
          throw error
        }
      }
      if try recover(repository) || breaker.breaks(path, in: repository) { continue }
      guard !breaker.isVain, backOff.wait() else { throw GitError(.locked, operation: "lock index", subject: path) }
    }
  }

  /// Finishes a write that a crash cut short, or clears it away if its branch never moved; false when there is
  /// none.
  static func recover(_ repository: Repository) throws(GitError) -> Bool {
    guard let (lock, encoded) = try IndexLock.adopt(repository.ownIndexPath + ".lock") else { return false }
    let update = try CheckoutUpdate(repository, lock: lock)
    // A torn journal means that the branch was not moved: it is forced to the disk before.
    guard let journal = WriteJournal(encoded), try repository.isCheckedOutHere(journal.branch),
      try repository.tip(of: journal.branch) == journal.new
    else {
      update.finish()
      return true
    }
    try update.skipUsersWork(repository.updates(of: journal))
    try update.stage(journal)
    _ = try update.apply(observer: nil)
    return true
  }
}

extension Repository {
  /// Makes the work tree and the index follow a branch that was moved by a write which a crash then cut short; false
  /// when there was none.
  ///
  /// Every write does this first. Files that the user changed since then are left as they are.
  package func recoverInterruptedWrite() throws(GitError) -> Bool {
    guard !isBare else { return false }
    return try CheckoutUpdate.recover(self)
  }

  /// The permissions that the configuration asks for.
  func sharedPermissions() throws(GitError) -> SharedPermissions {
    SharedPermissions(try configValue("core.sharedrepository"))
  }

  /// The mode for a file of the git folder that would have `mode` in a repository that is not shared.
  package func sharedFileMode(_ mode: UInt32) throws(GitError) -> UInt32 {
    try sharedPermissions().fileMode(mode)
  }

  fileprivate func updates(of journal: WriteJournal) throws(GitError) -> [FileUpdate] {
    let old: TreeSnapshot? = if let id = journal.old { try snapshot(ofCommit: id) } else { nil }
    let new = try snapshot(ofCommit: journal.new)
    return try journal.paths.map { path throws(GitError) in
      FileUpdate(
        path: path, old: try old?.entry(at: path, operation: "recover"),
        new: try new.entry(at: path, operation: "recover"), content: [])
    }
  }
}
