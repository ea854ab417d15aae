import Clibgit2

extension Repository {
  /// The paths at or under `prefix` that differ between the trees of two commits, in byte order.
  ///
  /// A nil commit is the empty tree. Renames are not looked for: a moved file is one deletion and one
  /// addition. Only folders that differ are read.
  package func diff(
    from old: ObjectID?, to new: ObjectID, under prefix: String
  ) throws(GitError) -> [PathDifference] {
    let oldTree: ObjectID? = if let old { try CommitObject(old, in: self).treeID } else { nil }
    return try diff(fromTree: oldTree, toTree: CommitObject(new, in: self).treeID, under: prefix)
  }

  /// The same between two root trees; a nil tree is the empty one.
  package func diff(
    fromTree oldTree: ObjectID?, toTree newTree: ObjectID?, under prefix: String
  ) throws(GitError) -> [PathDifference] {
    guard oldTree != newTree else { return [] }
    let names = try RepositoryPath.components(of: prefix, operation: "compare")
    var comparison = TreeComparison(repository: self)
    try comparison.compare(
      oldTree.flatMap { id throws(GitError) in try treeEntry(at: names, in: id) },
      newTree.flatMap { id throws(GitError) in try treeEntry(at: names, in: id) }, at: Array(prefix.utf8))
    return comparison.changes.sorted { $0.pathBytes.lexicographicallyPrecedes($1.pathBytes) }
  }
}

/// Collects the differences between two trees.
struct TreeComparison {
  let repository: Repository
  private(set) var changes: [PathDifference] = []

  init(repository: Repository) {
    self.repository = repository
  }

  /// Compares what stands at one path in the older and in the newer tree.
  mutating func compare(_ old: TreeEntry?, _ new: TreeEntry?, at path: [UInt8]) throws(GitError) {
    guard old != new else { return }
    // As long as a path may be (PATH_MAX), and so as deep as anybody could check it out.
    guard path.count < 4096 else {
      throw GitError(.invalidPath, operation: "compare", subject: String(decoding: path.prefix(60), as: UTF8.self) + "…")
    }
    let oldFile = old.flatMap { $0.mode == .tree ? nil : $0 }
    let newFile = new.flatMap { $0.mode == .tree ? nil : $0 }
    record(oldFile, newFile, at: path)
    let oldFolder = old.flatMap { $0.mode == .tree ? $0.id : nil }
    let newFolder = new.flatMap { $0.mode == .tree ? $0.id : nil }
    guard oldFolder != newFolder else { return }
    let base = path.isEmpty ? [] : path + [UInt8(ascii: "/")]
    for difference in TreeObject.differences(try tree(oldFolder, path), try tree(newFolder, path)) {
      try compare(difference.old, difference.new, at: base + difference.name)
    }
  }

  private mutating func record(_ old: TreeEntry?, _ new: TreeEntry?, at path: [UInt8]) {
    switch (old, new) {
    case (nil, nil): break
    case (nil, let new?): changes.append(PathDifference(kind: .added, pathBytes: path, old: nil, new: new.id))
    case (let old?, nil): changes.append(PathDifference(kind: .deleted, pathBytes: path, old: old.id, new: nil))
    case (let old?, let new?):
      guard old != new else { return }
      changes.append(PathDifference(kind: .modified, pathBytes: path, old: old.id, new: new.id))
    }
  }

  private func tree(_ id: ObjectID?, _ path: [UInt8]) throws(GitError) -> TreeObject? {
    guard let id else { return nil }
    return try TreeObject(id, in: repository, subject: String(decoding: path, as: UTF8.self))
  }
}
