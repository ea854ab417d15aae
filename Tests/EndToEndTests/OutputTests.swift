import ArgumentParser
import Foundation
import Testing

@testable import kengen

/// What could not be written is no success.
@Suite struct OutputTests {
  /// Every command that answers on standard output, as one would call it on the example body.
  static let commands = [
    "check", "check --notes", "check --format json", "check --output sarif", "who approves 5.1-1-3b --unit 0202",
    "who approves USBメモリ 持ち出し --unit 0202 --format json", "who holds ciso", "who holds ciso --format json",
    "who reports メール誤送信 --unit 0202", "may 030412 5.1-1-3b --unit 0202 --applicant 180034",
    "why 030412 5.1-1-3b --unit 0202 --applicant 180034", "duties 030412", "vacancies", "expiring", "table list",
    "table show 5.1-1-3b", "table search サーバ室", "procedure list", "procedure staff media-takeout --unit 0202", "spof",
    "exception list", "log -n 1", "diff HEAD", "blame duties 5.1-1-3b 1", "doctor", "hook status", "fmt --look",
    "across check --registry .", "across vacancies --role ciso --registry .",
    "assign auditor 180034 --dry-run", "absence 030412 --from 2026-12-01 --until 2026-12-05 --dry-run",
  ]

  private static func leaves(_ command: any ParsableCommand.Type, _ path: [String] = []) -> [[String]] {
    [path] + command.configuration.subcommands.flatMap { leaves($0, path + [$0._commandName]) }
  }

  @Test func aFullDiskIsNoSuccess() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    for command in Self.commands {
      let plain = try sandbox.shell("'\(Sandbox.program.path)' \(command)", in: "registry")
      guard !plain.out.isEmpty else { continue }
      let full = try sandbox.shell("'\(Sandbox.program.path)' \(command) >/dev/full", in: "registry")
      #expect(full.code == (plain.code < 64 ? 69 : plain.code), "\(command): \(full.code), else \(plain.code)")
      #expect(full.error.contains("書き出せません"), "\(command)")
    }
  }

  @Test func helpOfEveryCommandThatCannotBeWrittenIsNoSuccess() throws {
    let sandbox = try Sandbox()
    let program = Sandbox.program.path
    // The server is another program, and may not be there.
    let lines = Self.leaves(Kengen.self).filter { $0 != ["serve"] }.map {
      "'\(program)' \($0.joined(separator: " ")) --help >/dev/full 2>&1; echo $?"
    }
    let ran = try sandbox.shell(lines.joined(separator: "\n"))
    #expect(ran.out.split(separator: "\n").filter { $0 == "69" }.count == lines.count)
    #expect(lines.count > 40)
    for command in ["--version", "help who", "--generate-completion-script bash"] {
      #expect(try sandbox.shell("'\(program)' \(command) >/dev/full").code == 69)
    }
  }

  @Test func aClosedPipeAndAClosedOutputAreNoSuccess() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let program = Sandbox.program.path
    // Standard output is a pipe whose reader has gone; SIGPIPE is ignored, as it is below many a program.
    let script = "trap '' PIPE; { sleep 0.2; '\(program)' table list; echo $? >code; } | true; cat code"
    #expect(try sandbox.shell(script, in: "registry").out == "69\n")
    let before = try sandbox.git("status", "--porcelain", in: "registry").out
    #expect(try sandbox.shell("'\(program)' table list >&-", in: "registry").code == 69)
    let written = try sandbox.shell("'\(program)' absence 180034 --from 2026-12-01 --until 2026-12-05 >&- 2>&-", in: "registry")
    #expect(written.code == 69)
    #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out.filter { $0 != "?" } == before.filter { $0 != "?" })
  }

  @Test func whatIsNotReadIsNotWritten() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    // Nothing to say, so nothing can be lost.
    #expect(try sandbox.shell("'\(Sandbox.program.path)' hook run pre-commit >/dev/full", in: "registry").code == 0)
  }
}
