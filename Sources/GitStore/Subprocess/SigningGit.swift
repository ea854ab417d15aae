/// Makes commits that are signed as the user's git signs them, by `git commit-tree -S`.
///
/// With which key, in which format and by which program is git's to know; libgit2 signs nothing.
struct SigningGit {
  let repository: Repository

  /// Whether commits are to be signed: `commit.gpgSign` of git's configuration.
  static func isWanted(in repository: Repository) throws(GitError) -> Bool {
    try repository.configFlag("commit.gpgsign") ?? false
  }

  /// The commit, which is in the object database; throws `signingFailed` with what git wrote.
  func commit(
    tree: ObjectID, parents: [ObjectID], message: String, identity: Identity
  ) throws(GitError) -> ObjectID {
    let arguments =
      ["-c", "i18n.commitEncoding=UTF-8", "-c", "core.fsync=objects", "commit-tree", "-S", tree.description]
      + parents.flatMap { ["-p", $0.description] }
    // In the user's language, since it may ask for a passphrase.
    let made = try GitProgram(gitDirectory: repository.gitDirectory, environment: repository.environment).run(
      arguments, input: Array(message.utf8), inEnglish: false, variables: variables(identity))
    guard made.code == 0, let id = ObjectID(hex: made.line) else {
      throw GitError(
        .signingFailed, operation: "sign commit", subject: "git commit-tree -S", detail: "exit code \(made.code)",
        words: made.errorLines)
    }
    try check(id, tree: tree, parents: parents, message: message)
    return id
  }

  private func variables(_ identity: Identity) -> [(String, String)] {
    func of(_ role: String, _ signature: Signature) -> [(String, String)] {
      let minutes = abs(Int(signature.offsetMinutes))
      let zone =
        (signature.offsetMinutes < 0 ? "-" : "+") + [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
      return [
        ("GIT_\(role)_NAME", signature.name), ("GIT_\(role)_EMAIL", signature.email), ("GIT_\(role)_DATE", "@\(signature.seconds) \(zone)"),
      ]
    }
    return of("AUTHOR", identity.author) + of("COMMITTER", identity.committer)
  }

  /// That git made what it was told to make.
  private func check(_ id: ObjectID, tree: ObjectID, parents: [ObjectID], message: String) throws(GitError) {
    let made = try CommitObject(id, in: repository).value()
    guard made.isSigned, made.tree == tree, made.parents == parents, made.message == message else {
      throw GitError(.signingFailed, operation: "sign commit", subject: id.description, detail: "git made another commit")
    }
  }
}
