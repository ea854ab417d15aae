import Clibgit2

extension Repository {
  /// The commit that a revision names: a branch, a tag, an id of four digits or more, `HEAD~2`, `@{upstream}` and
  /// whatever else `git rev-parse` accepts, except ranges.
  ///
  /// Throws `ambiguousRevision` for a name that leads to different commits as a tag, a branch, a remote's branch or
  /// the beginning of an id: git would take the tag, which anybody may have made.
  package func commitID(_ revision: String) throws(GitError) -> ObjectID {
    let operation = "resolve revision"
    guard isCSafe(revision), !revision.isEmpty else {
      throw GitError(.unknownRevision, operation: operation, subject: revision)
    }
    try refuseAmbiguous(revision, operation: operation)
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

  private func refuseAmbiguous(_ revision: String, operation: String) throws(GitError) {
    let name = String(revision.prefix { !"~^:@".contains($0) })
    guard !name.isEmpty, name != "HEAD", !name.hasPrefix("refs/"), name.utf8.count < 40 || !isHexadecimal(name) else { return }
    var meanings = ["refs/tags/", "refs/heads/", "refs/remotes/"].compactMap { peeled($0 + name) }
    if (4..<40).contains(name.utf8.count), isHexadecimal(name), !meanings.isEmpty, let id = commit(abbreviated: name) {
      meanings.append(id)
    }
    guard Set(meanings).count < 2 else { throw GitError(.ambiguousRevision, operation: operation, subject: name) }
  }

  private func isHexadecimal(_ text: String) -> Bool { text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }

  private func peeled(_ reference: String) -> ObjectID? {
    var raw = git_oid()
    // Most names are of one kind only, and are not looked up further.
    guard git_reference_name_to_id(&raw, pointer, reference) == 0 else { return nil }
    var object: OpaquePointer?
    guard git_revparse_single(&object, pointer, "\(reference)^{commit}") == 0 else { return nil }
    defer { git_object_free(object) }
    return ObjectID(git_object_id(object))
  }

  private func commit(abbreviated text: String) -> ObjectID? {
    var raw = git_oid()
    guard git_oid_fromstrp(&raw, text) == 0 else { return nil }
    var object: OpaquePointer?
    guard git_object_lookup_prefix(&object, pointer, &raw, text.utf8.count, GIT_OBJECT_COMMIT) == 0 else { return nil }
    defer { git_object_free(object) }
    return ObjectID(git_object_id(object))
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
