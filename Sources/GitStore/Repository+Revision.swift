import Clibgit2

extension Repository {
  /// The commit that a revision names: a branch, a tag, an id of four digits or more, `HEAD~2`,
  /// `@{upstream}` and whatever else `git rev-parse` takes, ranges excepted.
  package func commitID(_ revision: String) throws(GitError) -> ObjectID {
    let operation = "resolve revision"
    guard isCSafe(revision), !revision.isEmpty else {
      throw GitError(.unknownRevision, operation: operation, subject: revision)
    }
    var object: OpaquePointer?
    let status = git_revparse_single(&object, pointer, revision)
    guard status >= 0 else {
      throw try revisionFailure(
        GitError(status: status, operation: operation, subject: revision, notFound: .unknownRevision), status)
    }
    defer { git_object_free(object) }
    var commit: OpaquePointer?
    guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) >= 0 else {
      throw GitError(.notACommit, operation: operation, subject: revision)
    }
    defer { git_object_free(commit) }
    guard let id = ObjectID(git_object_id(commit)) else {
      throw GitError(.notACommit, operation: operation, subject: revision)
    }
    return id
  }

  private func revisionFailure(_ error: GitError, _ status: Int32) throws(GitError) -> GitError {
    func with(_ code: GitError.Code) -> GitError {
      GitError(code, operation: error.operation, subject: error.subject, detail: error.detail)
    }
    if status == GIT_EINVALIDSPEC.rawValue { return with(.unknownRevision) }
    guard error.code == .unknownRevision else { return error }
    let walks = error.subject.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "^") }
    if walks && isShallow { return with(.shallowBoundary) }
    if error.subject == "HEAD" || error.subject == "@", case .unborn(let branch) = try head() {
      return GitError(.unbornBranch, operation: error.operation, subject: branch, detail: error.detail)
    }
    return error
  }
}
