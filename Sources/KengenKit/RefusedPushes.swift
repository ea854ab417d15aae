import GitStore
import Glibc
import RegistryModel
import RegistryStore
import Report

/// The record of pushes that a server refused: who tried what, and why it was not taken.
///
/// git throws away what a refused push brought, so that without it nothing would be left of an attempt.
enum RefusedPushes {
  static let name = "kengen-refused.log"
  /// A push may be refused for thousands of rows; the first say what was tried.
  private static let most = 64 << 10

  /// Adds one entry to the record in the server's folder, and says why where it cannot.
  static func record(_ updates: [String], _ reasons: [String], in folder: String, _ environment: ProcessEnvironment) -> Phrase? {
    let words = ["REMOTE_USER", "GL_USERNAME", "GL_ID", "SSH_CONNECTION", "LOGNAME"].compactMap { name in
      environment[name].map { "\(name)=\(plain($0))" }
    }
    let who = (["uid=\(getuid())"] + words).joined(separator: " ")
    var text = "== \(now()) \(who)\n"
    for line in updates + reasons { text += plain(line) + "\n" }
    var bytes = Array(text.utf8)
    if bytes.count > most { bytes = Array(String(decoding: bytes.prefix(most), as: UTF8.self).utf8) + Array("\n…\n".utf8) }
    let path = FilePaths.join(folder, name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o640)
    // One call, so that two entries never mix.
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      return Phrase(ja: "断った push を \(path) に記録できません(\(reason))", en: "the refused push could not be put on record in \(path) (\(reason))")
    }
    close(descriptor)
    return nil
  }

  /// Without what could begin another entry, or move a terminal's cursor.
  private static func plain(_ text: String) -> String {
    VisibleText.of(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }

  private static func now() -> String {
    var seconds = time(nil) + 9 * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { (value < 10 ? "0" : "") + String(value) }
    return
      "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))+09:00"
  }
}
