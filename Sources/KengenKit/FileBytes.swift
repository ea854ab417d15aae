import Glibc
import RegistryModel
import Report

/// Reads files that stand outside the registry.
enum FileBytes {
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      .environment, Phrase(ja: "\(path) を読めません(\(reason))", en: "cannot read \(path) (\(reason))"),
      remedy: Phrase(ja: "場所と権限を確かめてください", en: "check the path and its permissions"))
  }
}
