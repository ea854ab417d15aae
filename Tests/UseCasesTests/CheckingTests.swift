import Messages
import RegistryModel
import RegistryStore
import Testing
import UseCases
import Validation

/// Checks as values: what refuses, and against what.
@Suite struct CheckingTests {
  private func errors(_ outcome: Checking.Outcome) -> [String] {
    if case .errors(let findings)? = outcome.refusal { findings.map(\.rule) } else { [] }
  }

  @Test func theVillageIsTaken() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let outcome = try Checking.check(try registry.setting(), .revision("HEAD"), since: nil)
    #expect(!outcome.isRefused && outcome.isReadable && outcome.known == nil && outcome.commit?.count == 40)
  }

  @Test func aDefectIsUnreadableAndNoRuleIsAsked() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    try registry.append("body,key-holder,0302,,no-day,,", to: "body/assignments.csv")
    let outcome = try Checking.check(try registry.setting(), .workTree, since: "HEAD")
    guard case .unreadable(let defects)? = outcome.refusal else {
      Issue.record("\(String(describing: outcome.refusal))")
      return
    }
    #expect(defects.count == 1 && outcome.run.findings.isEmpty)
    let failure = try failing { () throws(Failure) in try outcome.readable() }
    #expect(failure.kind == .unreadable && failure.message.en.contains("1 defect,") && failure.remedy.en.hasPrefix("fix it"))
  }

  @Test func whatWasThereBeforeIsKnown() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    // Nobody of that number works there: an error of the structure.
    try registry.append("body,key-holder,9999,,2026-01-01,,R8総9", to: "body/assignments.csv")
    let bare = try Checking.check(try registry.setting(), .workTree, since: nil)
    let compared = try Checking.check(try registry.setting(), .workTree, since: "HEAD")
    #expect(errors(bare).contains("reference-unknown") && errors(compared) == errors(bare))
    try registry.commit("誤り")
    let after = try Checking.check(try registry.setting(), .workTree, since: "HEAD")
    #expect(!errors(after).contains("reference-unknown") && after.run.findings.contains { $0.rule == "reference-unknown" })
    let strict = try Checking.check(try registry.setting(), .workTree, since: "HEAD", refusesAll: true)
    #expect(errors(strict).contains("reference-unknown"))
  }

  @Test func aFindingThatIsNotThereIsInexact() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let setting = try registry.setting()
    let failure = try failing { () throws(Failure) in try Repairing.explain("0123456789abcdef", setting, .workTree) }
    #expect(failure.kind == .inexact && failure.message.ja.contains("0123456789abcdef"))
  }
}
