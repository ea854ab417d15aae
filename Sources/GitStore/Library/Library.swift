import Clibgit2
import Clibgit2Shim
import Synchronization

/// libgit2 as a whole: started once, on first use, and never shut down.
package enum Library {
  /// The oldest libgit2 that is accepted: major, minor, revision.
  package static let minimumVersion = Version(major: 1, minor: 5, revision: 1)

  /// A release of libgit2; later releases compare greater.
  package struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let major: Int32
    package let minor: Int32
    package let revision: Int32

    /// Creates a version from its three numbers.
    package init(major: Int32, minor: Int32, revision: Int32) {
      self.major = major
      self.minor = minor
      self.revision = revision
    }

    /// `major.minor.revision`.
    package var description: String { "\(major).\(minor).\(revision)" }

    /// Orders releases by major, then minor, then revision.
    package static func < (left: Version, right: Version) -> Bool {
      (left.major, left.minor, left.revision) < (right.major, right.minor, right.revision)
    }
  }

  /// The version of the libgit2 that is loaded. Starts nothing.
  package static var version: Version {
    var major: Int32 = 0
    var minor: Int32 = 0
    var revision: Int32 = 0
    git_libgit2_version(&major, &minor, &revision)
    return Version(major: major, minor: minor, revision: revision)
  }

  /// Throws `libraryTooOld` when `version` is older than the minimum.
  package static func require(_ version: Version) throws(GitError) {
    guard version >= minimumVersion else {
      throw GitError(
        .libraryTooOld, operation: "load libgit2", subject: version.description,
        detail: "minimum \(minimumVersion)")
    }
  }

  /// Makes libgit2 read the system-wide and personal git configuration from `path` only; nil restores the
  /// usual places.
  ///
  /// It holds for the whole process and for repositories opened afterwards.
  package static func setConfigurationSearchPath(_ path: String?) throws(GitError) {
    try prepare()
    try GitError.check(kengen_git_set_configuration_search_path(path), "set search path", path ?? "")
  }

  /// Starts libgit2 unless it is started: about 5 ms the first time, nothing afterwards.
  ///
  /// Turns on fsync for what libgit2 writes: references and reflogs, each with its folder. Three things are not
  /// covered, and are forced to the disk where they are written: loose objects, all at once; the index, which libgit2
  /// does not know to be a repository's; and work files. The entry of a new folder in `refs` is not forced at all.
  static func prepare() throws(GitError) {
    try started.get()
  }

  // Never undone: shutting libgit2 down while another task still holds a handle is undefined.
  private static let started: Result<Void, GitError> = {
    do throws(GitError) {
      try require(version)
      try GitError.check(git_libgit2_init(), "start libgit2")
      try GitError.check(kengen_git_enable_fsync(), "start libgit2")
      // Otherwise a walk over ten thousand commits would keep every tree that it meets.
      try GitError.check(kengen_git_limit_cache(2 << 20), "start libgit2")
      try GitError.check(kengen_git_limit_mapping(1 << 20, 16 << 20), "start libgit2")
      try GitError.check(acceptExtensions(), "start libgit2")
      return .success(())
    } catch {
      return .failure(error)
    }
  }()

  /// Extensions of the repository format that change nothing for what is there: objects that were not fetched are said to
  /// be so, and a work tree's own configuration is asked of git (`Repository.useGitsConfiguration`).
  private static func acceptExtensions() -> Int32 {
    "partialclone".withCString { first in
      "worktreeconfig".withCString { second in
        "preciousobjects".withCString { third in
          kengen_git_accept_extensions([first, second, third], 3)
        }
      }
    }
  }

  /// Opens a repository; `isKnownSafe` says that git accepted its owner, so that libgit2 does not check again.
  ///
  /// The setting belongs to the whole process, so only one repository is opened at a time.
  static func open(_ path: String, flags: UInt32, ceilings: String?, isKnownSafe: Bool) -> (
    status: Int32, repository: OpaquePointer?, GitError?
  ) {
    opening.withLock { _ in
      if isKnownSafe { _ = kengen_git_validate_owner(0) }
      defer { if isKnownSafe { _ = kengen_git_validate_owner(1) } }
      var opened: OpaquePointer?
      let status = git_repository_open_ext(&opened, path, flags, ceilings)
      // Read at once: the message is the thread's last.
      let error = status < 0 ? GitError(status: status, operation: "open", subject: path) : nil
      return (status, opened, error)
    }
  }

  private static let opening = Mutex(())
}
