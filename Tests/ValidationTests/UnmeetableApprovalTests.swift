import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnmeetableApprovalTests {
  private func found(_ body: Body) -> [Finding] { body.findings(of: UnmeetableApproval.self) }

  @Test func tooFewAreFoundAndEnoughAreNot() {
    var body = Body.sample()
    body.approval([.rules], by: ["ciso", "general-manager"], persons: 2)
    #expect(found(body).isEmpty)
    let origin = body.approval([.table], by: ["ciso", "general-manager"], persons: 3)
    expectOne(
      found(body),
      Expected(rule: "approval-unmeetable", severity: .error, period: .always, origin: origin, fix: ["by", "persons"]))
  }

  /// From the day on which one of two leaves.
  @Test func aGapToComeHasItsFirstDay() {
    var body = Body.sample()
    body.dismiss("general")
    body.appoint("general", "director", at: "0000", .regular, .days(nil, 30))
    body.approval([.rules], by: ["ciso", "general-manager"], persons: 2)
    #expect(found(body).map(\.period) == [Period.days(30, nil)])
  }

  /// At a unit its own roles count, and where facts have no unit their nearest superior that is of the whole body.
  @Test func rolesOfUnitsCountWhereTheySit() {
    var body = Body.sample()
    body.approval([.holdings], by: ["bureau-manager", "section-manager"], persons: 2, unit: "0101")
    body.approval([.holdings], by: ["section-manager"])
    #expect(found(body).isEmpty)
    body.approval([.rules], by: ["section-manager"])
    #expect(found(body).isEmpty)
    // One superior is not two, of rules as of people who have no post yet; appointments always have a unit.
    body.approval([.rules], by: ["section-manager"], persons: 2)
    #expect(found(body).count == 1)
    body.approval([.people], by: ["section-manager"], persons: 2)
    #expect(found(body).count == 2)
    body.approval([.appointments], by: ["section-manager"], persons: 2)
    #expect(found(body).count == 2)
  }

  @Test func nobodyElseReviewsAnEmergency() {
    var body = Body.sample()
    body.emergency(by: ["general-manager"], reviewedBy: ["ciso", "general-manager"])
    #expect(found(body).isEmpty)
    let origin = body.emergency(by: ["ciso", "general-manager"], reviewedBy: ["ciso"])
    expectOne(
      found(body),
      Expected(rule: "approval-unmeetable", severity: .error, period: .always, origin: origin, fix: ["reviewed-by"]))
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = Body.sample()
    var noisy = Body.sample(noise: true)
    plain.approval([.rules, .table], by: ["ciso"], persons: 2)
    noisy.approval([.rules, .table], by: ["ciso"], persons: 2)
    expectSameFingerprints(of: UnmeetableApproval.self, plain, noisy)
  }
}
