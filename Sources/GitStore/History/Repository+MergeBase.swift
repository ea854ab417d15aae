import Clibgit2

extension Repository {
  /// A best common ancestor of two commits; nil where they have none.
  package func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    var first = one.raw
    var second = other.raw
    var found = git_oid()
    let status = git_merge_base(&found, pointer, &first, &second)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.check(status, "find common ancestor", one.description)
    return ObjectID(found)
  }
}
