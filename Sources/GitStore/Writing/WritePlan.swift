import Clibgit2

/// One path: what the tip holds there, and what it is to hold.
struct FileUpdate {
  let path: PathBytes
  let old: TreeEntry?
  let new: TreeEntry?
  /// The new content; empty when the file is deleted.
  let content: [UInt8]
}

/// The edits of a request that make a difference on the tip, checked, and in byte order of their paths.
struct WritePlan {
  let updates: [FileUpdate]

  /// Checks the edits against the tip's files (nil for a branch without commit) and against each other.
  ///
  /// Leaves out edits that make no difference, such as deleting a file that is not there.
  init(_ changes: [FileEdit], on tip: TreeSnapshot?) throws(GitError) {
    var written: Set<PathBytes> = []
    for change in changes where change.content != nil { written.insert(change.pathBytes) }
    var seen: Set<PathBytes> = []
    var updates: [FileUpdate] = []
    for change in changes {
      guard seen.insert(change.pathBytes).inserted else {
        throw Self.invalid(change.path, "named twice")
      }
      if let update = try Self.update(for: change, on: tip, written: written) { updates.append(update) }
    }
    self.updates = updates.sorted { $0.path < $1.path }
  }

  private static func update(
    for change: FileEdit, on tip: TreeSnapshot?, written: Set<PathBytes>
  ) throws(GitError) -> FileUpdate? {
    let names = try RepositoryPath.components(of: change.pathBytes, operation: "write")
    guard !names.isEmpty else { throw invalid(change.path, "empty path") }
    guard !names.contains(where: RepositoryPath.isGitFolder) else { throw invalid(change.path, ".git") }
    let old = try tip?.entry(at: change.pathBytes, operation: "write")
    if let old, !old.mode.isFile { throw old.mode.refusal("write", change.path) }
    guard let content = change.content else {
      return old.map { FileUpdate(path: change.pathBytes, old: $0, new: nil, content: []) }
    }
    // git_tree_create_updated would fail on these with no path in its message.
    var folder = RepositoryPath.parent(of: change.pathBytes)
    while !folder.isEmpty {
      let isFile = try tip?.entry(at: folder, operation: "write").map { $0.mode != .tree } ?? false
      guard !isFile, !written.contains(folder) else {
        throw invalid(change.path, "\(folder.text) is a file")
      }
      folder = RepositoryPath.parent(of: folder)
    }
    let mode = change.isExecutable.map { $0 ? FileMode.executable : .blob } ?? old?.mode ?? .blob
    let new = TreeEntry(id: try ObjectID(hashOfBlob: content), mode: mode)
    return old == new ? nil : FileUpdate(path: change.pathBytes, old: old, new: new, content: content)
  }

  private static func invalid(_ path: String, _ detail: String) -> GitError {
    GitError(.invalidPath, operation: "write", subject: path, detail: detail)
  }
}

extension ObjectID {
  /// The id that a blob of this content has; nothing is written.
  package init(hashOfBlob content: [UInt8]) throws(GitError) {
    try Library.prepare()
    var raw = git_oid()
    let status = withBytes(of: content) { git_odb_hash(&raw, $0, $1, GIT_OBJECT_BLOB) }
    try GitError.check(status, "hash file")
    self.init(raw)
  }
}

/// Calls `body` with a pointer that is never null, even for no bytes, and the number of bytes.
func withBytes<Result>(of content: [UInt8], _ body: (UnsafeRawPointer, Int) -> Result) -> Result {
  content.withUnsafeBytes { buffer in
    if let start = buffer.baseAddress { return body(start, buffer.count) }
    // An empty array may have no address, which libgit2 refuses.
    return withUnsafePointer(to: UInt8(0)) { body(UnsafeRawPointer($0), 0) }
  }
}
