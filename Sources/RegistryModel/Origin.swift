/// Where a fact stands in the registry's text.
package struct Origin: Hashable, Sendable, Comparable {
  /// Path inside the registry, with `/`.
  package let file: String
  /// Line, counted from 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
