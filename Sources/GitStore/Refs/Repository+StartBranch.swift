extension Repository {
  /// Makes a branch at the commit of HEAD, where there is none of the name (`refs/heads/…`).
  package func startBranch(_ name: String) throws(GitError) {
    try BranchName.check(name, operation: "start branch")
    guard try tip(of: name) == nil else { return }
    let identity = try identity()
    try identity.check()
    let start = try commitID("HEAD")
    var backOff = BackOff(milliseconds: 10_000)
    // If somebody else makes it in the meantime, that is just as good.
    _ = try moveBranch(
      name, from: nil, to: start, reflog: "branch: Created from HEAD", committer: identity.committer, backOff: &backOff)
  }
}
