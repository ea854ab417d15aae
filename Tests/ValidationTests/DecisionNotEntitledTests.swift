import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct DecisionNotEntitledTests {
  private func body(by person: StaffNumber, noise: Bool = false, _ change: (inout Body) -> Void = { _ in }) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.provision("policy", .decide, "ciso")
    change(&body)
    let origin = body.decision(under: "policy", allows: true, by: person, .days(10, 30))
    return (body, origin)
  }

  @Test func decisionByAClerkIsFound() {
    let (body, origin) = body(by: "staff11")
    expectOne(
      body.findings(of: DecisionNotEntitled.self),
      Expected(
        rule: "decision-not-entitled", severity: .error, period: .days(10, 30), origin: origin, field: "by",
        fix: ["decide"]))
  }

  @Test func decisionByTheHolderIsSound() {
    #expect(body(by: "ciso").0.findings(of: DecisionNotEntitled.self).isEmpty)
  }

  /// A deputy decides on a day when the holder is away, and not otherwise.
  @Test func decisionByADeputyIsSoundWhereTheHolderWasAway() {
    func body(away: Period) -> Body {
      self.body(by: "spare1") {
        $0.deputy("ciso", "spare1", at: .body)
        $0.absent("ciso", away)
      }.0
    }
    #expect(body(away: .days(10, 11)).findings(of: DecisionNotEntitled.self).isEmpty)
    #expect(body(away: .days(11, 12)).findings(of: DecisionNotEntitled.self).count == 1)
  }

  @Test func superiorOrSuccessorIsNotEnough() {
    #expect(body(by: "general").0.findings(of: DecisionNotEntitled.self).count == 1)
  }

  @Test func whatIsOverIsNotFound() {
    #expect(body(by: "staff11").0.findings(of: DecisionNotEntitled.self, from: 30).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: DecisionNotEntitled.self, body(by: "staff11").0, body(by: "staff11", noise: true).0)
  }
}
