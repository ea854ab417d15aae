import GitStore
import Glibc
package import Messages
import RegistryModel
import RegistryStore

/// Reads and writes files that stand outside the registry.
package enum FileBytes {
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// No list, ledger or file of names that people keep comes near it.
  static let largest = 256 << 20

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > Int64(largest) { throw tooLarge(path) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      guard bytes.count + count <= largest else { throw tooLarge(path) }
      bytes += buffer[..<count]
    }
  }

  /// Writes the file, whole or not at all.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(GitError) {
      try FileWriter.write(bytes, to: FilePaths.absolute(path))
    } catch {
      throw GitFailure.failure(error)
    }
  }

  private static func tooLarge(_ path: String) -> Failure {
    Failure(.unreadable, OutsideFileMessages.tooLarge(path))
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(.environment, OutsideFileMessages.unreadable(path, String(cString: strerror(errno))))
  }
}
