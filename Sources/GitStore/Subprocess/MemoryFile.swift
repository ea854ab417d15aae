import Clibgit2Shim
import Glibc

/// A file in memory without a name; it is gone with this value.
struct MemoryFile: ~Copyable {
  let descriptor: Int32
  private let operation: String

  /// `label` is seen in `/proc` only; `operation` is what an error says was being done.
  init(_ label: String, operation: String) throws(GitError) {
    descriptor = kengen_memory_file(label)
    self.operation = operation
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: operation, subject: "memory") }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes the whole content, to be read from its beginning.
  func fill(_ bytes: [UInt8]) throws(GitError) {
    try writeAll(bytes, to: descriptor, operation: operation, subject: "memory")
    try rewind()
  }

  /// Everything that was written to it, by whoever shares the descriptor.
  func content() throws(GitError) -> [UInt8] {
    try rewind()
    return try readAll(from: descriptor, sizeHint: 0, operation: operation, subject: "memory")
  }

  private func rewind() throws(GitError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw GitError(systemError: errno, operation: operation, subject: "memory") }
  }
}
