import Foundation
import GitStore

/// A temporary folder with the real `git` command, cut off from the machine's own configuration.
final class Sandbox: Sendable {
  /// The folder; removed with the object.
  let root: String

  /// The folder that stands for the home folder of every test.
  static let home: String = {
    let path = newFolder("kengen-home")
    try? Library.setConfigurationSearchPath(path)
    atexit { try? FileManager.default.removeItem(atPath: Sandbox.home) }
    return path
  }()

  init() {
    _ = Self.home
    root = Self.newFolder("kengen-test")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// What a git command printed.
  struct Output {
    let status: Int32
    let bytes: [UInt8]
    let errors: String

    /// The text without the last line end.
    var text: String {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    var lines: [String] {
      text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let environment: [String: String] = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home,
    "XDG_CONFIG_HOME": home + "/xdg", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo",
    "GIT_AUTHOR_NAME": "Hanako", "GIT_AUTHOR_EMAIL": "hanako@example.lg.jp", "GIT_COMMITTER_NAME": "Hanako",
    "GIT_COMMITTER_EMAIL": "hanako@example.lg.jp",
  ]

  func path(_ name: String) -> String { root + "/" + name }

  /// Starts git without waiting for it.
  func start(
    _ arguments: [String], in folder: String = "", environment: [String: String] = [:],
    output: FileHandle = .nullDevice, errors: FileHandle = .nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.isEmpty ? root : path(folder))
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs git and returns what it printed; throws when it fails unless `allowingFailure`.
  @discardableResult
  func git(
    _ arguments: String..., in folder: String = "", environment: [String: String] = [:],
    allowingFailure: Bool = false
  ) throws -> Output {
    try git(arguments, in: folder, environment: environment, allowingFailure: allowingFailure)
  }

  /// Runs git and returns what it printed; throws when it fails unless `allowingFailure`.
  @discardableResult
  func git(
    _ arguments: [String], in folder: String = "", environment: [String: String] = [:],
    allowingFailure: Bool = false
  ) throws -> Output {
    // Files, not pipes: git may print more than a pipe holds.
    let outputPath = path(".out-\(UInt32.random(in: 0 ... .max))")
    let errorPath = outputPath + ".err"
    for file in [outputPath, errorPath] { try Data().write(to: URL(fileURLWithPath: file)) }
    defer {
      for file in [outputPath, errorPath] { try? FileManager.default.removeItem(atPath: file) }
    }
    let process = try start(
      arguments, in: folder, environment: environment,
      output: FileHandle(forWritingTo: URL(fileURLWithPath: outputPath)),
      errors: FileHandle(forWritingTo: URL(fileURLWithPath: errorPath)))
    process.waitUntilExit()
    let output = Output(
      status: process.terminationStatus,
      bytes: Array(FileManager.default.contents(atPath: outputPath) ?? Data()),
      errors: String(decoding: FileManager.default.contents(atPath: errorPath) ?? Data(), as: UTF8.self))
    guard output.status == 0 || allowingFailure else {
      throw Failure(description: "git \(arguments.joined(separator: " ")): \(output.errors)")
    }
    return output
  }

  /// Writes a file, making its folders.
  func write(_ content: String, to name: String) throws {
    try write(Array(content.utf8), to: name)
  }

  /// Writes a file, making its folders.
  func write(_ content: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: url)
  }

  /// The text of a file; nil when there is none.
  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Makes a repository with one commit of the given files.
  func makeRepository(_ name: String = "r", files: KeyValuePairs<String, String> = ["a.txt": "one\n"]) throws {
    try git("init", "-q", name)
    for (file, content) in files { try write(content, to: name + "/" + file) }
    try git("add", "-A", in: name)
    try git("commit", "-q", "--allow-empty", "-m", "first", in: name)
  }

  /// Every file below a folder with its content and mode, `.git/objects` left out.
  func contents(of name: String) throws -> [String: String] {
    var result: [String: String] = [:]
    let base = path(name)
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [:] }
    while let item = walk.nextObject() as? String {
      if item.hasSuffix(".git/objects") || item == "objects" { walk.skipDescendants() }
      if item.hasPrefix(".git/objects") { continue }
      let attributes = try FileManager.default.attributesOfItem(atPath: base + "/" + item)
      let mode = (attributes[.posixPermissions] as? Int) ?? 0
      let kind = (attributes[.type] as? FileAttributeType)?.rawValue ?? ""
      let data =
        kind == FileAttributeType.typeRegular.rawValue
        ? FileManager.default.contents(atPath: base + "/" + item)?.base64EncodedString() ?? "unreadable" : ""
      result[item] = "\(kind) \(String(mode, radix: 8)) \(data)"
    }
    return result
  }

  private static func newFolder(_ prefix: String) -> String {
    let base = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path
    let path = base + "/" + prefix + "-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
