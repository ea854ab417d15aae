/// Where a fact stands in the registry's text.
package struct Origin: Hashable, Sendable {
  /// The same as `file`.
  package let path: CompactText
  private let compactLine: Int32

  package init(file: String, line: Int) {
    self.init(path: CompactText(file), line: line)
  }

  package init(path: CompactText, line: Int) {
    self.path = path
    compactLine = Int32(clamping: line)
  }

  /// Path inside the registry, with `/`.
  package var file: String { path.text }

  /// Line, counted from 1.
  package var line: Int { Int(compactLine) }
}

extension Origin: Comparable {
  package static func < (left: Origin, right: Origin) -> Bool {
    left.path == right.path ? left.line < right.line : left.path < right.path
  }
}

extension Origin {
  /// Whether it stands before the other in the order in which a whole registry is read: folder by folder, the names in byte
  /// order, then by line.
  package func isReadBefore(_ other: Origin) -> Bool {
    if path == other.path { return line < other.line }
    let (own, others) = (file.utf8.split(separator: 0x2F), other.file.utf8.split(separator: 0x2F))
    for (left, right) in zip(own, others) where !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
    return own.count < others.count
  }
}
