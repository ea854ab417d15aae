import Clibgit2

extension Repository {
  /// The files of a commit, read as they are asked for.
  package func snapshot(ofCommit id: ObjectID) throws(GitError) -> TreeSnapshot {
    try snapshot(ofTree: CommitObject(id, in: self).treeID)
  }

  /// The files of a tree, read as they are asked for.
  package func snapshot(ofTree id: ObjectID) throws(GitError) -> TreeSnapshot {
    try TreeSnapshot(root: TreeObject(id, in: self, subject: id.description), repository: self)
  }

  /// The content of a blob; `subject` names it in errors.
  package func blob(_ id: ObjectID, subject: String) throws(GitError) -> [UInt8] {
    var raw = id.raw
    var object: OpaquePointer?
    let status = git_odb_read(&object, try objectDatabase(), &raw)
    try checkRead(status, "read file", subject)
    defer { git_odb_object_free(object) }
    guard git_odb_object_type(object) == GIT_OBJECT_BLOB else {
      throw GitError(.objectCorrupt, operation: "read file", subject: subject, detail: "\(id) is not a blob")
    }
    let start = git_odb_object_data(object)
    return Array(UnsafeRawBufferPointer(start: start, count: git_odb_object_size(object)))
  }
}
