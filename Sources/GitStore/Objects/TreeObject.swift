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
    try repository.checkRead(status, "read tree", subject)
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
  func entry(named name: PathBytes) -> TreeEntry? {
    name.withCString { git_tree_entry_byname(pointer, $0) }.map(Self.entry)
  }

  /// The entry at `index`, in git's own order, with the exact bytes of its name.
  func entry(at index: Int) -> (name: [UInt8], entry: TreeEntry)? {
    guard let raw = git_tree_entry_byindex(pointer, index), let name = git_tree_entry_name(raw) else {
      return nil
    }
    return (Array(UnsafeRawBufferPointer(start: name, count: cLength(name))), Self.entry(raw))
  }

  /// What stands under the names whose entries differ, in no order; nil = nothing, or no such tree.
  ///
  /// A name that is a folder on one side and a file on the other may come twice, once for each.
  static func differences(_ old: TreeObject?, _ new: TreeObject?) -> [(name: [UInt8], old: TreeEntry?, new: TreeEntry?)] {
    var result: [(name: [UInt8], old: TreeEntry?, new: TreeEntry?)] = []
    let (oldCount, newCount) = (old?.count ?? 0, new?.count ?? 0)
    var (left, right) = (0, 0)
    while left < oldCount || right < newCount {
      let a = left < oldCount ? old.flatMap { git_tree_entry_byindex($0.pointer, left) } : nil
      let b = right < newCount ? new.flatMap { git_tree_entry_byindex($0.pointer, right) } : nil
      let order: Int32 = if let a, let b { git_tree_entry_cmp(a, b) } else { a == nil ? 1 : -1 }
      if order == 0, let a, let b {
        if git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) == 0 || entry(a).mode != entry(b).mode {
          result.append((name(a), entry(a), entry(b)))
        }
        (left, right) = (left + 1, right + 1)
      } else if order < 0, let a {
        result.append((name(a), entry(a), nil))
        left += 1
      } else if let b {
        result.append((name(b), nil, entry(b)))
        right += 1
      } else {
        break
      }
    }
    return result
  }

  private static func name(_ raw: OpaquePointer) -> [UInt8] {
    guard let name = git_tree_entry_name(raw) else { return [] }
    return Array(UnsafeRawBufferPointer(start: name, count: cLength(name)))
  }

  private static func entry(_ raw: OpaquePointer) -> TreeEntry {
    // This call maps odd old modes such as 0100664 to the five that git knows.
    TreeEntry(
      id: ObjectID(git_tree_entry_id(raw)) ?? .zero,
      mode: FileMode(rawValue: git_tree_entry_filemode(raw).rawValue))
  }
}
