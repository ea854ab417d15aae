import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// The rules about how contracts hang together: circle, tier, days, consent.
@Suite struct ContractChainTests {
  /// K-1 with the body, and K-2 sub-let from it with the consent of the section head.
  private func body(noise: Bool = false) -> Body {
    var body = Body.contracted(noise: noise)
    sublet(&body)
    return body
  }

  @discardableResult
  private func sublet(
    _ body: inout Body, tier: Int = 2, under parent: ContractID? = "K-1", consent: String = "見本承諾", by person: StaffNumber? = "head11",
    on consentOn: Int? = -5, _ period: Period = .days(0, 300)
  ) -> Origin {
    body.contract(
      "K-2", tier: tier, under: parent, consent: consent, by: person, on: consentOn, important: false, sheet: nil, sheetOn: nil, period)
  }

  private static let rules: [any Rule.Type] = [
    ContractChainCircle.self, ContractTierWrong.self, ContractOutlivesParent.self, SubcontractUnconsented.self, ConsentNotEntitled.self,
  ]

  @Test func aConsentedSubcontractIsSound() {
    for rule in Self.rules { #expect(body().findings(of: rule).isEmpty, "\(rule)") }
    #expect(body().check().filter { $0.severity == .error }.isEmpty)
  }

  // MARK: Circle

  @Test func everyContractOfACircleIsNamedAndThoseThatLeadIntoItAreNot() {
    var body = Body.outsourcing()
    body.contract("K-1", under: "K-2", consent: "c", by: "head11", on: -5)
    let second = body.contract("K-2", tier: 2, under: "K-1", consent: "c", by: "head11", on: -5)
    body.contract("K-3", tier: 3, under: "K-2", consent: "c", by: "head11", on: -5)
    let findings = body.findings(of: ContractChainCircle.self)
    #expect(findings.map(\.subject) == ["K-1", "K-2"])
    #expect(findings.last?.location == TextPosition(second, field: "parent"))
    // What has no beginning has no tier.
    #expect(body.findings(of: ContractTierWrong.self).isEmpty)
  }

  @Test func aContractUnderItselfIsACircle() {
    var body = Body.outsourcing()
    body.contract("K-1", under: "K-1", consent: "c", by: "head11", on: -5)
    #expect(body.findings(of: ContractChainCircle.self).count == 1)
  }

  // MARK: Tier

  @Test(arguments: [(1, true), (2, false), (3, true)]) func theTierIsTheDepth(tier: Int, isFound: Bool) {
    var body = Body.contracted()
    let origin = sublet(&body, tier: tier)
    let findings = body.findings(of: ContractTierWrong.self)
    #expect(findings.map(\.location) == (isFound ? [TextPosition(origin, field: "tier")] : []))
  }

  @Test func aSubcontractWithoutTheOneAboveIsFound() {
    var body = Body.contracted()
    sublet(&body, under: nil)
    #expect(body.findings(of: ContractTierWrong.self).map(\.subject) == ["K-2:2"])
  }

  // MARK: Days

  @Test func theDaysOfTheOneAboveBoundIt() {
    var body = Body.contracted()
    let origin = sublet(&body, .days(0, 301))
    expectOne(
      body.findings(of: ContractOutlivesParent.self),
      Expected(rule: "contract-outlives-parent", severity: .error, period: .days(300, 301), origin: origin, field: "until", fix: ["until"]))
    var same = Body.contracted()
    sublet(&same, .days(0, 300))
    #expect(same.findings(of: ContractOutlivesParent.self).isEmpty)
    #expect(body.findings(of: ContractOutlivesParent.self, from: 301).isEmpty)
  }

  // MARK: Consent

  @Test func nobodysConsentIsFoundWithTheWorkersWhoWorkAllTheSame() {
    var body = Body.contracted()
    let origin = sublet(&body, consent: "", by: nil, on: nil)
    body.person("w3", .contractor, .days(0, 300))
    body.worker("w3", "K-2")
    let findings = body.findings(of: SubcontractUnconsented.self)
    expectOne(
      findings,
      Expected(
        rule: "subcontract-unconsented", severity: .error, period: .days(nil, 300), origin: origin, field: "consent", fix: ["consent"]))
    #expect(findings.first?.persons == ["w3"])
    // Whether somebody was entitled is asked only where somebody consented.
    #expect(body.findings(of: ConsentNotEntitled.self).isEmpty)
  }

  @Test(arguments: [(-1, false), (0, false), (1, true)]) func theConsentComesFirst(on: Int, isFound: Bool) {
    var body = Body.contracted()
    sublet(&body, on: on)
    #expect(body.findings(of: SubcontractUnconsented.self).isEmpty == !isFound)
  }

  @Test func whoMayNotApproveMayNotConsent() {
    var body = Body.contracted()
    let origin = sublet(&body, by: "staff11")
    expectOne(
      body.findings(of: ConsentNotEntitled.self),
      Expected(
        rule: "consent-not-entitled", severity: .error, period: .days(nil, 300), origin: origin, field: "consent-by",
        fix: ["kengen who approves 8.1-exp-sub --unit 0101"]))
  }

  /// The head of that day counts, not of today.
  @Test func theDayOfTheConsentDecides() {
    var body = Body.contracted()
    body.contents.appointments.removeAll { $0.person == "head11" }
    body.appoint("head11", "section-head", at: "0101", .regular, .days(nil, -3))
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(-3, nil))
    var early = body
    sublet(&early, by: "head11", on: -5)
    #expect(early.findings(of: ConsentNotEntitled.self).isEmpty)
    var late = body
    sublet(&late, by: "head11", on: -3)
    #expect(late.findings(of: ConsentNotEntitled.self).map(\.severity) == [.error])
  }

  @Test func anUnsaidConsenterIsAWarning() {
    var body = Body.contracted()
    sublet(&body, by: nil, on: nil)
    #expect(body.findings(of: ConsentNotEntitled.self).map(\.severity) == [.warning])
    #expect(body.findings(of: SubcontractUnconsented.self).isEmpty)
  }

  @Test func fingerprintsSurviveUnrelatedEdits() {
    for change: (inout Body) -> Void in [
      { self.sublet(&$0, tier: 3) }, { self.sublet(&$0, .days(0, 301)) }, { self.sublet(&$0, consent: "") },
      { self.sublet(&$0, by: "staff11") },
    ] {
      var (plain, noisy) = (Body.contracted(), Body.contracted(noise: true))
      change(&plain)
      change(&noisy)
      let found = Self.rules.first { !plain.findings(of: $0).isEmpty }
      if let found { expectSameFingerprints(of: found, plain, noisy) } else { Issue.record("nothing found") }
    }
  }
}
