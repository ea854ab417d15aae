import Clibgit2
import Glibc

extension Repository {
  /// Opens the repository whose work tree or git folder is at `path` or in a folder above it.
  ///
  /// Environment variables that name a repository are ignored. A repository of another user is refused
  /// (`foreignOwner`) unless git would open it (`safe.directory`).
  package static func open(
    at path: String, environment: ProcessEnvironment = .process
  ) throws(GitError) -> Repository {
    try open(path, flags: 0, ceilings: nil, environment: environment, indexFile: nil)
  }

  /// Opens a repository with libgit2's own flags.
  static func open(
    _ path: String, flags: UInt32, ceilings: String?, environment: ProcessEnvironment, indexFile: String?
  ) throws(GitError) -> Repository {
    try Library.prepare()
    guard isCSafe(path) else { throw GitError(.invalidPath, operation: "open", subject: path) }
    let opened = try handle(path, flags: flags, ceilings: ceilings, environment: environment)
    let repository = Repository(owning: opened, environment: environment, indexFile: indexFile)
    try repository.useObjects(in: repository.commonDirectory + "/objects")
    try repository.useOwnConfiguration()
    return repository
  }

  private static func handle(
    _ path: String, flags: UInt32, ceilings: String?, environment: ProcessEnvironment
  ) throws(GitError) -> OpaquePointer {
    let first = Library.open(path, flags: flags, ceilings: ceilings, isKnownSafe: false)
    if let opened = first.repository, first.status >= 0 { return opened }
    let failure = openFailure(first.2 ?? GitError(.other, operation: "open", subject: path), status: first.status)
    guard failure.code == .foreignOwner else { throw failure }
    // libgit2 does not know everything that git accepts as safe: `*`, patterns, the files that variables name, `sudo`.
    // git is asked at the top folder: inside `.git` it would look at that folder alone.
    let answer = try? GitProgram(gitDirectory: nil, in: failure.subject, environment: environment).run(["rev-parse", "--git-dir"])
    guard let answer, answer.code == 0 else {
      throw GitError(
        failure.code, operation: failure.operation, subject: failure.subject, detail: failure.detail,
        words: answer?.errorLines ?? [])
    }
    let second = Library.open(path, flags: flags, ceilings: ceilings, isKnownSafe: true)
    guard let opened = second.repository, second.status >= 0 else { throw second.2 ?? failure }
    return opened
  }

  /// Applies the configuration of the work tree (`config.worktree`), which libgit2 does not read.
  private func useOwnConfiguration() throws(GitError) {
    guard access(gitDirectory + "/config.worktree", F_OK) == 0, try configFlag("extensions.worktreeconfig") == true else { return }
    let isBare = try configFlag("core.bare")
    if let folder = try configValue("core.worktree") {
      let path = folder.hasPrefix("/") ? folder : gitDirectory + "/" + folder
      try GitError.check(git_repository_set_workdir(pointer, path, 0), "open", path)
    } else if isBare == true, !self.isBare {
      try GitError.check(git_repository_set_bare(pointer), "open", gitDirectory)
    } else if isBare == false, self.isBare {
      let folder = RepositoryPath.parent(of: gitDirectory)
      try GitError.check(git_repository_set_workdir(pointer, folder, 0), "open", folder)
    }
  }

  private static func openFailure(_ error: GitError, status: Int32) -> GitError {
    if let format = unsupportedFormat(in: error.detail) {
      return GitError(
        .unsupportedFormat(format), operation: error.operation, subject: error.subject, detail: error.detail)
    }
    // libgit2 1.5 says "not found" for a repository of another user too, when no safe.directory is set.
    let isForeign = status == GIT_EOWNER.rawValue
    guard isForeign || status == GIT_ENOTFOUND.rawValue else { return error }
    guard let place = RepositoryPlace(nearest: error.subject), isForeign || !place.isOwn else {
      return GitError(
        .notARepository, operation: error.operation, subject: error.subject, detail: error.detail)
    }
    return GitError(
      .foreignOwner, operation: error.operation, subject: place.safeDirectory, detail: error.detail)
  }

  private static func unsupportedFormat(in detail: String) -> GitError.UnsupportedFormat? {
    if detail.hasPrefix("unsupported repository version") { return .version }
    guard detail.hasPrefix("unsupported extension name ") else { return nil }
    let name = detail.split(separator: " ").last.map(String.init) ?? ""
    switch name.lowercased() {
    case "extensions.objectformat": return .sha256
    case "extensions.refstorage": return .reftable
    default: return .other(extension: name)
    }
  }
}
