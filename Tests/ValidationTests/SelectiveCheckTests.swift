import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// A check of some rules finds what the whole check finds of them.
@Suite struct SelectiveCheckTests {
  private func lines(_ findings: [Finding], of rules: Set<String>) -> [String] {
    findings.filter { rules.contains($0.rule) }
      .map { "\($0.fingerprint) \($0.period) \($0.exceptedBy?.id.text ?? "") \($0.location.origin.line)" }
  }

  @Test func eachRuleByItselfAndPairsFindTheSame() {
    var found = 0
    for number in 0..<6 {
      let seed = caseSeed(number)
      let context = CheckContext(registry: RandomBody(seed: seed).body.registry(), start: day(number))
      let whole = Check.findings(in: context)
      let present = Set(whole.map(\.rule)).sorted()
      found += present.count
      for (index, rule) in present.enumerated() {
        let wanted: Set<String> = [rule, present[(index + number) % present.count]]
        let some = lines(Check.findings(in: context, only: wanted), of: wanted)
        let all = lines(whole, of: wanted)
        #expect(some == all, "seed \(seed)")
      }
    }
    #expect(found > 5, "\(found)")
  }

  @Test func exceptionRulesSeeEverything() {
    var body = Body.exceptionSample()
    body.cover(.days(30, 40))
    let context = body.context()
    let whole = Check.findings(in: context)
    let rules = Set(RuleTable.rules.filter { $0.kind == .exception }.map { $0.id })
    let some = lines(Check.findings(in: context, only: rules), of: rules)
    let all = lines(whole, of: rules)
    #expect(some == all)
    #expect(!all.isEmpty)
  }
}
