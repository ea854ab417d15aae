import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnreviewedEmergencyEntryTests {
  /// The general manager enters, the CISO reviews.
  private func body(noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.emergency(by: ["general-manager"], reviewedBy: ["ciso"], days: 10)
    return body
  }

  private func found(_ body: Body, from number: Int = 0) -> [Finding] {
    body.findings(of: UnreviewedEmergencyEntry.self, from: number)
  }

  @Test func anEntryThatNobodyReviewedIsFound() {
    var body = body()
    let origin = body.emergencyEntry("EM-1", by: "general")
    expectOne(
      found(body),
      Expected(
        rule: "unreviewed-emergency-entry", severity: .warning, period: .always, origin: origin, field: "reviewed-by",
        fix: ["reviewed-by", "reviewed-on"]))
  }

  /// A warning until the day it is due, an error from that day on.
  @Test func itGetsWorseOnTheDayItIsDue() {
    var body = body()
    body.emergencyEntry("EM-1", by: "general")
    #expect(found(body, from: 9).map(\.severity) == [.warning])
    #expect(found(body, from: 10).map(\.severity) == [.error])
  }

  @Test func aReviewByAnotherWhoIsEntitledEndsIt() {
    var body = body()
    body.emergencyEntry("EM-1", by: "general", reviewedBy: "ciso")
    #expect(found(body).isEmpty)
  }

  @Test(arguments: [("general", 1, "who entered it"), ("head11", 1, "held no role"), ("ciso", -1, "dated before")])
  func aReviewThatDoesNotCountLeavesIt(_ reviewer: String, _ on: Int, _ why: String) {
    var body = body()
    body.emergency(by: ["general-manager"], reviewedBy: ["ciso", "general-manager"], days: 10)
    body.emergencyEntry("EM-1", by: "general", reviewedBy: StaffNumber(reviewer), reviewedOn: on)
    #expect(found(body).count == 1)
    #expect(found(body).first?.message.en.contains(why) == true)
  }

  /// Where the policy has gone since, another person's review still ends it, and nothing else does.
  @Test func withoutAPolicyEntriesStillNeedAReview() {
    var body = Body.sample()
    body.emergencyEntry("EM-1", by: "general")
    body.emergencyEntry("EM-2", by: "general", reviewedBy: "head11")
    body.emergencyEntry("EM-3", by: "general", reviewedBy: "general")
    #expect(found(body).map(\.subject) == ["EM-1", "EM-3"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = body()
    var noisy = body(noise: true)
    plain.emergencyEntry("EM-1", by: "general")
    noisy.emergencyEntry("EM-1", by: "general")
    expectSameFingerprints(of: UnreviewedEmergencyEntry.self, plain, noisy)
  }
}
