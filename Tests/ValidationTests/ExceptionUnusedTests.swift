import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// Needs what the other rules found, so these tests run the whole check.
@Suite struct ExceptionUnusedTests {
  private func unused(_ body: Body, from number: Int = 0) -> [Finding] {
    body.check(from: number).filter { $0.rule == "exception-unused" }
  }

  @Test func exceptionThatCoversSomethingIsUsed() {
    var body = Body.exceptionSample()
    body.cover()
    #expect(unused(body).isEmpty)
  }

  /// From day 30 on a deputy is there, so nothing is left to be excepted.
  @Test func exceptionThatCoversNothingIsFound() {
    var body = Body.exceptionSample()
    let origin = body.cover(.days(30, 40))
    expectOne(
      unused(body),
      Expected(
        rule: "exception-unused", severity: .warning, period: .always, origin: origin,
        fix: ["rule", "place", "persons"]))
  }

  @Test func exceptionOfOneCommonDayIsUsed() {
    var body = Body.exceptionSample()
    body.cover(.days(29, 40))
    #expect(unused(body).isEmpty)
  }

  @Test func exceptionThatIsNotPermittedIsFoundForThatAlone() {
    var body = Body.exceptionSample()
    body.cover(permittedBy: "general", .days(30, 40))
    #expect(
      body.check().map(\.rule) == ["exception-not-permitted", "no-independent-approver"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = Body.exceptionSample()
    var noisy = Body.exceptionSample(noise: true)
    plain.cover(.days(30, 40))
    noisy.cover(.days(30, 40))
    #expect(unused(plain).map(\.fingerprint) == unused(noisy).map(\.fingerprint))
    #expect(unused(plain).map(\.location) != unused(noisy).map(\.location))
  }
}
