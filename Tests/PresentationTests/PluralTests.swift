import Messages
import Presentation
import RegistryModel
import Testing
import UseCases

/// English numbers agree with their nouns.
@Suite struct PluralTests {
  private func fleet(_ counts: [String: Int]) throws -> [String] {
    var body = BodyAnswer(registry: "mihon", exitCode: 1)
    body.name = "Mihon"
    body.people = counts["people"]
    body.findings = BodyAnswer.Findings(
      errors: counts["errors"] ?? 0, comingErrors: 0, warnings: counts["warnings"] ?? 0, excepted: 0, rules: [:])
    return FleetReport(on: try #require(CalendarDate("2026-12-01")), role: nil, bodies: [body]).lines(.english, troubled: false)
  }

  @Test func oneOfEach() throws {
    let lines = try fleet(["people": 1, "errors": 1, "warnings": 1])
    #expect(lines.first == "Mihon  mihon  1 person, 1 error, 0 coming, 1 warning, 0 excepted")
    #expect(lines.contains { $0.hasPrefix("2026-12-01: 1 body (") })
    #expect(lines.last == "1 person, 1 error, 0 coming errors, 1 warning, 0 excepted.")
  }

  @Test func severalOfEach() throws {
    let lines = try fleet(["people": 2, "errors": 2, "warnings": 0])
    #expect(lines.first == "Mihon  mihon  2 people, 2 errors, 0 coming, 0 warnings, 0 excepted")
  }

  @Test(arguments: [(1, "(1 commit)"), (2, "(2 commits)")]) func commits(_ count: Int, _ words: String) {
    var report = SyncReport(
      remote: "origin", branch: "main", isRehearsal: false, before: "a", remoteBefore: "b", commits: (here: count, there: 0), attempts: 1)
    report.outcome = .sent
    #expect(report.lines(.english).first?.contains(words) == true)
    #expect(report.lines(.japanese).first?.contains("コミット \(count)") == true)
  }

  @Test(arguments: [(0, ""), (1, " (1 other finding goes too)"), (2, " (2 other findings go too)")])
  func findingsThatGoToo(_ count: Int, _ words: String) {
    let repair = RepairReport(command: "kengen end a b", summary: Phrase(""), alsoMended: count)
    #expect(repair.line(.english) == "kengen end a b" + words)
  }
}
