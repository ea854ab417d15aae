import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct OutsidePartyDecidesTests {
  private func body(_ employment: Employment, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.provision("usb", .permit, "section-manager")
    body.role("adviser", .body, seats: "0..*")
    body.person("visitor", employment)
    let origin = body.assign("section-manager", "visitor", at: .unit("0101"), .member, .days(5, 9))
    return (body, origin)
  }

  @Test(arguments: [Employment.contractor, .external]) func outsidePartyWhoPermitsIsFound(employment: Employment) {
    let (body, origin) = body(employment)
    expectOne(
      body.findings(of: OutsidePartyDecides.self),
      Expected(
        rule: "outside-party-decides", severity: .error, period: .days(5, 9), origin: origin, field: "person"))
  }

  @Test(arguments: Employment.allCases.filter { !$0.isOutsideParty }) func staffAreSound(employment: Employment) {
    #expect(body(employment).0.findings(of: OutsidePartyDecides.self).isEmpty)
  }

  @Test func outsidePartyWhoAdvisesIsSound() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.role("adviser", .body, seats: "0..*")
    body.person("visitor", .external)
    body.assign("adviser", "visitor", at: .body)
    #expect(body.findings(of: OutsidePartyDecides.self).isEmpty)
  }

  @Test func outsideDeputyIsFound() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.person("visitor", .contractor)
    let origin = body.deputy("section-manager", "visitor", at: .unit("0101"))
    #expect(body.findings(of: OutsidePartyDecides.self).map(\.location.origin) == [origin])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: OutsidePartyDecides.self, body(.contractor).0, body(.contractor, noise: true).0)
  }

  /// The role in whose absence another decides is the one that decides.
  @Test func outsidePartyInTheRoleActedForIsFound() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager", when: .ifAbsent("bureau-manager"))
    body.person("visitor", .contractor)
    let origin = body.assign("bureau-manager", "visitor", at: .unit("01"))
    #expect(body.findings(of: OutsidePartyDecides.self).map(\.location.origin) == [origin])
  }
}
