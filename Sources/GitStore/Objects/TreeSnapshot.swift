/// The files of one tree, read lazily: a question costs the folders on its path and its one blob.
package final class TreeSnapshot: FileSnapshot {
  /// The root tree's id.
  package let treeID: ObjectID
  let repository: Repository
  private let root: TreeObject
  private var folders: [PathBytes: TreeObject] = [:]

  init(root: TreeObject, repository: Repository) {
    treeID = root.id
    self.root = root
    self.repository = repository
  }

  /// The file's content, checked against its name; nil when there is no such file.
  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    guard let entry = try entry(at: PathBytes(path), operation: "read file") else { return nil }
    guard entry.mode.isFile else { throw entry.mode.refusal("read file", path) }
    return try repository.blob(entry.id, subject: path)
  }

  /// The folder's children in byte order; empty when there is no such folder.
  package func names(in directory: String) throws(GitError) -> [Entry] {
    guard let entry = try entry(at: PathBytes(directory), operation: "list folder") else { return [] }
    guard entry.mode == .tree else {
      if entry.mode.isFile { return [] }
      throw entry.mode.refusal("list folder", directory)
    }
    let folder = try folder(at: PathBytes(directory), id: entry.id)
    let children = (0..<folder.count).compactMap { index in
      folder.entry(at: index).map { Entry(nameBytes: $0.name, kind: $0.entry.mode.kind) }
    }
    // git orders folders as if their names ended in a slash.
    return children.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// The id of the blob or tree at the path; the root tree's for the empty path.
  package func objectID(at path: String) throws(GitError) -> ObjectID? {
    try entry(at: PathBytes(path), operation: "find file")?.id
  }

  /// The entry at a path; nil when nothing is there.
  ///
  /// Throws `symlinkRefused` or `fileUnreadable` when the path leads through a link or a submodule.
  func entry(at path: PathBytes, operation: String) throws(GitError) -> TreeEntry? {
    let names = try RepositoryPath.components(of: path, operation: operation)
    guard let last = names.last else { return TreeEntry(id: treeID, mode: .tree) }
    let parent = RepositoryPath.parent(of: path)
    if let known = folders[parent] { return known.entry(named: last) }
    var current = root
    var walked = PathBytes(bytes: [])
    for name in names.dropLast() {
      walked = RepositoryPath.join(walked, name)
      guard let entry = current.entry(named: name) else { return nil }
      guard entry.mode == .tree else {
        if entry.mode.isFile { return nil }
        throw entry.mode.refusal(operation, walked.text)
      }
      current = try folder(at: walked, id: entry.id)
    }
    return current.entry(named: last)
  }

  private func folder(at path: PathBytes, id: ObjectID) throws(GitError) -> TreeObject {
    guard !path.isEmpty else { return root }
    if let known = folders[path] { return known }
    let opened = try TreeObject(id, in: repository, subject: path.text)
    folders[path] = opened
    return opened
  }
}

extension FileMode {
  /// Why an entry of this mode is not read or walked as asked.
  func refusal(_ operation: String, _ path: String) -> GitError {
    switch self {
    case .link: GitError(.symlinkRefused, operation: operation, subject: path)
    case .tree: GitError(.fileUnreadable, operation: operation, subject: path, detail: "folder")
    case .submodule: GitError(.fileUnreadable, operation: operation, subject: path, detail: "submodule")
    default: GitError(.fileUnreadable, operation: operation, subject: path, detail: "mode \(rawValue)")
    }
  }
}
