/// What Git LFS commits in the place of a file: a few lines that say where its content is.
package enum LFSPointer {
  private static let start = Array("version https://git-lfs.github.com/spec/".utf8)

  /// The bytes themselves; throws `lfsPointer` where they are a pointer, which says nothing of the registry.
  package static func refused(_ bytes: [UInt8], at path: String) throws(GitError) -> [UInt8] {
    guard bytes.starts(with: start) else { return bytes }
    throw GitError(.lfsPointer, operation: "read file", subject: path)
  }
}
