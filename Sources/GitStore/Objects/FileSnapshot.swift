/// A set of files that can be read by path: a commit's tree, the index, or the work tree.
///
/// Paths are relative to the snapshot's root, with `/` between names; the empty path is the root itself.
/// Every method throws `invalidPath` for a path with `.`, `..`, an empty name or a NUL in it, and
/// `symlinkRefused` for one that leads through a symbolic link.
package protocol FileSnapshot: AnyObject {
  /// The whole content of the file at `path`; nil when there is no such file.
  ///
  /// A folder or a submodule there throws `fileUnreadable`.
  func bytes(at path: String) throws(GitError) -> [UInt8]?

  /// The immediate children of the folder `directory`, in byte order of their names.
  ///
  /// Empty when there is no such folder: git has no empty folders, so neither has a snapshot.
  func names(in directory: String) throws(GitError) -> [Entry]

  /// The id of the blob or tree at `path` where it is known without reading the content; nil otherwise.
  func objectID(at path: String) throws(GitError) -> ObjectID?
}

/// One child of a folder in a snapshot.
package struct Entry: Sendable, Hashable {
  /// What a child is.
  package enum Kind: Sendable, Hashable {
    /// A regular file, executable or not.
    case file
    /// A folder.
    case directory
    /// A symbolic link, a submodule, a device and so on: never read.
    case other
  }

  /// The exact bytes of the name, which need not be UTF-8.
  package let nameBytes: [UInt8]
  /// What it is.
  package let kind: Kind

  /// Creates an entry.
  package init(nameBytes: [UInt8], kind: Kind) {
    self.nameBytes = nameBytes
    self.kind = kind
  }

  /// The name as text; bytes that are not UTF-8 become U+FFFD, and such a name finds nothing.
  package var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// Whether the name is UTF-8, so that `name` can be used as a path.
  package var isText: Bool { String(validating: nameBytes, as: UTF8.self) != nil }
}
