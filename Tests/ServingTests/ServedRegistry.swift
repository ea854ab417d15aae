import Foundation
import Messages
import RegistryModel
import Serving
import Testing

/// A shipped registry as a repository in a folder of its own, served without a socket.
final class ServedRegistry: Sendable {
  let root: URL
  let keeper: StateKeeper
  let site: Site

  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(
    _ shipped: String = "example", prepare: (URL) throws -> Void = { _ in }, options change: (inout ServingOptions) -> Void = { _ in }
  ) throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = parent.appendingPathComponent("kengen-serving-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.project.appendingPathComponent("registry/\(shipped)"), to: root)
    try prepare(root)
    try Self.git(root, ["init", "-q", "-b", "main"])
    try Self.commit(root, "台帳")
    var options = ServingOptions(path: root.path)
    change(&options)
    keeper = StateKeeper(options)
    site = Site(options)
    try keeper.start(every: 0.02)
  }

  deinit {
    keeper.stop()
    try? FileManager.default.removeItem(at: root)
  }

  func get(
    _ target: String, headers: [String: String] = ["accept-language": "ja"], peer: String = "127.0.0.1", today: String = "2026-12-01"
  ) -> WebResponse {
    site.respond(
      to: WebRequest(.get, target, headers: headers, peer: peer), from: keeper.state,
      today: CalendarDate(today) ?? CalendarDate(dayNumber: 0))
  }

  func page(_ target: String, headers: [String: String] = ["accept-language": "ja"], peer: String = "127.0.0.1") -> String {
    String(decoding: get(target, headers: headers, peer: peer).body, as: UTF8.self)
  }

  func commit(_ message: String) throws { try Self.commit(root, message) }

  func replace(_ old: String, with new: String, in file: String) throws {
    let path = root.appendingPathComponent(file)
    let text = try String(contentsOf: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: path, atomically: true, encoding: .utf8)
  }

  /// Waits until the newest commit has been read: it is answered from, or it is said that it cannot be read.
  func waitForTip(readable: Bool = true) throws {
    let tip = try Self.git(root, ["rev-parse", "HEAD"])
    for _ in 0..<1000 {
      switch keeper.state {
      case .ready(let state) where readable && state.commit == tip: return
      case .unreadable where !readable: return
      default: Thread.sleep(forTimeInterval: 0.02)
      }
    }
    Issue.record("the branch moved and nothing came of it")
  }

  private static func commit(_ root: URL, _ message: String) throws {
    try git(root, ["add", "-A"])
    try git(root, ["-c", "user.name=見本係", "-c", "user.email=mihon@example.jp", "commit", "-q", "-m", message])
  }

  @discardableResult
  static func git(_ root: URL, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = root
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": root.path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// The value of a key path in a JSON document.
func json(_ response: WebResponse) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
}
