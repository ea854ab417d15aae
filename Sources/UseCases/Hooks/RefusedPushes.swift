import GitStore
import Glibc
import Messages
import RegistryModel
import RegistryStore

/// The record of pushes that a server refused: who tried what, and why it was not taken.
///
/// git throws away what a refused push brought, so that without it nothing would be left of an attempt.
enum RefusedPushes {
  static let name = "kengen-refused.log"
  /// A push may be refused for thousands of rows; the first say what was tried.
  private static let most = 64 << 10

  /// Adds one entry to the record in the server's folder, and says why where it cannot.
  static func record(
    _ updates: [String], _ reasons: [String], in repository: Repository, _ environment: ProcessEnvironment
  ) -> Phrase? {
    var text = "== \(now()) \(who(environment))\n"
    for line in updates + reasons { text += plain(line) + "\n" }
    var bytes = Array(text.utf8)
    if bytes.count > most { bytes = Array(String(decoding: bytes.prefix(most), as: UTF8.self).utf8) + Array("\n…\n".utf8) }
    let path = FilePaths.join(repository.gitDirectory, name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o640)
    // Whoever pushes to a group's repository (core.sharedRepository) must be able to add to it. Only its owner may say so,
    // and the umask has no say.
    if descriptor >= 0, let mode = try? repository.sharedFileMode(0o640) { _ = fchmod(descriptor, mode) }
    // One call, so that two entries never mix.
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      return PushMessages.refusalNotOnRecord(path, reason)
    }
    close(descriptor)
    return nil
  }

  /// Who pushes, in words: the account, and what the server told.
  static func who(_ environment: ProcessEnvironment) -> String {
    (["uid=\(getuid())"] + words(environment)).joined(separator: " ")
  }

  /// What the server told of who pushes, as `NAME=VALUE`. For whoever reads the record: whether it is true depends on who could
  /// set it, so that nothing is decided by it.
  private static func words(_ environment: ProcessEnvironment) -> [String] {
    variables.compactMap { name in environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\(quoted($0))" } }
  }

  private static let variables = [
    // gitolite; GitLab; Gitea and Forgejo; Gogs; GitHub Enterprise; Bitbucket; Soft Serve; Phabricator.
    "GL_USER", "GL_USERNAME", "GL_ID", "GITEA_PUSHER_NAME", "GITEA_PUSHER_ID", "GITEA_PUSHER_EMAIL", "FORGEJO_PUSHER_NAME",
    "FORGEJO_PUSHER_ID", "GOGS_AUTH_USER_NAME", "GOGS_AUTH_USER_ID", "GITHUB_USER_LOGIN", "GITHUB_USER_IP", "BB_USER_NAME", "BB_USER_ID",
    "STASH_USER_NAME", "SOFT_SERVE_USERNAME", "PHABRICATOR_USER",
    // A web server; ssh; the account.
    "REMOTE_USER", "REMOTE_ADDR", "SSH_USER", "SSH_CONNECTION", "SUDO_USER", "LOGNAME",
  ]

  /// On one line, cut, and in quotation marks where it could be taken for another variable.
  private static func quoted(_ value: String) -> String {
    let most = 200
    let scalars = value.unicodeScalars
    var shown = VisibleText.of(String(String.UnicodeScalarView(scalars.prefix(most)))).split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "␊")
    if scalars.dropFirst(most).first != nil { shown += "…" }
    let isPlain = shown.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "._@:/+-".unicodeScalars.contains($0)
    }
    if isPlain { return shown }
    return "\"" + shown.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
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
