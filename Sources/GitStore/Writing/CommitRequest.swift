/// One file to be written or deleted by a commit.
package struct FileEdit: Sendable {
  /// The exact bytes of the path from the repository's root.
  package let pathBytes: PathBytes
  /// The new content, byte for byte; nil deletes the file.
  package var content: [UInt8]?
  /// Whether the file can be run as a program; nil leaves it as the tip has it.
  package var isExecutable: Bool?

  /// Creates a change; nil content deletes the file.
  package init(path: String, content: [UInt8]?, isExecutable: Bool? = nil) {
    self.init(pathBytes: PathBytes(path), content: content, isExecutable: isExecutable)
  }

  /// The same for a path that need not be UTF-8.
  package init(pathBytes: PathBytes, content: [UInt8]?, isExecutable: Bool? = nil) {
    self.pathBytes = pathBytes
    self.content = content
    self.isExecutable = isExecutable
  }

  /// The path for people to read; see `PathBytes.text`.
  package var path: String { pathBytes.text }
}

/// A commit to be made on the tip of a branch.
package struct CommitRequest {
  /// Builds the changes on the given tip: its files and its id, both nil when the branch has no commit.
  ///
  /// Called again with the new tip each time the branch has moved in between, so it must compute the changes from what
  /// it is given. An error that it throws ends the write and is passed on.
  package typealias Changes = (TreeSnapshot?, ObjectID?) throws -> [FileEdit]

  /// The full name of the branch (`refs/heads/main`); nil for the branch that HEAD names.
  package var branch: String?
  /// The commit message; a line end is added where it lacks one. Asked for after the changes were built, so that it
  /// can speak of them.
  package var message: () -> String
  /// Who commits; nil for git's configured identity.
  package var identity: Identity?
  /// The reflog's message; nil for `commit: ` and the message's first line.
  package var reflogMessage: String?
  /// How often the changes may be built before a moving branch is given up (`branchMoved`); at least 1.
  package var maxAttempts: Int
  /// For how many milliseconds in all to wait for lock files that others hold, before giving up (`locked`).
  package var lockTimeout: Int
  /// The commit that is merged in, which becomes the first parent: the history of the branch then runs through it.
  /// Where the tip is an ancestor of that commit, and the result is exactly its tree, the branch moves to it and no
  /// commit is made.
  package var joining: ObjectID?
  /// Builds the changes.
  package var changes: Changes

  /// Creates a request.
  package init(
    branch: String? = nil, message: @escaping @autoclosure () -> String, identity: Identity? = nil, reflogMessage: String? = nil,
    maxAttempts: Int = 50, lockTimeout: Int = 10_000, joining: ObjectID? = nil, changes: @escaping Changes
  ) {
    self.branch = branch
    self.message = message
    self.identity = identity
    self.reflogMessage = reflogMessage
    self.maxAttempts = maxAttempts
    self.lockTimeout = lockTimeout
    self.joining = joining
    self.changes = changes
  }
}
