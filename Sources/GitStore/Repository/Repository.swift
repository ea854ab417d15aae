import Clibgit2

/// A git repository, opened through libgit2.
///
/// Not `Sendable`: libgit2's objects belong to one thread at a time, so each task opens its own. Opening is
/// cheap after the first time.
package final class Repository {
  /// libgit2's handle, valid as long as this object is.
  let pointer: OpaquePointer
  /// Where identity, dates and configuration are looked up.
  package let environment: ProcessEnvironment
  /// The index that git told us to use instead of the repository's own.
  let indexFileOverride: String?
  private var openedObjects: OpaquePointer?
  /// git's own reading of the configuration, where it differs from libgit2's; and whether that has been looked at.
  var gitsConfiguration: GitsConfiguration?
  var isConfigurationGits = false
  /// The part of the object database that writes, valid as long as the repository's database is.
  var objectWriter: UnsafeMutablePointer<git_odb_backend>?

  /// Called at each step of a write, for tests of what a crash there would leave behind.
  package var writeObserver: ((WriteStep) -> Void)?

  /// Takes over an open libgit2 handle.
  init(owning pointer: OpaquePointer, environment: ProcessEnvironment, indexFile: String? = nil) {
    self.pointer = pointer
    self.environment = environment
    indexFileOverride = indexFile
  }

  deinit {
    git_odb_free(openedObjects)
    git_repository_free(pointer)
  }

  /// Whether the repository has no work tree.
  package var isBare: Bool { git_repository_is_bare(pointer) == 1 }

  /// The folder of this work tree's own git files, without a slash at the end.
  package var gitDirectory: String { withoutTrailingSlash(cText(git_repository_path(pointer))) }

  /// The folder shared by all linked work trees, with the objects and branches.
  package var commonDirectory: String { withoutTrailingSlash(cText(git_repository_commondir(pointer))) }

  /// The top folder of the work tree; nil in a bare repository.
  package var workDirectory: String? {
    git_repository_workdir(pointer).map { withoutTrailingSlash(String(cString: $0)) }
  }

  /// Whether history is cut off, as after `git clone --depth`.
  package var isShallow: Bool { git_repository_is_shallow(pointer) == 1 }

  /// The file that holds the index of this work tree.
  var ownIndexPath: String { gitDirectory + "/index" }

  /// The index to read: the one that git named in the environment, or else the work tree's own.
  var indexPath: String { indexFileOverride ?? ownIndexPath }

  /// The object database, opened once.
  func objectDatabase() throws(GitError) -> OpaquePointer {
    if let openedObjects { return openedObjects }
    var opened: OpaquePointer?
    try GitError.check(git_repository_odb(&opened, pointer), "open objects", gitDirectory)
    guard let opened else { throw GitError(.other, operation: "open objects", subject: gitDirectory) }
    openedObjects = opened
    return opened
  }
}
