import Foundation
import Testing

/// The village on a server that demands approvals, and a clone of it in `work`.
enum GuardedServer {
  /// Each of `people` has a key that the registry knows, in `key-NUMBER`; `key-stranger` it does not know.
  static func make(policy: String, people: [String]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    for person in people + ["stranger"] { try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f key-\(person)") }
    if !people.isEmpty {
      try sandbox.shell(
        "for p in \(people.joined(separator: " ")); do echo \"$p namespaces=\\\"git\\\" $(cat ../key-$p.pub)\"; done > allowed-signers",
        in: "registry")
    }
    try sandbox.write("registry/kengen.yaml", try sandbox.read("registry/kengen.yaml") + policy)
    try sandbox.shell("git add -A && git commit -qm policy", in: "registry")
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    let installed = try sandbox.kengen("hook", "install", "--registry", "server.git")
    #expect(installed.code == 0, "\(installed.error)")
    try sandbox.git("clone", "-q", "server.git", "work")
    return sandbox
  }

  /// Commits a change of the clone, signed by somebody's key.
  static func commit(_ sandbox: Sandbox, _ change: String, by person: String?, message: String = "change") throws {
    let signing = person.map { "-c gpg.format=ssh -c user.signingKey=\(sandbox.path("key-\($0)"))" } ?? ""
    let ran = try sandbox.shell(
      "\(change) && git add -A && git \(signing) commit \(person == nil ? "" : "-S") --allow-empty -qm '\(message)'", in: "work")
    #expect(ran.code == 0, "\(ran.error)")
  }

  /// States something of what is to be pushed, with somebody's key.
  @discardableResult
  static func approve(
    _ sandbox: Sandbox, by person: String, _ options: String..., in folder: String = "work", environment: [String: String] = [:]
  )
    throws -> Ran
  {
    let ran = try sandbox.kengen(
      ["approve"] + options, in: folder,
      environment: [
        "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "gpg.format", "GIT_CONFIG_VALUE_0": "ssh", "GIT_CONFIG_KEY_1": "user.signingKey",
        "GIT_CONFIG_VALUE_1": sandbox.path("key-\(person)"),
      ].merging(environment) { $1 })
    #expect(ran.code == 0, "\(person): \(ran)")
    return ran
  }
}
