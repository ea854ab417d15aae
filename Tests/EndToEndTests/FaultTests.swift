import Foundation
import Testing

/// Each shipped patch breaks the village in the one way that its name says.
@Suite struct FaultTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      let rule: String
      let severity: String
      let fingerprint: String
      let exceptedBy: String?
      let from: String?
      let until: String?
      let at: Spot
    }
    struct Spot: Decodable {
      let file: String
      let line: Int
    }
    let items: [Item]
    var standing: [Item] { items.filter { $0.exceptedBy == nil } }
  }

  static let names: [String] = {
    let folder = Sandbox.project.appendingPathComponent("registry/faults").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".patch") }.map { String($0.dropLast(6)) }.sorted()
  }()

  private func check(_ sandbox: Sandbox) throws -> Report {
    let ran = try sandbox.kengen("check", "--format", "json", in: "registry")
    return try JSONDecoder().decode(Report.self, from: Data(ran.out.utf8))
  }

  @Test func theVillageIsSound() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    #expect(try check(sandbox).items.allSatisfy { $0.severity == "note" })
    #expect(Self.names.count >= 20)
  }

  @Test(arguments: names) func breaksInItsOneWay(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let known = Set(try check(sandbox).items.map(\.fingerprint))
    let patch = Sandbox.project.appendingPathComponent("registry/faults/\(name).patch").path
    #expect(try sandbox.git("apply", "-p1", patch, in: "registry").code == 0)
    let standing = try check(sandbox).standing.filter { $0.rule == name || !known.contains($0.fingerprint) }
    #expect(standing.contains { $0.rule == name })
    // An exception that has no effect leaves what it should have covered; who has a second post is tied to its unit.
    let others = Set(standing.map(\.rule)).subtracting([name])
    // Where a manager is missing, the section head is manager of the system as well as general manager.
    let collapse = ["joint-permission-collapsed", "chain-collapsed"]
    let allowed = [
      "exception-ineffective": ["exclusive-roles"], "two-regular-posts": ["auditor-not-independent"],
      "joint-permission-collapsed": collapse, "exception-review-due": collapse, "several-persons-missing": collapse,
      // Who heads the section is no longer who consented.
      "chain-collapsed": ["consent-not-entitled"],
      // Its policy is of areas that were there before others came.
      "approval-unmeetable": ["area-unguarded"],
      // It takes a duty out of the table.
      "no-independent-approver": ["table-departure"],
    ]
    #expect(others.isSubset(of: allowed[name] ?? []), "\(others)")
    for item in standing {
      let text = try sandbox.read("registry/\(item.at.file)")
      #expect(item.at.line <= text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
  }

  /// The gap of a single day between 31 March and 1 April has its first and last day.
  @Test func aGapOfOneDayIsFound() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let patch = Sandbox.project.appendingPathComponent("registry/faults/seat-vacant.patch").path
    try sandbox.git("apply", "-p1", patch, in: "registry")
    let item = try #require(try check(sandbox).standing.first)
    #expect(item.from == "2027-03-31")
    #expect(item.until == "2027-04-01")
  }
}
