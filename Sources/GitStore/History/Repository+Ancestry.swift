import Clibgit2

extension Repository {
  /// Whether `older` is `newer` or one of its ancestors.
  ///
  /// Throws `shallowBoundary` rather than say no in a clone whose history is cut off.
  package func isAncestor(_ older: ObjectID, of newer: ObjectID) throws(GitError) -> Bool {
    if older == newer { return true }
    var (old, new) = (older.raw, newer.raw)
    let status = git_graph_descendant_of(pointer, &new, &old)
    try GitError.check(status, "compare histories", newer.description, notFound: .objectMissing)
    if status == 0, isShallow { throw GitError(.shallowBoundary, operation: "compare histories", subject: newer.description) }
    return status == 1
  }

  /// The best common ancestors of two commits; none where the histories have nothing in common.
  package func mergeBases(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> [ObjectID] {
    var (one, two) = (left.raw, right.raw)
    var found = git_oidarray()
    let status = git_merge_bases(&found, pointer, &one, &two)
    defer { git_oidarray_dispose(&found) }
    if status == GIT_ENOTFOUND.rawValue {
      guard !isShallow else { throw GitError(.shallowBoundary, operation: "compare histories", subject: right.description) }
      return []
    }
    try GitError.check(status, "compare histories", right.description)
    return (0..<found.count).map { ObjectID(found.ids[$0]) }
  }

  /// How many commits only `left` and only `right` has.
  package func distance(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> (left: Int, right: Int) {
    var (one, two) = (left.raw, right.raw)
    var (ahead, behind) = (0, 0)
    try GitError.check(git_graph_ahead_behind(&ahead, &behind, pointer, &one, &two), "compare histories", left.description)
    return (ahead, behind)
  }
}
