import Clibgit2

extension Repository {
  /// Moves a branch from one commit to another; false if it has moved in the meantime.
  ///
  /// A nil `old` demands that the branch does not exist yet. Waits while another process holds the branch's lock file,
  /// which libgit2 does not do by itself; a lock file left by a killed write, ours or git's, is removed where that is proven.
  func moveBranch(
    _ name: String, from old: ObjectID?, to new: ObjectID, reflog: String, committer: Signature,
    backOff: inout BackOff
  ) throws(GitError) -> Bool {
    try GitError.check(
      git_repository_set_ident(pointer, committer.name, committer.email), "move branch", name)
    let witness = try MoveWitness(self, branch: name, to: new)
    defer { withExtendedLifetime(witness) {} }
    var newRaw = new.raw
    // The zero id means "must not exist".
    var oldRaw = (old ?? .zero).raw
    var breaker = LockBreaker()
    while true {
      var reference: OpaquePointer?
      let status = git_reference_create_matching(&reference, pointer, name, &newRaw, 1, &oldRaw, reflog)
      git_reference_free(reference)
      switch status {
      case GIT_EMODIFIED.rawValue, GIT_ENOTFOUND.rawValue: return false
      case GIT_ELOCKED.rawValue:
        let lock = commonDirectory + "/" + name + ".lock"
        let error = GitError(status: status, operation: "move branch", subject: lock)
        let left = MoveWitness.abandoned(in: self, branch: name).filter(\.hasLock)
        for move in left { move.clear() }
        if !left.isEmpty || breaker.breaks(lock, in: self) { continue }
        guard !breaker.isVain, backOff.wait() else { throw error }
      default:
        try GitError.check(status, "move branch", name)
        return true
      }
    }
  }

  /// Moves a reference that is no branch of a work tree, or one whose tree stays as it is; false if it has moved in the meantime.
  ///
  /// A nil `old` demands that there is none yet. What is killed in between is cleared away by the next one. The reflog is kept
  /// for references of any name.
  package func moveReference(
    _ name: String, from old: ObjectID?, to new: ObjectID, reflog: String, by committer: Signature? = nil
  ) throws(GitError) -> Bool {
    let identity: Signature = if let committer { committer } else { try identity().committer }
    try GitError.check(git_reference_ensure_log(pointer, name), "move reference", name)
    var backOff = BackOff(milliseconds: 10_000)
    return try sharedPermissions().apply { () throws(GitError) in
      try moveBranch(name, from: old, to: new, reflog: reflog, committer: identity, backOff: &backOff)
    }
  }
}
