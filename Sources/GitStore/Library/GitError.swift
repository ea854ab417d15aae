/// Why an operation on a repository failed, as data; prose and remedies are rendered elsewhere.
package struct GitError: Error, Sendable, Equatable {
  /// The kind of failure, which decides the remedy.
  package enum Code: Sendable, Equatable {
    /// No repository at the path, nor in any folder above it.
    case notARepository
    /// A repository is there, but its files belong to another user; `subject` is the folder to declare safe.
    case foreignOwner
    /// A repository format that libgit2 cannot read.
    case unsupportedFormat(UnsupportedFormat)
    /// The environment asks for something that cannot be honoured; `subject` is the variable's name.
    case unsupportedEnvironment
    /// The branch has no commit yet.
    case unbornBranch
    /// HEAD names a commit, not a branch.
    case detachedHead
    /// The operation needs a work tree and the repository has none.
    case bareWithoutWorkTree
    /// No name or no e-mail address is configured; `subject` is the configuration key to set.
    case identityMissing
    /// A name, address or date cannot stand in a commit; `subject` says which.
    case identityInvalid
    /// A name or address is not UTF-8; `subject` says which.
    case identityNotUTF8
    /// The revision names nothing.
    case unknownRevision
    /// The abbreviated id names more than one object.
    case ambiguousRevision
    /// The revision names something that leads to no commit.
    case notACommit
    /// An object that something refers to is not in the repository.
    case objectMissing
    /// The same in a partial clone, which leaves out objects on purpose.
    case objectNotFetched
    /// A Git LFS pointer stands in the place of a file.
    case lfsPointer
    /// A file goes through a filter on its way to and from the work tree, which libgit2 does not run; `detail` names it.
    case filtered
    /// The `git` command could not be run, or could not say what it was asked.
    case gitUnusable
    /// A `git` command that had to succeed did not; `subject` is its name.
    case gitFailed(exitCode: Int32)
    /// The `git` command could not talk to another repository; `subject` is the remote's name or address.
    case remoteUnreachable
    /// An object is there but cannot be decoded, or its content does not match its name.
    case objectCorrupt
    /// The index uses a feature that libgit2 cannot read.
    case indexUnsupported(IndexFeature)
    /// The index holds unresolved conflicts; `paths` lists them.
    case indexConflicted
    /// The branch kept moving, and the attempts ran out.
    case branchMoved
    /// Another work tree has the branch checked out; `subject` is that work tree's folder.
    case branchCheckedOutElsewhere
    /// Someone else holds a lock file; `subject` is its path.
    case locked
    /// A merge, rebase or the like is under way in the work tree; `subject` names it.
    case operationInProgress
    /// A push is still in quarantine, where references must not be written.
    case quarantined
    /// The user has work at the paths to be written; `paths` lists them. Nothing was changed.
    case workTreeDirty
    /// The commit was made, but the files at `paths` could not follow it.
    case workTreeNotUpdated(commit: ObjectID)
    /// The disk or the quota is full, or a file grew past the limit.
    case diskFull
    /// The file system is mounted read-only.
    case readOnly
    /// The operating system refused access.
    case permissionDenied
    /// A path that cannot be an entry of a repository, or a set of paths that excludes itself.
    case invalidPath
    /// Not the full name of a branch (`refs/heads/…`).
    case invalidReferenceName
    /// Commits are to be signed, and git could not. Nothing was changed.
    case signingFailed
    /// A commit message that is empty or holds a NUL.
    case invalidMessage
    /// Two commits have no ancestor in common, so that they cannot be merged.
    case unrelatedHistories
    /// The history needed lies beyond the boundary of a shallow clone.
    case shallowBoundary
    /// The libgit2 found at run time is older than the minimum.
    case libraryTooOld
    /// A folder, a submodule or something else that is not a file stands where a file is wanted.
    case fileUnreadable
    /// A symbolic link stands in the path.
    case symlinkRefused
    /// A repository exists where a new one was to be made.
    case alreadyExists
    /// Anything else; `detail` has the library's words.
    case other
  }

  /// A repository format that libgit2 1.5 cannot read.
  package enum UnsupportedFormat: Sendable, Equatable {
    /// Object ids are SHA-256.
    case sha256
    /// References are kept in the reftable format.
    case reftable
    /// Some other extension, by its configuration key (`extensions.partialclone`).
    case other(extension: String)
    /// A newer repository format version.
    case version
  }

  /// An index feature that libgit2 1.5 cannot read.
  package enum IndexFeature: Sendable, Equatable {
    /// A sparse index (`index.sparse`).
    case sparse
    /// A split index (`core.splitIndex`).
    case split
    /// An index without checksum (`index.skipHash`).
    case skipHash
  }

  /// The kind of failure.
  package let code: Code
  /// What was being done: "open", "read tree" and so on.
  package let operation: String
  /// The path, revision, branch or key concerned; empty when there is none.
  package let subject: String
  /// libgit2's or the operating system's own words; may be empty.
  package let detail: String
  /// What the `git` command wrote to standard error, a line each; empty where it was not run.
  package let words: [String]
  /// Every path concerned, in byte order, where the code says so; otherwise empty.
  package let paths: [String]

  /// Creates an error from its parts.
  package init(
    _ code: Code, operation: String, subject: String = "", detail: String = "", words: [String] = [], paths: [String] = []
  ) {
    self.code = code
    self.operation = operation
    self.subject = subject
    self.detail = detail
    self.words = words
    self.paths = paths
  }
}
