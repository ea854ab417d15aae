import RegistryModel
import Testing
import Validation

@Suite struct ConfirmationStaleTests {
  private func findings(_ change: (inout TableRuleSample) throws -> Void) throws -> [Finding] {
    var sample = try TableRuleSample()
    try change(&sample)
    return sample.findings(of: ConfirmationStale.self)
  }

  @Test func whatIsAsItWasConfirmedIsSound() throws {
    #expect(try findings { $0.confirm("6.1-17-2", digest: try $0.digest(of: "6.1-17-2")) }.isEmpty)
  }

  @Test func aNewTitleLeavesItConfirmed() throws {
    #expect(
      try findings { sample in
        sample.confirm("6.1-17-2", digest: try sample.digest(of: "6.1-17-2"))
        sample.contents.provisions = sample.contents.provisions.map { old in
          Provision(
            key: old.key, label: "6.1(99)", chapter: old.chapter, title: Phrase("別の見出し"), scope: old.scope, keywords: "",
            evidence: old.evidence, period: old.period, origin: old.origin)
        }
      }.isEmpty)
  }

  @Test func anotherDutyDoesNot() throws {
    let found = try findings { sample in
      sample.confirm("6.1-17-2", digest: try sample.digest(of: "6.1-17-2"))
      sample.removeDuty("6.1-17-2", 2)
    }
    #expect(found.map(\.subject) == ["6.1-17-2"])
    #expect(found[0].severity == .warning)
    #expect(found[0].fix.ja.contains("kengen table confirm 6.1-17-2"))
  }

  @Test func theTextOfAnotherProvisionIsNamed() throws {
    let found = try findings { $0.confirm("1-1-1", digest: try $0.digest(of: "6.1-17-2")) }
    #expect(found[0].message.en.contains("6.1(17)②"))
  }
}
