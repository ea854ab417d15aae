/// The rules for paths inside a repository: `/` between names, relative, no `.`, `..` or empty name.
enum RepositoryPath {
  /// The names in `path`, outermost first; the empty path is the root and has none.
  ///
  /// Throws `invalidPath` for a path that no tree can hold.
  static func components(of path: PathBytes, operation: String) throws(GitError) -> [PathBytes] {
    guard !path.isEmpty else { return [] }
    var names: [PathBytes] = []
    for part in path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let name = PathBytes(bytes: part)
      guard !part.isEmpty, name != current, name != above, !part.contains(0) else {
        throw GitError(.invalidPath, operation: operation, subject: path.text)
      }
      names.append(name)
    }
    return names
  }

  /// The same of a text.
  static func components(of path: String, operation: String) throws(GitError) -> [PathBytes] {
    try components(of: PathBytes(path), operation: operation)
  }

  /// The folder itself, and the one above it.
  static let current = PathBytes(".")
  private static let above = PathBytes("..")

  /// A path one name longer.
  static func join(_ folder: PathBytes, _ name: PathBytes) -> PathBytes {
    folder.isEmpty ? name : PathBytes(bytes: folder.bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  /// The given texts in byte order, each once.
  static func sorted(_ paths: some Sequence<String>) -> [String] {
    Set(paths.map { PathBytes($0) }).sorted().map(\.text)
  }

  /// Whether some file system would take the name for `.git`, as `git fsck` judges it.
  static func isGitFolder(_ name: PathBytes) -> Bool {
    // HFS+ ignores these code points; NTFS ignores dots and spaces at the end and streams after a colon.
    let ignored: [ClosedRange<UInt32>] = [0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF]
    var visible = String.UnicodeScalarView()
    for scalar in name.text.unicodeScalars where !ignored.contains(where: { $0.contains(scalar.value) }) {
      visible.append(scalar)
    }
    var bytes = Array(String(visible).lowercased().utf8.prefix { $0 != UInt8(ascii: ":") })
    while let last = bytes.last, bytes.count > 1, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      bytes.removeLast()
    }
    return bytes == Array(".git".utf8) || bytes == Array("git~1".utf8)
  }

  /// The folder part of a path; empty for a path at the root.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The same of exact bytes.
  static func parent(of path: PathBytes) -> PathBytes {
    guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) else { return PathBytes(bytes: []) }
    return PathBytes(bytes: path.bytes[..<slash])
  }
}
