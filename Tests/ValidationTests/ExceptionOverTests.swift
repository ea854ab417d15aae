import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExceptionOverTests {
  private func body(noise: Bool = false) -> (Body, Origin) {
    var body = Body.exceptionSample(noise: noise)
    let origin = body.cover(.days(-20, 0))
    return (body, origin)
  }

  @Test func exceptionIsOverFromItsEndOn() {
    let (body, origin) = body()
    expectOne(
      body.findings(of: ExceptionOver.self),
      Expected(
        rule: "exception-over", severity: .warning, period: .always, origin: origin, field: "until"))
  }

  @Test func exceptionIsNotOverOnItsLastDay() {
    #expect(body().0.findings(of: ExceptionOver.self, from: -1).isEmpty)
  }

  @Test func exceptionWithoutEndIsNeverOver() {
    var body = Body.exceptionSample()
    body.cover(.days(-20, nil))
    #expect(body.findings(of: ExceptionOver.self, from: 9000).isEmpty)
  }

  @Test func exceptionThatIsOverIsNotUnusedAsWell() {
    #expect(body().0.check().map(\.rule) == ["exception-over", "no-independent-approver"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: ExceptionOver.self, body().0, body(noise: true).0)
  }
}
