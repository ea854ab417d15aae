import Foundation
import GitStore

/// A hook that stops git in its tracks, so that a test can look at the repository as the hook would.
struct HookTrap {
  let sandbox: Sandbox

  /// What the hook was given.
  struct Caught {
    let environment: ProcessEnvironment
    let directory: String
  }

  /// Installs the trap as a hook of the repository whose git folder is `gitFolder`.
  func install(_ hook: String, in gitFolder: String) throws {
    let script = """
      #!/bin/sh
      env -0 > '\(sandbox.path("trap.env"))'
      pwd > '\(sandbox.path("trap.cwd"))'
      : > '\(sandbox.path("trap.ready"))'
      while [ ! -e '\(sandbox.path("trap.go"))' ]; do sleep 0.01; done
      """
    let name = gitFolder + "/hooks/" + hook
    try sandbox.write(script, to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sandbox.path(name))
  }

  /// Runs git until the hook stops it, calls `body`, then lets git finish; returns git's exit status.
  func run(
    _ arguments: [String], in folder: String, body: (Caught) throws -> Void
  ) throws -> Int32 {
    let process = try sandbox.start(arguments, in: folder)
    defer {
      try? sandbox.write("", to: "trap.go")
      process.waitUntilExit()
    }
    let ready = sandbox.path("trap.ready")
    while !FileManager.default.fileExists(atPath: ready) {
      guard process.isRunning else { throw Sandbox.Failure(description: "the hook never ran") }
      usleep(5000)
    }
    let variables = (sandbox.read("trap.env") ?? "").split(separator: "\0").map { line in
      line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    let directory = (sandbox.read("trap.cwd") ?? "").trimmingCharacters(in: .newlines)
    try body(
      Caught(
        environment: ProcessEnvironment(Dictionary(variables.map { ($0[0], $0.last ?? "") }) { $1 }),
        directory: directory))
    try sandbox.write("", to: "trap.go")
    process.waitUntilExit()
    return process.terminationStatus
  }
}
