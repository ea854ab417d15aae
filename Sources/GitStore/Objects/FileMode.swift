import Clibgit2

/// The mode of a tree or index entry, of the five that git knows.
struct FileMode: Hashable, Sendable {
  let rawValue: UInt32

  static let tree = FileMode(rawValue: GIT_FILEMODE_TREE.rawValue)
  static let blob = FileMode(rawValue: GIT_FILEMODE_BLOB.rawValue)
  static let executable = FileMode(rawValue: GIT_FILEMODE_BLOB_EXECUTABLE.rawValue)
  static let link = FileMode(rawValue: GIT_FILEMODE_LINK.rawValue)
  static let submodule = FileMode(rawValue: GIT_FILEMODE_COMMIT.rawValue)

  /// Whether it is a regular file, executable or not.
  var isFile: Bool { self == .blob || self == .executable }

  /// The kind a snapshot's reader sees.
  var kind: Entry.Kind {
    if self == .tree { return .directory }
    return isFile ? .file : .other
  }
}

/// One entry of a tree.
struct TreeEntry: Hashable, Sendable {
  let id: ObjectID
  let mode: FileMode
}
