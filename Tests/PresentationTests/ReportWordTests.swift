import Messages
import Presentation
import RegistryModel
import Testing
import UseCases

/// The words of JSON are those of the enums, as documented.
@Suite struct ReportWordTests {
  private func json(_ value: some Encodable) throws -> String { try JSONText.line(value) }

  @Test func outcomesAreTheDocumentedWords() throws {
    #expect(
      try json([ApprovalReport.Outcome.approvable, .nobody, .blocked, .undecided, .needsPlace])
        == #"["approvable","nobody","blocked","undecided","needs-place"]"#)
    #expect(try json([EntitlementReport.Verdict.yes, .no, .notTheirTurn, .nobodyMay]) == #"["yes","no","not-their-turn","nobody-may"]"#)
    #expect(
      try json([ApprovalReport.Condition.State.met, .forbidden, .notEntitled, .missing])
        == #"["met","forbidden","not-entitled","missing"]"#)
    #expect(try json([StaffingReport.Outcome.plan, .impossible, .unknown]) == #"["plan","impossible","unknown"]"#)
    #expect(try json([ShownFact.Change.added, .removed, .changed]) == #"["added","removed","changed"]"#)
    #expect(
      try json([ExceptionsOutcome.State.active, .future, .over, .renewed, .unused, .reviewDue, .notPermitted, .ineffective])
        == #"["active","future","over","renewed","unused","review-due","not-permitted","ineffective"]"#)
    #expect(try json([DiffOutcome.Side.commit("abc"), .index, .workTree]) == #"["abc","index","work-tree"]"#)
    #expect(try json([DutyReference.Joining.all, .any, .each]) == #"["all","any","each"]"#)
  }

  @Test func aFailureForProgramsHasItsExitCode() throws {
    let failure = Failure(.inexact, Phrase(ja: "二つある", en: "two match"), remedy: Phrase(ja: "一つを選ぶ", en: "choose"), details: [Phrase("a")])
    #expect(
      try json(FailureReport(failure, exitCode: 3))
        == #"{"details":[{"en":"a","ja":"a"}],"error":{"en":"two match","ja":"二つある"},"exitCode":3,"remedy":{"en":"choose","ja":"一つを選ぶ"}}"#)
    #expect(failure.lines(.english) == ["kengen: two match", "  a", "  what to do: choose"])
    #expect(failure.lines(.japanese) == ["kengen: 二つある", "  a", "  どうするか: 一つを選ぶ"])
  }

  @Test func whatEndsIsSortedByDayAndPlace() throws {
    func item(_ day: String, _ line: Int) throws -> ExpiringReport.Item {
      ExpiringReport.Item(
        until: try #require(CalendarDate(day)), kind: .deputy, what: Phrase("x"), person: nil, origin: Origin(file: "a.csv", line: line))
    }
    let day = try #require(CalendarDate("2026-12-01"))
    let report = ExpiringReport(
      basis: Basis(on: day, commit: nil), through: day,
      items: [try item("2027-04-01", 3), try item("2027-01-01", 9), try item("2027-04-01", 2)])
    #expect(report.items.map(\.fact.line) == [9, 2, 3])
    #expect(
      report.lines(.english).filter { $0.hasPrefix("No longer") } == [
        "No longer in force from 2027-01-01:", "No longer in force from 2027-04-01:",
      ])
  }
}
