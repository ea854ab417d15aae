import Foundation
import Messages
import RegistryModel
import RegistryStore
import Testing
import UseCases
import Validation

/// Changes, and plans of changes, as values.
@Suite struct ChangeOutcomeTests {
  private func dryRun(_ registry: TemporaryRegistry) throws -> ChangeSetting {
    ChangeSetting(setting: try registry.setting(), message: nil, isDryRun: true)
  }

  private func keyHolder(_ person: String) -> ProposedChange {
    .assign(
      role: "key-holder", person: person, Asked(unit: nil, system: nil), Tenure(from: nil, until: nil), position: "", order: "R8総9")
  }

  @Test func aDryRunSaysWhatWouldChangeAndCommitsNothing() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let outcome = try Writing(try dryRun(registry)).commit(keyHolder("0302"))
    #expect(outcome.isDryRun && outcome.commit == nil)
    #expect(outcome.files.map(\.path) == ["body/assignments.csv"])
    #expect(outcome.files.first?.removed == [] && outcome.files.first?.added.count == 1)
    #expect(outcome.files.first?.added.first?.hasPrefix("body,key-holder,0302,,2026-12-01,") == true)
    let diff = try Differing.diff(try registry.setting(), revisions: [], staged: false, asked: FactsAsked())
    #expect(diff.differences.isEmpty)
  }

  @Test func somebodyUnknownIsInexact() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let writing = try Writing(try dryRun(registry))
    let failure = try failing { () throws(Failure) in try writing.commit(keyHolder("9999")) }
    #expect(failure.kind == .inexact)
  }

  @Test(arguments: [(["0290,暮らし課,課,0000,0200"], false), (["0200,住民課,課,0000,", "0500,新しい課,課,0000,"], true)])
  func aPlanOfUnitsTellsWhetherErrorsComeIn(_ rows: [String], _ bringsInErrors: Bool) throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let list = registry.root.appendingPathComponent(".git/units.csv")
    let others = ["0100,総務課,課,0000,", "0300,産業建設課,課,0000,"]
    let text = ["所属コード,所属名,所属区分,上位所属コード,旧所属コード"] + rows + others
    try (text.joined(separator: "\r\n") + "\r\n").write(to: list, atomically: true, encoding: .utf8)
    let day = try #require(CalendarDate("2027-04-01"))
    let plan = try UnitListImport(
      try dryRun(registry), file: list.path, effective: day, mapping: nil, isComplete: true, rest: []
    ).plan()
    #expect(plan.file == "units.csv" && plan.sheet == nil && plan.effective == day)
    #expect(plan.consequences.bringsInErrors == bringsInErrors, "\(plan.consequences.arising.map(\.finding.message.en))")
  }

  @Test func withoutARemoteThereIsNothingToSyncWith() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let setting = try registry.setting()
    let failure = try failing { () throws(Failure) in try Syncing.sync(setting, remote: nil, branch: nil, isDryRun: true) }
    #expect(failure.kind == .environment && failure.remedy.en.contains("kengen sync ADDRESS"))
  }
}
