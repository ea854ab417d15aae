import Glibc

/// A file for a program that reads by path; only its owner can read it, and it is taken away with this value.
package struct TemporaryFile: ~Copyable {
  /// Where it is, from the root.
  package let path: String

  /// Writes the file in the folder that `TMPDIR` names, or else in `/tmp`; throws why that could not be done.
  package init(_ bytes: [UInt8], environment: ProcessEnvironment = .process) throws(GitError) {
    path = try Self.write(bytes, in: environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp")
  }

  private static func write(_ bytes: [UInt8], in folder: String) throws(GitError) -> String {
    guard isCSafe(folder) else { throw GitError(.invalidPath, operation: operation, subject: folder) }
    var template = Array((folder + "/kengen-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: operation, subject: folder) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(GitError) {
      try writeAll(bytes, to: descriptor, operation: operation, subject: path)
    } catch {
      unlink(path)
      throw error
    }
    return path
  }

  deinit { unlink(path) }

  private static let operation = "write temporary file"
}
