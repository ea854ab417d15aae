import Clibgit2Shim
import Glibc

/// Makes commits that are signed as the user's git signs them, by `git commit-tree -S`.
///
/// With which key, in which format and by which program is git's to know; libgit2 signs nothing.
struct SigningGit {
  let repository: Repository

  /// Whether commits are to be signed: `commit.gpgSign` of git's configuration.
  static func isWanted(in repository: Repository) throws(GitError) -> Bool {
    try repository.configFlag("commit.gpgsign") ?? false
  }

  /// The commit, which is in the object database; throws `signingFailed` with git's words.
  func commit(
    tree: ObjectID, parents: [ObjectID], message: String, identity: Identity
  ) throws(GitError) -> ObjectID {
    let arguments =
      ["env"] + variables(identity) + [
        // An environment meant for another repository must not follow.
        "git", "--git-dir", repository.gitDirectory, "-c", "i18n.commitEncoding=UTF-8", "-c", "core.fsync=objects", "commit-tree", "-S",
        tree.description,
      ] + parents.flatMap { ["-p", $0.description] }
    let (code, said) = try run(arguments, input: Array(message.utf8))
    guard code == 0, let line = said.split(separator: "\n").last, let id = ObjectID(hex: String(line)) else {
      throw GitError(
        .signingFailed, operation: "sign commit", subject: "git commit-tree -S",
        detail: said.isEmpty ? "exit code \(code)" : said.split(separator: "\n").joined(separator: " / "))
    }
    try check(id, tree: tree, parents: parents, message: message)
    return id
  }

  private func variables(_ identity: Identity) -> [String] {
    func of(_ role: String, _ signature: Signature) -> [String] {
      let minutes = abs(Int(signature.offsetMinutes))
      let zone =
        (signature.offsetMinutes < 0 ? "-" : "+") + [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
      return [
        "GIT_\(role)_NAME=\(signature.name)", "GIT_\(role)_EMAIL=\(signature.email)", "GIT_\(role)_DATE=@\(signature.seconds) \(zone)",
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

  /// The exit code, and what was printed on both outputs.
  private func run(_ arguments: [String], input: [UInt8]) throws(GitError) -> (code: Int32, said: String) {
    func failure(_ number: Int32) -> GitError {
      GitError(.signingFailed, operation: "sign commit", subject: "git", detail: GitError.systemText(number))
    }
    // A file, not a pipe: a child that does not read all of it must not end this process by a signal.
    guard let file = tmpfile() else { throw failure(errno) }
    defer { fclose(file) }
    let source = fileno(file)
    try writeAll(input, to: source, operation: "sign commit", subject: "message")
    guard lseek(source, 0, SEEK_SET) == 0 else { throw failure(errno) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in [(source, STDIN_FILENO), (ends[1], STDOUT_FILENO), (ends[1], STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    var words = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let status = posix_spawnp(&child, "env", &actions, nil, words, kengen_environment())
    close(ends[1])
    guard status == 0 else { throw failure(status) }
    let said = try? readAll(from: ends[0], sizeHint: 0, operation: "sign commit", subject: "git")
    var ended: Int32 = 0
    guard retrying({ Int(waitpid(child, &ended, 0)) }) == Int(child) else { throw failure(errno) }
    // The low bits name a signal that ended it.
    return (ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + (ended & 0x7F), String(decoding: said ?? [], as: UTF8.self))
  }
}
