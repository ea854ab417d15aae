private import Foundation
import RegistryModel
import Report

/// Runs the `git` command, for what libgit2 does not do: verifying signatures.
struct GitCommand {
  /// The repository's own folder.
  let gitFolder: String

  /// What it printed, and its exit code; the environment is passed on, quarantine and all.
  func run(_ arguments: [String]) throws(Failure) -> (code: Int32, out: [UInt8]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "--git-dir", gitFolder, "--no-replace-objects"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure(.environment, Phrase(ja: "git を実行できません: \(error)", en: "git cannot be run: \(error)"))
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, [UInt8](data))
  }

  /// A folder for one file that git reads; the file is taken away afterwards.
  static func withFile<Result>(
    _ bytes: [UInt8], _ work: (String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kengen-\(UUID().uuidString)")
    do {
      try Data(bytes).write(to: url, options: .withoutOverwriting)
    } catch {
      throw Failure(.environment, Phrase(ja: "\(url.path) に書けません: \(error)", en: "\(url.path) cannot be written: \(error)"))
    }
    defer { try? FileManager.default.removeItem(at: url) }
    return try work(url.path)
  }
}
