/// The rules for paths inside a repository: `/` between names, relative, no `.`, `..` or empty name.
enum RepositoryPath {
  /// The names in `path`, outermost first; the empty path is the root and has none.
  ///
  /// Throws `invalidPath` for a path that no tree can hold.
  static func components(of path: String, operation: String) throws(GitError) -> [String] {
    guard !path.isEmpty else { return [] }
    var names: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let name = String(decoding: part, as: UTF8.self)
      guard !part.isEmpty, name != ".", name != "..", !part.contains(0) else {
        throw GitError(.invalidPath, operation: operation, subject: path)
      }
      names.append(name)
    }
    return names
  }

  /// Whether the first text's bytes come before the second's; `String`'s own `<` folds equivalent spellings.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The given texts in byte order, each once.
  static func sorted(_ paths: some Sequence<String>) -> [String] {
    Set(paths.map { Bytes($0) }).sorted().map(\.text)
  }

  /// Whether some file system would take the name for `.git`, as `git fsck` judges it.
  static func isGitFolder(_ name: String) -> Bool {
    // HFS+ ignores these code points; NTFS ignores dots and spaces at the end and streams after a colon.
    let ignored: [ClosedRange<UInt32>] = [0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF]
    var visible = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !ignored.contains(where: { $0.contains(scalar.value) }) {
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

  /// A text that is equal, hashed and ordered by its exact bytes, for use as a key.
  struct Bytes: Hashable, Comparable {
    let bytes: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// The bytes as text; bytes that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func < (left: Bytes, right: Bytes) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }
}
