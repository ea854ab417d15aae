import Clibgit2

/// One commit of the repository, held open; it keeps the repository open too.
final class CommitObject {
  let id: ObjectID
  private let repository: Repository
  private let pointer: OpaquePointer

  /// Opens a commit.
  init(_ id: ObjectID, in repository: Repository) throws(GitError) {
    var raw = id.raw
    var opened: OpaquePointer?
    let status = git_commit_lookup(&opened, repository.pointer, &raw)
    try repository.checkRead(status, "read commit", id.description)
    guard let opened else {
      throw GitError(.objectMissing, operation: "read commit", subject: id.description)
    }
    self.id = id
    self.repository = repository
    pointer = opened
  }

  deinit {
    git_commit_free(pointer)
  }

  /// libgit2's handle, valid as long as this object is.
  var handle: OpaquePointer { pointer }

  /// The id of the root tree.
  var treeID: ObjectID { ObjectID(git_commit_tree_id(pointer)) ?? .zero }

  /// When it was committed, in seconds since the epoch.
  var committerSeconds: Int64 { git_commit_time(pointer) }

  /// The ids of the parents that the commit names, present or not.
  var parentIDs: [ObjectID] {
    (0..<git_commit_parentcount(pointer)).compactMap { ObjectID(git_commit_parent_id(pointer, $0)) }
  }

  /// The first parent; nil for a root commit, `shallowBoundary` where a shallow clone was cut off.
  func firstParent() throws(GitError) -> ObjectID? {
    guard let parent = ObjectID(git_commit_parent_id(pointer, 0)) else { return nil }
    guard try !repository.isShallowBoundary(id) else {
      throw GitError(.shallowBoundary, operation: "read history", subject: id.description)
    }
    return parent
  }

  /// Everything about the commit, copied.
  func value() -> Commit {
    let encoding = TextEncoding(git_commit_message_encoding(pointer))
    return Commit(
      id: id, tree: treeID, parents: parentIDs, author: Signature(git_commit_author(pointer), encoding),
      committer: Signature(git_commit_committer(pointer), encoding), message: encoding.text(git_commit_message(pointer)),
      isSigned: isSigned)
  }

  private var isSigned: Bool {
    cText(git_commit_raw_header(pointer)).split(separator: "\n").contains { $0.hasPrefix("gpgsig") }
  }
}

extension Signature {
  /// Copies a borrowed signature; null gives empty fields.
  init(_ raw: UnsafePointer<git_signature>?, _ encoding: TextEncoding) {
    self.init(
      name: encoding.text(raw?.pointee.name), email: encoding.text(raw?.pointee.email), seconds: raw?.pointee.when.time ?? 0,
      offsetMinutes: raw?.pointee.when.offset ?? 0)
  }
}
