import CShippedFiles

/// A file that the program carries inside itself: the base table, the example body, the hooks.
package struct ShippedFile: Sendable {
  /// Path in the project, with `/`.
  package let path: String
  package let bytes: [UInt8]

  /// The one at `path`; nil where the program carries none.
  package static func at(_ path: String) -> ShippedFile? {
    for index in 0..<Int(kengen_shipped_count()) {
      let file = kengen_shipped_file(index)
      guard String(cString: file.path) == path else { continue }
      return ShippedFile(path: path, bytes: Array(UnsafeRawBufferPointer(start: file.content, count: file.size)))
    }
    return nil
  }

  /// Every one, by path.
  package static var all: [ShippedFile] {
    (0..<Int(kengen_shipped_count())).map { index in
      let file = kengen_shipped_file(index)
      let content = UnsafeRawBufferPointer(start: file.content, count: file.size)
      return ShippedFile(path: String(cString: file.path), bytes: Array(content))
    }
  }
}
