import Foundation
import Messages
import RegistryModel
import Testing
import UseCases

/// A shipped registry as a repository in a folder of its own, with one commit. The folder goes with the value: who keeps
/// it in a local constant extends its life to the end of the test.
final class TemporaryRegistry {
  let root: URL

  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(_ shipped: String = "village") throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = parent.appendingPathComponent("kengen-use-cases-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.project.appendingPathComponent("registry/\(shipped)"), to: root)
    try git("init", "-q", "-b", "main")
    try git("config", "user.name", "見本係")
    try git("config", "user.email", "mihon@example.jp")
    try commit("台帳")
  }

  /// A registry of an earlier version of the program.
  init(fixture: String) throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    root = parent.appendingPathComponent("kengen-use-cases-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.project.appendingPathComponent("Tests/Fixtures/\(fixture)"), to: root)
    try git("init", "-q", "-b", "main")
    try commit("台帳")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func setting(on day: String = "2026-12-01", language: Language = .english) throws -> Setting {
    Setting(path: root.path, on: try #require(CalendarDate(day)), language: language)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("-c", "user.name=見本係", "-c", "user.email=mihon@example.jp", "commit", "-q", "-m", message)
  }

  /// Lets the program commit here.
  func identify() throws {
    try git("config", "user.name", "見本係")
    try git("config", "user.email", "mihon@example.jp")
  }

  func text(_ file: String) throws -> String { try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    try text.write(to: root.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }

  func replace(_ old: String, with new: String, in file: String) throws {
    try write(text(file).replacingOccurrences(of: old, with: new), to: file)
  }

  /// How many commits the branch has.
  func commits() throws -> Int {
    let log = root.appendingPathComponent(".git/logs/refs/heads/main")
    return try String(contentsOf: log, encoding: .utf8).split(separator: "\n").count
  }

  func append(_ line: String, to file: String) throws {
    let path = root.appendingPathComponent(file)
    try (String(contentsOf: path, encoding: .utf8) + line + "\n").write(to: path, atomically: true, encoding: .utf8)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = root
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": root.path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }
}

/// The failure that some work must end with.
func failing<Result>(_ work: () throws(Failure) -> Result, _ source: SourceLocation = #_sourceLocation) throws -> Failure {
  do throws(Failure) {
    _ = try work()
  } catch {
    return error
  }
  return try #require(nil as Failure?, "nothing was refused", sourceLocation: source)
}
