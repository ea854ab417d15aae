import Clibgit2
import Clibgit2Shim

extension Repository {
  /// Writes the blobs, trees and commit of a plan and forces them to the disk; returns the commit.
  ///
  /// Afterwards every object is known to be there: libgit2 1.5 returns success from some calls although a
  /// full disk kept the object from being written.
  func storeObjects(
    of plan: WritePlan, on tip: ObjectID?, joining joined: ObjectID?, message: String, identity: Identity
  ) throws(GitError) -> ObjectID {
    for update in plan.updates where update.new != nil {
      try store(update.content, as: GIT_OBJECT_BLOB, subject: update.path.text)
    }
    let parent: CommitObject? = if let tip { try CommitObject(tip, in: self) } else { nil }
    let baseline: TreeObject? =
      if let parent { try TreeObject(parent.treeID, in: self, subject: parent.treeID.description) } else {
        nil
      }
    let treeID = try storeTree(plan, on: baseline)
    let tree = try TreeObject(treeID, in: self, subject: treeID.description)
    let other: CommitObject? = if let joined { try CommitObject(joined, in: self) } else { nil }
    if let other, other.treeID == treeID, try tip.map({ (tip) throws(GitError) in try isAncestor(tip, of: other.id) }) ?? true {
      try GitError.check(kengen_git_synchronise_objects(objectWriter), "write object", commonDirectory)
      return other.id
    }
    let parents = [other, parent].compactMap { $0 }
    let id: ObjectID
    if try SigningGit.isWanted(in: self) {
      id = try SigningGit(repository: self).commit(tree: treeID, parents: parents.map(\.id), message: message, identity: identity)
    } else {
      let content = try commitContent(tree: tree, parents: parents, message: message, identity: identity)
      id = try store(content, as: GIT_OBJECT_COMMIT, subject: "commit")
    }
    try GitError.check(kengen_git_synchronise_objects(objectWriter), "write object", commonDirectory)
    return id
  }

  @discardableResult
  private func store(
    _ content: [UInt8], as type: git_object_t, subject: String
  ) throws(GitError) -> ObjectID {
    let objects = try objectDatabase()
    var raw = git_oid()
    let status = withBytes(of: content) { git_odb_write(&raw, objects, $0, $1, type) }
    try GitError.check(status, "write object", subject)
    try checkStored(ObjectID(raw), subject: subject)
    return ObjectID(raw)
  }

  private func checkStored(_ id: ObjectID, subject: String) throws(GitError) {
    var raw = id.raw
    guard git_odb_exists(try objectDatabase(), &raw) == 1 else {
      throw GitError(.objectMissing, operation: "write object", subject: subject, detail: id.description)
    }
  }

  private func storeTree(_ plan: WritePlan, on baseline: TreeObject?) throws(GitError) -> ObjectID {
    var raw = git_oid()
    let status = withTreeUpdates(plan.updates) { updates in
      git_tree_create_updated(&raw, pointer, baseline?.handle, updates.count, updates.baseAddress)
    }
    if status < 0 {
      let error = GitError(status: status, operation: "write tree", subject: "")
      // Apart from the system, only a name that libgit2 refuses (`git~1` and the like) can still fail.
      throw error.code == .other
        ? GitError(
          .invalidPath, operation: "write tree", subject: plan.updates.first?.path.text ?? "",
          detail: error.detail,
          paths: plan.updates.map(\.path.text)) : error
    }
    let root = ObjectID(raw)
    try checkStored(root, subject: "tree")
    try checkStoredFolders(of: plan, root: root)
    return root
  }

  private func checkStoredFolders(of plan: WritePlan, root: ObjectID) throws(GitError) {
    // Opening a folder fails if it is not there; the snapshot opens each folder once.
    let snapshot = try snapshot(ofTree: root)
    for update in plan.updates {
      guard try snapshot.entry(at: update.path, operation: "write tree") == update.new else {
        throw GitError(.objectCorrupt, operation: "write tree", subject: update.path.text)
      }
    }
  }

  private func withTreeUpdates(
    _ list: [FileUpdate], _ body: (UnsafeBufferPointer<git_tree_update>) -> Int32
  ) -> Int32 {
    // All the paths lie in one text, so that their addresses hold while libgit2 reads them.
    let paths = list.map { $0.path.bytes.map { CChar(bitPattern: $0) } + [0] }
    let joined = paths.flatMap { $0 }
    return joined.withUnsafeBufferPointer { text in
      var offset = 0
      var updates: [git_tree_update] = []
      for (update, path) in zip(list, paths) {
        updates.append(
          git_tree_update(
            action: update.new == nil ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT,
            id: (update.new?.id ?? .zero).raw,
            filemode: git_filemode_t((update.new?.mode ?? .blob).rawValue),
            path: text.baseAddress?.advanced(by: offset)))
        offset += path.count
      }
      return updates.withUnsafeBufferPointer(body)
    }
  }

  private func commitContent(
    tree: TreeObject, parents: [CommitObject], message: String, identity: Identity
  ) throws(GitError) -> [UInt8] {
    try withBuffer { (buffer) throws(GitError) in
      try identity.author.withRaw { (author) throws(GitError) in
        try identity.committer.withRaw { (committer) throws(GitError) in
          var handles = parents.map { $0.handle as OpaquePointer? }
          let count = handles.count
          let status = handles.withUnsafeMutableBufferPointer { list in
            git_commit_create_buffer(
              buffer, pointer, author, committer, nil, message, tree.handle, count, list.baseAddress)
          }
          try GitError.check(status, "write commit")
        }
      }
    }
  }
}
