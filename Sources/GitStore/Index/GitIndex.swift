import Clibgit2
import Glibc

/// A copy of an index in memory, held apart from the repository's own so that nothing else changes it.
///
/// Opened without its repository it is also in byte order where `core.ignoreCase` would have it otherwise.
final class GitIndex {
  let path: String
  private let pointer: OpaquePointer

  /// Reads an index file; a missing file is an empty index.
  init(path: String) throws(GitError) {
    try Library.prepare()
    var opened: OpaquePointer?
    let status = git_index_open(&opened, path)
    guard status >= 0, let opened else {
      throw Self.openFailure(GitError(status: status, operation: "read index", subject: path))
    }
    self.path = path
    pointer = opened
  }

  deinit {
    git_index_free(pointer)
  }

  /// One entry, copied.
  struct Item {
    let path: [UInt8]
    let id: ObjectID
    let mode: FileMode
    let stage: Int
    /// `git add -N`: the user means to add the file, so `git commit` leaves it out.
    let isIntentToAdd: Bool
    /// A sparse checkout keeps the file out of the work tree.
    let isSkipWorkTree: Bool
  }

  /// The number of entries, all stages together.
  var count: Int { git_index_entrycount(pointer) }

  /// libgit2's handle, valid as long as this object is.
  var handle: OpaquePointer { pointer }

  /// The entry at a position, in byte order of paths.
  func item(at position: Int) -> Item? {
    git_index_get_byindex(pointer, position).map(Self.item)
  }

  /// The unconflicted entry at a path.
  func item(at path: PathBytes) -> Item? {
    path.withCString { git_index_get_bypath(pointer, $0, 0) }.map(Self.item)
  }

  /// The position of the first entry whose path is not before `path`. O(log n).
  func lowerBound(_ path: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if let raw = git_index_get_byindex(pointer, middle), Self.precedes(raw.pointee.path, path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether a conflict is recorded at a path.
  func isConflicted(_ path: PathBytes) -> Bool {
    path.withCString { name in (1...3).contains { git_index_get_bypath(pointer, name, $0) != nil } }
  }

  /// The paths with a conflict, in byte order, each once.
  var conflictedPaths: [String] {
    guard git_index_has_conflicts(pointer) == 1 else { return [] }
    return RepositoryPath.sorted(
      (0..<count).compactMap { position in
        item(at: position).flatMap { $0.stage > 0 ? String(decoding: $0.path, as: UTF8.self) : nil }
      })
  }

  private static func item(_ raw: UnsafePointer<git_index_entry>) -> Item {
    let entry = raw.pointee
    let extended = UInt32(entry.flags_extended)
    return Item(
      path: entry.path.map { Array(UnsafeRawBufferPointer(start: $0, count: cLength($0))) } ?? [],
      id: ObjectID(entry.id), mode: FileMode(rawValue: entry.mode), stage: Int(git_index_entry_stage(raw)),
      isIntentToAdd: extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0,
      isSkipWorkTree: extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0)
  }

  private static func precedes(_ text: UnsafePointer<CChar>?, _ bytes: [UInt8]) -> Bool {
    guard let text else { return true }
    return UnsafeRawBufferPointer(start: text, count: cLength(text)).lexicographicallyPrecedes(bytes)
  }

  private static func openFailure(_ error: GitError) -> GitError {
    guard let feature = unsupportedFeature(error) else { return error }
    return GitError(
      .indexUnsupported(feature), operation: error.operation, subject: error.subject, detail: error.detail)
  }

  private static func unsupportedFeature(_ error: GitError) -> GitError.IndexFeature? {
    if error.detail.hasSuffix("'sdir'") { return .sparse }
    if error.detail.hasSuffix("'link'") { return .split }
    // An index without checksum ends in zeros, which libgit2 takes for a wrong checksum.
    guard error.detail.contains("checksum"),
      let content = try? readWholeFile(error.subject, operation: error.operation),
      content.suffix(20).allSatisfy({ $0 == 0 })
    else { return nil }
    return .skipHash
  }
}
