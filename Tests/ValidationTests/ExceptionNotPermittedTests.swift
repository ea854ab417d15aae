import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExceptionNotPermittedTests {
  private func expected(_ origin: Origin, _ field: String) -> Expected {
    Expected(
      rule: "exception-not-permitted", severity: .error, period: .days(10, 20), origin: origin, field: field,
      fix: ["CISO"])
  }

  @Test func permissionOfTheCISOIsSound() {
    var body = Body.exceptionSample()
    body.cover()
    #expect(body.findings(of: ExceptionNotPermitted.self).isEmpty)
  }

  @Test func permissionOfSomebodyElseIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(permittedBy: "general")
    expectOne(body.findings(of: ExceptionNotPermitted.self), expected(origin, "permitted-by"))
  }

  /// Whoever was CISO on the day of the permission counts, not who is today.
  @Test func permitterIsJudgedOnTheDayOfThePermission() {
    for (permittedOn, isSound) in [(-1, true), (0, false)] {
      var body = Body.exceptionSample()
      body.person("before", .special, .days(nil, 50))
      body.assign("ciso", "before", at: .body, .member, .days(nil, 0))
      body.exception(
        "EX-1", "no-independent-approver", at: .body, for: ["ciso"], permittedBy: "before",
        permittedOn: permittedOn, performer: "spare1", reviewer: "spare2")
      #expect(
        body.findings(of: ExceptionNotPermitted.self).isEmpty == isSound, "permitted on day \(permittedOn)")
    }
  }

  @Test func permissionByTheBeneficiaryIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(for: ["ciso", "before"])
    expectOne(body.findings(of: ExceptionNotPermitted.self), expected(origin, "permitted-by"))
  }

  @Test func controlPerformedByTheBeneficiaryIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(for: ["spare1"])
    expectOne(body.findings(of: ExceptionNotPermitted.self), expected(origin, "performer"))
  }

  @Test func reviewByTheBeneficiaryIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(for: ["spare2"])
    expectOne(body.findings(of: ExceptionNotPermitted.self), expected(origin, "reviewer"))
  }

  @Test func exceptionFromARuleThatAllowsNoneIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(rule: "tenure-outside")
    expectOne(body.findings(of: ExceptionNotPermitted.self), expected(origin, "rule"))
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = Body.exceptionSample()
    var noisy = Body.exceptionSample(noise: true)
    plain.cover(permittedBy: "general")
    noisy.cover(permittedBy: "general")
    expectSameFingerprints(of: ExceptionNotPermitted.self, plain, noisy)
  }
}
