import Glibc
import Presentation
import RegistryModel

/// Reads files that stand outside the registry.
enum FileBytes {
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

  private static func tooLarge(_ path: String) -> Failure {
    Failure(
      .unreadable, Phrase(ja: "\(path) は 256 MiB を超えています", en: "\(path) is larger than 256 MiB"),
      remedy: Phrase(ja: "ファイルを確かめるか、分けてください", en: "see whether it is the right file, or divide it"))
  }

  private static func unreadable(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      .environment, Phrase(ja: "\(path) を読めません(\(reason))", en: "cannot read \(path) (\(reason))"),
      remedy: Phrase(ja: "場所と権限を確かめてください", en: "check the path and its permissions"))
  }
}
