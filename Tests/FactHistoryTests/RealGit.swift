import Foundation
import GitStore
import RegistryModel
import RegistryStore
import RegistryText

/// A repository of the real `git`, in a folder that goes with the object.
final class RealGit {
  let root: String
  private var clock = 1_700_000_000

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("kengen-facts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @discardableResult
  func git(_ arguments: String..., allowingFailure: Bool = false) throws -> String {
    clock += 60
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": root, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
      "GIT_AUTHOR_NAME": "見本係", "GIT_AUTHOR_EMAIL": "mihon@example.jp", "GIT_COMMITTER_NAME": "見本係",
      "GIT_COMMITTER_EMAIL": "mihon@example.jp", "GIT_AUTHOR_DATE": "\(clock) +0900", "GIT_COMMITTER_DATE": "\(clock) +0900",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 || allowingFailure else { throw Unexpected(what: "git \(arguments)") }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Puts these files, and no others, into the work tree, and commits them.
  @discardableResult
  func commit(_ files: [String: String], _ message: String = "変更") throws -> String {
    try write(files)
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
    return try git("rev-parse", "HEAD")
  }

  func write(_ files: [String: String]) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: root) where name != ".git" {
      try FileManager.default.removeItem(atPath: root + "/" + name)
    }
    for (path, text) in files {
      let full = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: full)
    }
  }

  func history(prefix: String = "") throws -> FactHistory {
    FactHistory(repository: try Repository.open(at: root), prefix: prefix)
  }

  func tip(_ revision: String = "HEAD") throws -> ObjectID { try Repository.open(at: root).commitID(revision) }
}

struct Unexpected: Error { let what: String }

/// Facts by kind and key, read without the reader under test: what a whole registry says.
typealias State = [String: String]

/// The oracle: every row of every file, by the last word of its file's path and its key.
func state(of files: [String: String]) -> State {
  var result: State = [:]
  for (path, text) in files {
    guard let kind = FactKind(path: path), let schema = kind.schema else { continue }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.isEmpty }.dropFirst()
    for line in lines {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { field in
        field.hasPrefix("\"") ? String(field.dropFirst().dropLast()) : String(field)
      }
      result[([kind.rawValue] + schema.key.map { fields[$0] }).joined(separator: "|")] = fields.joined(separator: ",")
    }
  }
  return result
}

extension FactDifference {
  /// What it says of each key: what was there, what is.
  var byKey: [(String, before: String?, after: String?)] {
    func name(_ fact: Fact) -> String { ([fact.kind.rawValue] + fact.name.key).joined(separator: "|") }
    func text(_ fact: Fact) -> String { fact.values.joined(separator: ",") }
    switch self {
    case .added(let fact): return [(name(fact), nil, text(fact))]
    case .removed(let fact): return [(name(fact), text(fact), nil)]
    case .changed(let old, let new):
      if old.name == new.name { return [(name(new), text(old), text(new))] }
      return [(name(old), text(old), nil), (name(new), nil, text(new))]
    }
  }
}
