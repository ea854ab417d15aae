import Foundation

/// What a process printed and how it ended.
struct Ran {
  let code: Int32
  let out: String
  let error: String
}

/// A folder of its own with a HOME of its own, in which the built program and the real git run.
final class Sandbox {
  let root: URL
  private let home: URL

  /// The project's folder.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The built program, beside the test bundle.
  static let program: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("kengen")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// Whether this process may mount file systems where nobody else sees them.
  static let canMount: Bool = {
    guard geteuid() == 0, let sandbox = try? Sandbox() else { return false }
    return (try? sandbox.shell("mkdir disk && unshare -m mount -t tmpfs -o size=64k tmpfs disk").code) == 0
  }()

  init(identity: Bool = true) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("kengen-\(UUID().uuidString)").resolvingSymlinksInPath()
    home = root.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    if identity {
      try "[user]\n\tname = 見本係\n\temail = mihon@example.jp\n[init]\n\tdefaultBranch = main\n".write(
        to: home.appendingPathComponent(".gitconfig"), atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// Runs the built program in a folder of the sandbox.
  @discardableResult
  func kengen(_ arguments: String..., in folder: String = "", language: String = "ja", environment: [String: String] = [:]) throws -> Ran {
    try kengen(arguments, in: folder, language: language, environment: environment)
  }

  @discardableResult
  func kengen(_ arguments: [String], in folder: String, language: String = "ja", environment: [String: String] = [:]) throws -> Ran {
    try run(
      Sandbox.program.path, arguments, in: folder, environment: ["LANG": language == "ja" ? "ja_JP.UTF-8" : "C"].merging(environment) { $1 }
    )
  }

  @discardableResult
  func git(_ arguments: String..., in folder: String = "") throws -> Ran {
    try run("/usr/bin/env", ["git"] + arguments, in: folder, environment: ["LANG": "ja_JP.UTF-8"])
  }

  @discardableResult
  func shell(_ script: String, in folder: String = "") throws -> Ran {
    try run("/bin/sh", ["-c", script], in: folder, environment: ["LANG": "ja_JP.UTF-8"])
  }

  private func run(_ program: String, _ arguments: [String], in folder: String, environment: [String: String]) throws -> Ran {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.isEmpty ? root : root.appendingPathComponent(folder)
    var variables = [
      "HOME": home.path, "XDG_CONFIG_HOME": home.path, "GIT_CONFIG_NOSYSTEM": "1", "KENGEN_TODAY": "2026-11-23",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TMPDIR": root.path,
    ]
    variables.merge(environment) { $1 }
    process.environment = variables
    // Files, not pipes: a full pipe would make the child wait for us.
    let outFile = root.appendingPathComponent("out-\(UUID().uuidString)")
    let errorFile = root.appendingPathComponent("err-\(UUID().uuidString)")
    try Data().write(to: outFile)
    try Data().write(to: errorFile)
    process.standardOutput = try FileHandle(forWritingTo: outFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let out = try String(contentsOf: outFile, encoding: .utf8)
    let error = try String(contentsOf: errorFile, encoding: .utf8)
    try FileManager.default.removeItem(at: outFile)
    try FileManager.default.removeItem(at: errorFile)
    return Ran(code: process.terminationStatus, out: out, error: error)
  }

  // MARK: Registries

  /// Copies a shipped registry and commits it; `name` is the folder in the sandbox.
  func registry(_ shipped: String, as name: String = "registry") throws {
    try FileManager.default.copyItem(
      at: Sandbox.project.appendingPathComponent("registry/\(shipped)"), to: root.appendingPathComponent(name))
    try git("init", "-q", "-b", "main", in: name)
    try git("add", "-A", in: name)
    try git("commit", "-qm", "台帳", in: name)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
  }

  func write(_ file: String, _ text: String) throws {
    try text.write(to: root.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }

  /// Replaces the one occurrence of a text in a file.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try read(file)
    guard text.components(separatedBy: old).count == 2 else { throw Unexpected(what: "\(old) is not once in \(file)") }
    try write(file, text.replacingOccurrences(of: old, with: new))
  }
}

struct Unexpected: Error { let what: String }
