import Clibgit2
import Glibc

extension Repository {
  /// Opens the repository whose work tree or git folder is at `path` or in a folder above it.
  ///
  /// Environment variables that name a repository are ignored. A repository of another user is refused
  /// (`foreignOwner`) unless `safe.directory` lists it.
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
    var opened: OpaquePointer?
    let status = git_repository_open_ext(&opened, path, flags, ceilings)
    guard status >= 0, let opened else {
      throw openFailure(GitError(status: status, operation: "open", subject: path), status: status)
    }
    let repository = Repository(owning: opened, environment: environment, indexFile: indexFile)
    try repository.useObjects(in: repository.commonDirectory + "/objects")
    return repository
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
