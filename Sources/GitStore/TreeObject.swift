import Clibgit2

/// One tree of the repository, held open; it keeps the repository open too.
final class TreeObject {
  let id: ObjectID
  private let repository: Repository
  private let pointer: OpaquePointer

  /// Opens a tree; `subject` names it in errors.
  init(_ id: ObjectID, in repository: Repository, subject: String) throws(GitError) {
    var raw = id.raw
    var opened: OpaquePointer?
    let status = git_tree_lookup(&opened, repository.pointer, &raw)
    try GitError.check(status, "read tree", subject, notFound: .objectMissing)
    guard let opened else { throw GitError(.objectMissing, operation: "read tree", subject: subject) }
    self.id = id
    self.repository = repository
    pointer = opened
  }

  deinit {
    git_tree_free(pointer)
  }

  /// The number of entries.
  var count: Int { git_tree_entrycount(pointer) }

  /// libgit2's handle, valid as long as this object is.
  var handle: OpaquePointer { pointer }

  /// The entry of that exact name. O(log n).
  func entry(named name: String) -> TreeEntry? {
    git_tree_entry_byname(pointer, name).map(Self.entry)
  }

  /// The entry at `index`, in git's own order, with the exact bytes of its name.
  func entry(at index: Int) -> (name: [UInt8], entry: TreeEntry)? {
    guard let raw = git_tree_entry_byindex(pointer, index), let name = git_tree_entry_name(raw) else {
      return nil
    }
    return (Array(UnsafeRawBufferPointer(start: name, count: cLength(name))), Self.entry(raw))
  }

  private static func entry(_ raw: OpaquePointer) -> TreeEntry {
    // This call maps odd old modes such as 0100664 to the five that git knows.
    TreeEntry(
      id: ObjectID(git_tree_entry_id(raw)) ?? .zero,
      mode: FileMode(rawValue: git_tree_entry_filemode(raw).rawValue))
  }
}
