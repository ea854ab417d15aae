/// One commit, copied out of the repository.
package struct Commit: Sendable, Hashable {
  /// The commit's own id.
  package let id: ObjectID
  /// The id of its root tree.
  package let tree: ObjectID
  /// Its parents, first parent first; empty for a root commit.
  package let parents: [ObjectID]
  /// Who made the change, and when.
  package let author: Signature
  /// Who committed it, and when.
  package let committer: Signature
  /// The whole message; brought to UTF-8 from the encoding that the commit names; what cannot be becomes U+FFFD.
  package let message: String
  /// Whether it bears a signature, valid or not.
  package let isSigned: Bool

  /// The message's first line.
  package var summary: String {
    String(decoding: message.utf8.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
