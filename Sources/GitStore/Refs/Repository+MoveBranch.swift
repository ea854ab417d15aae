import Clibgit2

extension Repository {
  /// Moves a branch from one commit to another; false if it has moved in the meantime.
  ///
  /// A nil `old` demands that the branch does not exist yet. Waits while another process holds the branch's lock file,
  /// which libgit2 does not do by itself; a lock file left by a killed write is removed.
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
        guard !left.isEmpty || backOff.wait() else { throw error }
      default:
        try GitError.check(status, "move branch", name)
        return true
      }
    }
  }
}
