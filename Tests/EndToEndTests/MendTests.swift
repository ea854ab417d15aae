import Foundation
import Testing

/// What is offered as a repair makes the finding vanish and brings in none.
@Suite struct MendTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      let rule: String
      let severity: String
      let fingerprint: String
    }
    let items: [Item]
  }

  private struct Explanation: Decodable {
    struct Repair: Decodable {
      let command: String?
      let summary: Text
    }
    struct Text: Decodable {
      let ja: String
      let en: String
    }
    let repairs: [Repair]
    let tried: Int
  }

  /// Where no single change of the text can be the mend, or only a person can make it.
  private static let unmendable: Set = [
    "approval-unmeetable", "area-unguarded", "signer-unusable", "desk-missing", "exception-review-due", "unreviewed-emergency-entry",
    "format-duplicate",
    "format-value",
    // Their people come with a post, or their text is a file of its own.
    "procedure-fragile", "procedure-reference",
    // Somebody has to do it, check it or decide when it begins.
    "measure-overdue", "measure-failed", "measure-checked-by-doer", "measure-record-untrue", "measures-not-begun",
    // What stood there before it was edited is known to the history alone.
    "table-pin",
  ]

  private func items(_ sandbox: Sandbox) throws -> [Report.Item] {
    let ran = try sandbox.kengen("check", "--format", "json", in: "registry")
    return try JSONDecoder().decode(Report.self, from: Data(ran.out.utf8)).items
  }

  private func explanation(_ fingerprint: String, _ sandbox: Sandbox) throws -> Explanation {
    let ran = try sandbox.kengen("why", fingerprint, "--format", "json", in: "registry")
    return try JSONDecoder().decode(Explanation.self, from: Data(ran.out.utf8))
  }

  @Test(arguments: FaultTests.names) func theFirstRepairHolds(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let sound = Set(try items(sandbox).map(\.fingerprint))
    let patch = Sandbox.project.appendingPathComponent("registry/faults/\(name).patch").path
    try #require(try sandbox.git("apply", "-p1", patch, in: "registry").code == 0)
    try sandbox.git("add", "-A", in: "registry")
    try sandbox.git("commit", "-qm", "fault", in: "registry")
    let broken = try items(sandbox)
    let found = broken.filter { $0.rule == name && !sound.contains($0.fingerprint) }
    let repaired = try found.last { item in
      try !item.fingerprint.isEmpty && !explanation(item.fingerprint, sandbox).repairs.isEmpty
    }
    guard let fingerprint = repaired?.fingerprint else {
      #expect(Self.unmendable.contains(name), "\(name) has no repair")
      return
    }
    #expect(!Self.unmendable.contains(name))
    let ran = try sandbox.kengen("mend", fingerprint, in: "registry")
    #expect(ran.code == 0, "\(ran.error)")
    let after = try items(sandbox)
    #expect(!after.contains { $0.fingerprint == fingerprint })
    let known = Set(broken.map(\.fingerprint))
    #expect(after.allSatisfy { $0.severity == "note" || known.contains($0.fingerprint) })
  }

  @Test func choiceThatIsNotThereIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let patch = Sandbox.project.appendingPathComponent("registry/faults/committee-loop.patch").path
    try sandbox.git("apply", "-p1", patch, in: "registry")
    try sandbox.git("commit", "-qam", "fault", in: "registry")
    let item = try #require(try items(sandbox).first { $0.rule == "committee-loop" })
    #expect(try sandbox.kengen("mend", item.fingerprint, "--choice", "9", in: "registry").code == 3)
    #expect(try sandbox.kengen("mend", "0000000000000000", in: "registry").code == 3)
    let before = try sandbox.git("rev-parse", "HEAD", in: "registry").out
    #expect(try sandbox.kengen("mend", item.fingerprint, "--dry-run", in: "registry").code == 0)
    #expect(try sandbox.git("rev-parse", "HEAD", in: "registry").out == before)
  }
}
