import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExceptionReviewDueTests {
  private func body(noise: Bool = false) -> (Body, Origin) {
    var body = Body.exceptionSample(noise: noise)
    let origin = body.cover(.days(-20, 20), reviewOn: 5)
    return (body, origin)
  }

  @Test func reviewIsDueOnItsDay() {
    let (body, origin) = body()
    expectOne(
      body.findings(of: ExceptionReviewDue.self, from: 5),
      Expected(
        rule: "exception-review-due", severity: .warning, period: .always, origin: origin, field: "review-on",
        fix: ["review-on"]))
  }

  @Test func reviewIsNotDueTheDayBefore() {
    #expect(body().0.findings(of: ExceptionReviewDue.self, from: 4).isEmpty)
  }

  @Test func whatIsOverNeedsNoReview() {
    #expect(body().0.findings(of: ExceptionReviewDue.self, from: 19).count == 1)
    #expect(body().0.findings(of: ExceptionReviewDue.self, from: 20).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = Body.exceptionSample()
    var noisy = Body.exceptionSample(noise: true)
    plain.cover(.days(-20, 20), reviewOn: -3)
    noisy.cover(.days(-20, 20), reviewOn: -3)
    expectSameFingerprints(of: ExceptionReviewDue.self, plain, noisy)
  }
}
