/// The files that `git commit` would commit, as the index stood when the snapshot was taken.
///
/// Entries of `git add -N` are left out, as git leaves them out.
package final class IndexSnapshot: FileSnapshot {
  private let index: GitIndex
  private let repository: Repository

  init(index: GitIndex, repository: Repository) {
    self.index = index
    self.repository = repository
  }

  /// The staged content; nil when the file is not in the index.
  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    let names = try RepositoryPath.components(of: path, operation: "read file")
    guard !names.isEmpty else { throw FileMode.tree.refusal("read file", path) }
    if let item = item(at: PathBytes(path)) {
      guard item.mode.isFile else { throw item.mode.refusal("read file", path) }
      return try repository.blob(item.id, subject: path)
    }
    if isFolder(PathBytes(path)) { throw FileMode.tree.refusal("read file", path) }
    try refuseLinks(above: names, operation: "read file")
    return nil
  }

  /// The folder's children in byte order; empty when there is no such folder. O(children · log entries).
  package func names(in directory: String) throws(GitError) -> [Entry] {
    let names = try RepositoryPath.components(of: directory, operation: "list folder")
    try refuseLinks(above: names + [RepositoryPath.current], operation: "list folder")
    let prefix = names.isEmpty ? [] : Array(directory.utf8) + [UInt8(ascii: "/")]
    var children: [Entry] = []
    var position = index.lowerBound(prefix)
    while let item = index.item(at: position), item.path.starts(with: prefix) {
      let rest = item.path.dropFirst(prefix.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else {
        if !item.isIntentToAdd { children.append(Entry(nameBytes: Array(rest), kind: item.mode.kind)) }
        position += 1
        continue
      }
      let folder = item.path[..<slash]
      if isFolder(position: position, prefix: Array(folder) + [UInt8(ascii: "/")]) {
        children.append(Entry(nameBytes: Array(rest[..<slash]), kind: .directory))
      }
      // "0" is the byte after "/": skip everything below the folder in one step.
      position = index.lowerBound(Array(folder) + [UInt8(ascii: "/") + 1])
    }
    return children.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// The staged blob's id; nil for a folder, whose tree the index does not hold.
  package func objectID(at path: String) throws(GitError) -> ObjectID? {
    let names = try RepositoryPath.components(of: path, operation: "find file")
    if let item = item(at: PathBytes(path)) { return item.id }
    try refuseLinks(above: names, operation: "find file")
    return nil
  }

  /// Every file whose path begins with `prefix`, with the blob's id, in byte order; false for what is no plain file.
  /// Linear in them.
  package func files(under prefix: String) -> [(path: [UInt8], id: ObjectID, isFile: Bool)] {
    let start = Array(prefix.utf8)
    var result: [(path: [UInt8], id: ObjectID, isFile: Bool)] = []
    var position = index.lowerBound(start)
    while let item = index.item(at: position), item.path.starts(with: start) {
      if !item.isIntentToAdd { result.append((item.path, item.id, item.mode.isFile)) }
      position += 1
    }
    return result
  }

  private func item(at path: PathBytes) -> GitIndex.Item? {
    index.item(at: path).flatMap { $0.isIntentToAdd ? nil : $0 }
  }

  private func isFolder(_ path: PathBytes) -> Bool {
    let prefix = path.bytes + [UInt8(ascii: "/")]
    return isFolder(position: index.lowerBound(prefix), prefix: prefix)
  }

  private func isFolder(position start: Int, prefix: [UInt8]) -> Bool {
    var position = start
    while let item = index.item(at: position), item.path.starts(with: prefix) {
      if !item.isIntentToAdd { return true }
      position += 1
    }
    return false
  }

  private func refuseLinks(above names: [PathBytes], operation: String) throws(GitError) {
    var walked = PathBytes(bytes: [])
    for name in names.dropLast() {
      walked = RepositoryPath.join(walked, name)
      guard let item = item(at: walked), !item.mode.isFile else { continue }
      throw item.mode.refusal(operation, walked.text)
    }
  }
}

extension Repository {
  /// The folders in which the index has a file of that name, each empty or ending with `/`. Linear in the entries.
  ///
  /// Folders whose names are not UTF-8 are left out.
  package func indexedFolders(of name: String) throws(GitError) -> [String] {
    guard !isBare else { return [] }
    let index = try GitIndex(path: indexPath)
    let ending = Array(name.utf8)
    var result: [String] = []
    for position in 0..<index.count {
      guard let path = index.item(at: position)?.path, path.suffix(ending.count).elementsEqual(ending) else { continue }
      let folder = path.dropLast(ending.count)
      guard folder.isEmpty || folder.last == UInt8(ascii: "/"), let text = String(validating: folder, as: UTF8.self) else { continue }
      result.append(text)
    }
    return result
  }

  /// The index as it is now: what `git commit` would commit.
  ///
  /// A repository opened by `openFromEnvironment` uses the index that git names there. Throws
  /// `indexConflicted` while conflicts are unresolved, `indexUnsupported` for a sparse, split or unchecksummed
  /// index, `bareWithoutWorkTree` where there can be no index.
  package func indexSnapshot() throws(GitError) -> IndexSnapshot {
    guard !isBare || indexFileOverride != nil else {
      throw GitError(.bareWithoutWorkTree, operation: "read index", subject: gitDirectory)
    }
    let index = try GitIndex(path: indexPath)
    let conflicts = index.conflictedPaths
    guard conflicts.isEmpty else {
      throw GitError(.indexConflicted, operation: "read index", subject: indexPath, paths: conflicts)
    }
    return IndexSnapshot(index: index, repository: self)
  }
}
