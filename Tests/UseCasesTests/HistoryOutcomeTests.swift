import GitStore
import Messages
import RegistryModel
import RegistryStore
import Testing
import UseCases

/// The history as values.
@Suite struct HistoryOutcomeTests {
  @Test func logDiffAndBlameTellOfTheSameChange() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    try registry.append("body,key-holder,0302,,2026-01-01,,R8総9", to: "body/assignments.csv")
    let diff = try Differing.diff(try registry.setting(), revisions: [], staged: false, asked: FactsAsked())
    #expect(diff.differences.count == 1)
    if case .workTree = diff.after {} else { Issue.record("\(diff.after)") }
    try registry.commit("鍵を保管する人を増やす")
    let log = try Logging.log(try registry.setting(), since: "HEAD~1", until: nil, limit: nil, asked: FactsAsked())
    #expect(log.entries.count == 1 && log.entries.first?.entry.differences.count == 1 && !log.isLimited)
    let blame = try Blaming.blame(try registry.setting(), words: ["assignments", "key-holder", "0302"])
    #expect(blame.blame.steps.map { $0.commit.id.description } == [log.tip])
    #expect(try log.shown { $0.registry?.manifest.bodyName.ja } == "見本村")
  }

  @Test func aFactThatIsNotThereIsInexact() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let setting = try registry.setting()
    let failure = try failing { () throws(Failure) in try Blaming.blame(setting, words: ["assignments", "key-holder", "9999"]) }
    #expect(failure.kind == .inexact)
  }
}
