/// A path inside a repository, or one name of it, by its exact bytes, which need not be UTF-8.
///
/// Equal, hashed and ordered by the bytes: `String` takes two spellings of one character for the same.
package struct PathBytes: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]

  /// The bytes of a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Any bytes.
  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// For people to read; bytes that are not UTF-8 become U+FFFD, and such a text finds nothing.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the bytes are UTF-8, so that `text` says exactly them.
  package var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  package var isEmpty: Bool { bytes.isEmpty }

  package static func < (left: PathBytes, right: PathBytes) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Hands `body` the bytes as C wants them. A path with a NUL has been refused before (`RepositoryPath.components`).
  func withCString<Result, Failure: Error>(
    _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { (buffer) throws(Failure) in
      // The array holds at least the NUL, so it has an address.
      if let start = buffer.baseAddress { return try body(start) }
      var end: CChar = 0
      return try body(&end)
    }
  }
}
