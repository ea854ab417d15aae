import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExceptionIneffectiveTests {
  private func rules(_ body: Body) -> [String] {
    body.check().filter { $0.rule.hasPrefix("exception-") && $0.rule != "exception-review-due" }.map(\.rule)
  }

  @Test func exceptionForOneProblemIsEffective() {
    var body = Body.exceptionSample()
    body.cover()
    #expect(rules(body).isEmpty)
  }

  /// Two provisions, of which one may not be acted for, are two problems.
  @Test func exceptionForTwoProblemsCoversNeither() {
    var body = Body.exceptionSample()
    body.provision("policy", .permit, "ciso", acting: false)
    let origin = body.cover(under: nil)
    expectOne(
      body.check().filter { $0.rule == "exception-ineffective" },
      Expected(
        rule: "exception-ineffective", severity: .error, period: .days(10, 20), origin: origin, field: "provision",
        fix: ["provision"]))
    #expect(body.check().allSatisfy { $0.exceptedBy == nil })
  }

  @Test func provisionTellsThemApart() {
    var body = Body.exceptionSample()
    body.provision("policy", .permit, "ciso", acting: false)
    body.cover(under: "policy")
    #expect(rules(body).isEmpty)
    #expect(body.check().filter { $0.exceptedBy != nil }.map(\.provisions) == [["policy"]])
  }

  /// Provisions that are decided alike are one problem, until an exception names one of them.
  @Test func provisionNamedByAnExceptionIsAProblemByItself() {
    var body = Body.exceptionSample()
    body.provision("other", .permit, "ciso")
    #expect(body.findings(of: NoIndependentApprover.self).map(\.provisions) == [["cloud", "other"]])
    body.cover(under: "other")
    let findings = body.check().filter { $0.rule == "no-independent-approver" }
    #expect(findings.filter { $0.exceptedBy != nil }.map(\.provisions) == [["other"]])
    #expect(findings.filter { $0.provisions == ["cloud"] }.map(\.exceptedBy?.id) == [nil])
    let before = Body.exceptionSample().findings(of: NoIndependentApprover.self).map(\.fingerprint)
    #expect(findings.filter { $0.provisions == ["cloud"] }.map(\.fingerprint) == before)
  }

  @Test func whatTheTableForbidsToWaiveIsNotCovered() {
    var body = Body.exceptionSample()
    body.provision("apart", .record, "staff")
    body.separate("apart", .apply, .permit, waivable: false)
    body.cover()
    #expect(rules(body) == ["exception-ineffective"])
  }

  @Test func exceptionForAnotherPersonMatchesNothing() {
    var body = Body.exceptionSample()
    body.cover(for: ["ciso", "general"])
    #expect(rules(body) == ["exception-unused"])
  }
}
