import Foundation
import Messages
import RegistryModel
import Testing
import UseCases

/// What is due, in one list, and putting it on record.
@Suite struct DueTests {
  private func due(_ registry: TemporaryRegistry, on day: String, person: String? = nil, unit: String? = nil, days: Int = 90) throws
    -> DueOutcome
  {
    try Workbench(registry.setting(on: day)).due(DueQuestion(person: person, unit: unit, days: days))
  }

  /// The village has begun two measures: a log looked at each month, and the policy evaluated each year.
  @Test func measuresReviewsAndEndsStandInOneListByDay() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let outcome = try due(registry, on: "2026-12-01", days: 149)
    #expect(outcome.items.map(\.due) == outcome.items.map(\.due).sorted())
    #expect(
      outcome.items.filter { $0.kind == .measure }.map(\.id) == [
        "measure/mail-log-review/body/2026-12-31", "measure/mail-log-review/body/2027-01-31", "measure/mail-log-review/body/2027-02-28",
        "measure/mail-log-review/body/2027-03-31", "measure/policy-evaluation/body/2027-03-31",
      ])
    #expect(outcome.overdue.isEmpty)
    let example = try TemporaryRegistry("example")
    defer { withExtendedLifetime(example) {} }
    let kinds = Set(try due(example, on: "2026-12-01", days: 400).items.map(\.kind))
    #expect(kinds.isSuperset(of: [.measure, .exceptionReview, .exceptionEnd, .decisionEnd, .contractEnd]))
    #expect(outcome.notBegun.count > 10 && outcome.notBegun.map(\.priority) == outcome.notBegun.map(\.priority).sorted())
  }

  @Test func whatIsOverdueIsListedWheneverItWasDue() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    // Seven days of grace.
    #expect(try due(registry, on: "2027-01-07", days: 0).overdue.isEmpty)
    #expect(try due(registry, on: "2027-01-08", days: 0).overdue.map(\.id) == ["measure/mail-log-review/body/2026-12-31"])
    #expect(try due(registry, on: "2027-05-08", days: 0).overdue.filter { $0.kind == .measure }.count == 6)
  }

  @Test func byPersonAndByUnit() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let general = try due(registry, on: "2026-12-01", person: "0101", days: 40)
    #expect(general.items.map(\.id).contains("measure/mail-log-review/body/2026-12-31"))
    #expect(general.items.allSatisfy { $0.people.contains(StaffNumber("0101")) } && general.notBegun.isEmpty)
    let places = try due(registry, on: "2026-12-01", unit: "0200", days: 400).items.compactMap(\.place)
    #expect(places.allSatisfy { $0 == .unit(UnitCode("0200")) || $0 == .system(SystemID("juki")) })
    #expect(try due(registry, on: "2026-12-01", unit: "0000", days: 40).items.contains { $0.kind == .measure })
  }

  private func done(
    _ registry: TemporaryRegistry, _ done: MeasureDone, on day: String = "2026-12-10"
  ) throws -> ChangeOutcome {
    try Writing.done(done, ChangeSetting(setting: registry.setting(on: day), message: nil, isDryRun: false))
  }

  private let tenth = CalendarDate("2026-12-10")

  @Test func aRecordTakesTheOccurrenceFromTheList() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let day = try #require(tenth)
    _ = try done(registry, MeasureDone(measure: "メールの監査ログ", performedOn: day, by: "0101", checkedBy: "0002", reference: "R8総20"))
    let ids = try due(registry, on: "2026-12-10").items.map(\.id)
    #expect(!ids.contains("measure/mail-log-review/body/2026-12-31") && ids.contains("measure/mail-log-review/body/2027-01-31"))
    let text = try String(contentsOf: registry.root.appendingPathComponent("body/measures-done.csv"), encoding: .utf8)
    #expect(text.hasSuffix("\nmail-log-review,body,2026-12-31,2026-12-10,0101,0002,passed,R8総20,,,\n"))
    // The next one is not open yet.
    #expect(throws: Failure.self) {
      try done(registry, MeasureDone(measure: "mail-log-review", performedOn: day, by: "0101"))
    }
  }

  @Test func aFailureStaysOnTheListUntilItPassed() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let day = try #require(tenth)
    _ = try done(
      registry,
      MeasureDone(measure: "mail-log-review", performedOn: day, by: "0101", result: .failed, next: "設定を直す", nextDue: day.advanced(by: 9)))
    #expect(try due(registry, on: "2026-12-11").items.first { $0.kind == .measure }?.failure?.next == "設定を直す")
    _ = try done(registry, MeasureDone(measure: "mail-log-review", performedOn: day.advanced(by: 5), by: "0101"), on: "2026-12-15")
    #expect(try due(registry, on: "2026-12-16").items.first { $0.kind == .measure }?.id == "measure/mail-log-review/body/2027-01-31")
  }

  @Test func whatCannotBePutOnRecordIsRefusedWithItsReason() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let day = try #require(tenth)
    let refused: [(MeasureDone, Failure.Kind)] = [
      (MeasureDone(measure: "宇宙", performedOn: day, by: "0101"), .inexact),
      (MeasureDone(measure: "バックアップ", performedOn: day, by: "0101"), .inexact),
      (MeasureDone(measure: "restore-drill", performedOn: day, by: "0101"), .usage),
      (MeasureDone(measure: "restore-drill", system: "juki", performedOn: day, by: "0101"), .no),
      (MeasureDone(measure: "mail-log-review", unit: "0200", performedOn: day, by: "0101"), .usage),
      (MeasureDone(measure: "mail-log-review", performedOn: day, by: "0101", checkedBy: "0101"), .no),
      (MeasureDone(measure: "mail-log-review", performedOn: day, by: "0101", result: .failed), .usage),
      (MeasureDone(measure: "mail-log-review", performedOn: day, by: "0101", digest: "abc"), .usage),
      (MeasureDone(measure: "mail-log-review", performedOn: day.advanced(by: -30), by: "0101"), .inexact),
      (MeasureDone(measure: "mail-log-review", due: day, performedOn: day, by: "0101"), .inexact),
    ]
    for (said, kind) in refused {
      do {
        _ = try done(registry, said)
        Issue.record("taken: \(said)")
      } catch let failure as Failure {
        #expect(failure.kind == kind, "\(said) \(failure.message.en)")
      }
    }
    // A day that is yet to come is a record that cannot be so.
    #expect(throws: Failure.self) {
      try done(registry, MeasureDone(measure: "mail-log-review", performedOn: day.advanced(by: 3), by: "0101"))
    }
  }
}
