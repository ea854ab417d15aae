import Clibgit2

extension Repository {
  /// The commit of that id, copied.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try CommitObject(id, in: self).value()
  }

  /// The newest commit on the first-parent line from `tip` that was committed at or before `seconds`.
  ///
  /// Nil when every commit is later. Newest means nearest to `tip`, so a clock that once ran backwards does
  /// not hide a commit. Throws `shallowBoundary` rather than say nil where a shallow clone was cut off.
  ///
  /// Commits that git's commit-graph covers cost next to nothing; the others about 5 µs each.
  package func commitID(asOf seconds: Int64, from tip: ObjectID) throws(GitError) -> ObjectID? {
    let graph = try usableCommitGraph()
    var next: ObjectID? = tip
    while let id = next {
      let commit = try CommitObject(id, in: self)
      if commit.committerSeconds <= seconds { return id }
      if let graph, case .found(let found) = graph.newest(asOf: seconds, from: id) {
        // The graph only says where to look: what it names must be there and fit.
        guard let found else { return nil }
        if try CommitObject(found, in: self).committerSeconds <= seconds { return found }
      }
      next = try commit.firstParent()
    }
    return nil
  }

  /// The commit-graph, unless the configuration forbids it or history is cut off, which it does not know.
  private func usableCommitGraph() throws(GitError) -> CommitGraph? {
    guard !isShallow, try configFlag("core.commitgraph") ?? true else { return nil }
    return CommitGraph(objects: commonDirectory + "/objects")
  }

  /// The commits on the first-parent line from `tip` that changed the file or folder at `path`, newest
  /// first, at most `limit` of them; with a nil path, every commit.
  ///
  /// A commit changed the path when its object there is not its first parent's. Where a shallow clone was
  /// cut off it throws `shallowBoundary`, unless the limit was reached before, or
  /// `stoppingAtShallowBoundary` is true: then the boundary counts as the first commit, as in `git log`.
  package func history(
    of path: String?, from tip: ObjectID, limit: Int?, stoppingAtShallowBoundary: Bool = false
  ) throws(GitError) -> [Commit] {
    let names = try RepositoryPath.components(of: path ?? "", operation: "read history")
    var found: [Commit] = []
    var commit = try CommitObject(tip, in: self)
    var entry = try treeEntry(at: names, in: commit.treeID)
    while found.count < limit ?? .max {
      let parentID = try parent(of: commit, stoppingAtShallowBoundary)
      let parent: CommitObject? = if let parentID { try CommitObject(parentID, in: self) } else { nil }
      let older: TreeEntry? = if let parent { try treeEntry(at: names, in: parent.treeID) } else { nil }
      if path == nil || entry != older { found.append(commit.value()) }
      guard let parent else { break }
      (commit, entry) = (parent, older)
    }
    return found
  }

  private func parent(of commit: CommitObject, _ stopping: Bool) throws(GitError) -> ObjectID? {
    if stopping, try isShallowBoundary(commit.id) { return nil }
    return try commit.firstParent()
  }

  /// The entry at a path below a tree; nil when there is none. A path without names is the tree itself.
  func treeEntry(at names: [PathBytes], in root: ObjectID) throws(GitError) -> TreeEntry? {
    var entry = TreeEntry(id: root, mode: .tree)
    for name in names {
      guard entry.mode == .tree else { return nil }
      guard let next = try TreeObject(entry.id, in: self, subject: name.text).entry(named: name) else {
        return nil
      }
      entry = next
    }
    return entry
  }

  /// Whether a commit's parents were left out by a shallow clone.
  func isShallowBoundary(_ id: ObjectID) throws(GitError) -> Bool {
    guard isShallow else { return false }
    guard let list = try readWholeFile(commonDirectory + "/shallow", operation: "read history") else {
      return false
    }
    return String(decoding: list, as: UTF8.self).split(separator: "\n").contains { $0 == id.description }
  }
}
