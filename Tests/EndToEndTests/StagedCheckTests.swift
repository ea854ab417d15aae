import Foundation
import SeededRandom
import Testing

/// A check of what is staged is the check of the commit that it becomes, and knows the same findings as old.
@Suite struct StagedCheckTests {
  private struct Report: Decodable {
    struct Item: Decodable, Hashable {
      let rule: String
      let fingerprint: String
      let from: String?
      let until: String?
      let exceptedBy: String?
      let isNew: Bool
    }
    let items: [Item]
  }

  private func items(_ sandbox: Sandbox, _ arguments: String...) throws -> [Report.Item] {
    let ran = try sandbox.kengen(["check"] + arguments + ["--format", "json"], in: "registry")
    return try JSONDecoder().decode(Report.self, from: Data(ran.out.utf8)).items
  }

  /// Takes a row away, or lets it end, in one of the files that hold who is where.
  private func change(_ sandbox: Sandbox, _ source: inout SeededGenerator) throws {
    let files = ["units/all/appointments.csv", "body/assignments.csv", "systems/assignments.csv", "systems/deputies.csv"]
    let file = "registry/" + (files.randomElement(using: &source) ?? files[0])
    var lines = try sandbox.read(file).split(separator: "\n").map(String.init)
    guard lines.count > 1 else { return }
    let index = Int.random(in: 1..<lines.count, using: &source)
    var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if Bool.random(using: &source), let until = fields.lastIndex(where: { $0.isEmpty }) {
      fields[until] = "2027-0\(Int.random(in: 1...9, using: &source))-01"
      lines[index] = fields.joined(separator: ",")
    } else {
      lines.remove(at: index)
    }
    try sandbox.write(file, lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [3, 11, 27] as [UInt64]) func isTheCheckOfTheCommitItBecomes(seed: UInt64) throws {
    var source = SeededGenerator(seed: seed)
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    var found = 0
    for step in 0..<6 {
      try change(sandbox, &source)
      try sandbox.git("add", "-A", in: "registry")
      let staged = try items(sandbox, "--staged")
      let compared = try items(sandbox, "--staged", "--new-since", "HEAD")
      let before = Set(try items(sandbox, "--rev", "HEAD").filter { $0.exceptedBy == nil }.map(\.fingerprint))
      try sandbox.git("commit", "-qm", "change", "--allow-empty", in: "registry")
      let committed = try items(sandbox, "--rev", "HEAD")
      #expect(staged == committed, "seed \(seed), step \(step)")
      #expect(Set(compared.map(\.fingerprint)) == Set(committed.map(\.fingerprint)), "seed \(seed), step \(step)")
      for item in compared {
        #expect(item.isNew == !before.contains(item.fingerprint), "seed \(seed), step \(step): \(item)")
      }
      found += committed.count
    }
    #expect(found > 10, "\(found)")
  }
}
