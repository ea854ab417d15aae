import Clibgit2

/// The rules for full branch names.
enum BranchName {
  /// Throws `invalidReferenceName` unless `name` is `refs/heads/` and a name that git accepts.
  static func check(_ name: String, operation: String) throws(GitError) {
    var valid: Int32 = 0
    let prefix = "refs/heads/"
    guard isCSafe(name), name.hasPrefix(prefix), name.utf8.count > prefix.utf8.count,
      git_reference_name_is_valid(&valid, name) == 0, valid == 1
    else { throw GitError(.invalidReferenceName, operation: operation, subject: name) }
  }
}
