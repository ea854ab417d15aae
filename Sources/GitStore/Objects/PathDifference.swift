/// One path that differs between two trees.
package struct PathDifference: Sendable, Hashable {
  /// How it differs.
  package enum Kind: Sendable, Hashable {
    /// Only the newer tree has it.
    case added
    /// Both have it, with another content, another mode or another type.
    case modified
    /// Only the older tree has it.
    case deleted
  }

  /// How the path differs.
  package let kind: Kind
  /// The exact bytes of the path.
  package let pathBytes: [UInt8]
  /// The older blob (for a submodule, its commit); nil when added.
  package let old: ObjectID?
  /// The newer blob (for a submodule, its commit); nil when deleted.
  package let new: ObjectID?

  /// The path as text; bytes that are not UTF-8 become U+FFFD.
  package var path: String { String(decoding: pathBytes, as: UTF8.self) }
}
