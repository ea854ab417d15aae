import Clibgit2
import Glibc

/// The files of a work tree as git would commit them.
///
/// That is with the line ends of the repository, where git converts them (`core.autocrlf`, `text`). Files that a
/// sparse checkout keeps out of the work tree count as present, with the content of the index. Everything else is as
/// `WorkTreeSnapshot` says, ids included.
package final class CheckedOutSnapshot: FileSnapshot {
  /// nil where the folder itself is kept out of the work tree.
  private let files: WorkTreeSnapshot?
  private let repository: Repository
  /// The folder of the files in the repository: empty, or ending with `/`.
  private let prefix: String
  /// What is kept out of the work tree, by its path below the folder; and the children that it gives each folder.
  private let skipped: [PathBytes: TreeEntry]
  private let children: [PathBytes: Set<Entry>]

  /// Reads the files below `root`, which is `prefix` of the repository.
  ///
  /// Throws `indexUnsupported` where a sparse checkout has an index that cannot be read: what is missing could not be told
  /// from what was deleted.
  package init(root: String, repository: Repository, prefix: String) throws(GitError) {
    self.repository = repository
    self.prefix = prefix
    try repository.useGitsConfiguration()
    (skipped, children) = try Self.skipped(repository, Array(prefix.utf8))
    files = skipped.isEmpty || access(root, F_OK) == 0 ? WorkTreeSnapshot(root: root) : nil
  }

  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    if let content = try files?.bytes(at: path) { return try LFSPointer.refused(asCommitted(content, path), at: prefix + path) }
    guard let entry = skipped[PathBytes(path)] else { return nil }
    guard entry.mode.isFile else { throw entry.mode.refusal("read file", path) }
    return try LFSPointer.refused(repository.blob(entry.id, subject: path), at: prefix + path)
  }

  package func names(in directory: String) throws(GitError) -> [Entry] {
    let present = try files?.names(in: directory) ?? []
    guard let more = children[PathBytes(directory)] else { return present }
    let names = Set(present.map(\.nameBytes))
    return (present + more.filter { !names.contains($0.nameBytes) }).sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  package func objectID(at path: String) throws(GitError) -> ObjectID? { try files?.objectID(at: path) }

  /// Only line ends are looked at: they are the only conversion that concerns text with a carriage return in it.
  private func asCommitted(_ content: [UInt8], _ path: String) throws(GitError) -> [UInt8] {
    guard content.contains(UInt8(ascii: "\r")) else { return content }
    var filters: OpaquePointer?
    let status = git_filter_list_load(
      &filters, repository.pointer, nil, prefix + path, GIT_FILTER_TO_ODB, GIT_FILTER_ALLOW_UNSAFE.rawValue)
    try GitError.check(status, "read file", path)
    guard let filters else { return content }
    defer { git_filter_list_free(filters) }
    return try withBuffer { (buffer) throws(GitError) in
      let applied = content.withUnsafeBytes {
        git_filter_list_apply_to_buffer(buffer, filters, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
      }
      try GitError.check(applied, "read file", path)
    }
  }

  private static func skipped(
    _ repository: Repository, _ prefix: [UInt8]
  ) throws(GitError) -> ([PathBytes: TreeEntry], [PathBytes: Set<Entry>]) {
    let index: GitIndex
    do throws(GitError) {
      index = try GitIndex(path: repository.indexPath)
    } catch {
      guard case .indexUnsupported = error.code, try repository.configFlag("core.sparsecheckout") != true else { throw error }
      return ([:], [:])
    }
    var skipped: [PathBytes: TreeEntry] = [:]
    var children: [PathBytes: Set<Entry>] = [:]
    var position = index.lowerBound(prefix)
    while let item = index.item(at: position), item.path.starts(with: prefix) {
      position += 1
      guard item.isSkipWorkTree, item.stage == 0 else { continue }
      let path = PathBytes(bytes: item.path.dropFirst(prefix.count))
      skipped[path] = TreeEntry(id: item.id, mode: item.mode)
      var (child, kind) = (path, item.mode.kind)
      while !child.isEmpty {
        let folder = RepositoryPath.parent(of: child)
        let name = child.bytes.dropFirst(folder.isEmpty ? 0 : folder.bytes.count + 1)
        // Where the folder has the child already, so have those above.
        guard children[folder, default: []].insert(Entry(nameBytes: Array(name), kind: kind)).inserted else { break }
        (child, kind) = (folder, .directory)
      }
    }
    return (skipped, children)
  }
}
