import Foundation
import Testing

/// What a command printed and how it ended.
struct Outcome {
  let code: Int32
  /// Both outputs, in the order in which they were written.
  let lines: [String]
}

/// The built program, run in a temporary folder with a home of its own.
final class Program {
  let folder: URL
  private(set) var current: URL
  private let language: String

  /// The folder of the test bundle, in which the program was built as well.
  static let buildFolder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  init(language: String = "en") throws {
    self.language = language
    folder = FileManager.default.temporaryDirectory.appending(path: "kengen-docs-\(UUID().uuidString)")
    current = folder.appending(path: "work")
    try FileManager.default.createDirectory(at: current, withIntermediateDirectories: true)
    let identity = "[user]\n\tname = 見本係\n\temail = mihon@example.jp\n[init]\n\tdefaultBranch = main\n"
    try identity.write(to: folder.appending(path: ".gitconfig"), atomically: true, encoding: .utf8)
    try #require(
      FileManager.default.isExecutableFile(atPath: Program.buildFolder.appending(path: "kengen").path),
      "the program is not beside the test bundle")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a line of shell; `cd` moves where the next ones run.
  @discardableResult
  func run(_ command: String) throws -> Outcome {
    if command.hasPrefix("cd ") {
      current = current.appending(path: String(command.dropFirst(3)))
      return Outcome(code: 0, lines: [])
    }
    let inherited = ProcessInfo.processInfo.environment
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = current
    process.environment = [
      "PATH": Program.buildFolder.path + ":" + (inherited["PATH"] ?? "/usr/bin:/bin"),
      "HOME": folder.path, "KENGEN_TODAY": "2026-12-01", "GIT_CONFIG_NOSYSTEM": "1",
      "LC_ALL": language == "ja" ? "ja_JP.UTF-8" : "en_US.UTF-8",
      "LD_LIBRARY_PATH": inherited["LD_LIBRARY_PATH"] ?? "",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return Outcome(
      code: process.terminationStatus,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The village as a registry of its own, committed.
  func makeVillage() throws {
    let village = Project.root.appending(path: "registry/village").path
    try run("cp -r '\(village)' village")
    try run("cd village")
    let made = try run("git init -q . && git add -A && git commit -q -m village")
    try #require(made.code == 0)
  }
}
