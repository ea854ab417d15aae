import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct EmptyGroupTests {
  private func body(cisoUntil end: Int?, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.dismiss("ciso")
    body.appoint("ciso", "vice-mayor", at: "0000", .regular, .days(nil, end))
    let origin = body.role("committee", .body, kind: .group, seats: "1..*")
    body.group("committee", chair: "ciso", members: ["general-manager"])
    return (body, origin)
  }

  @Test func groupWithoutChairIsFound() {
    let (body, origin) = body(cisoUntil: 12)
    expectOne(
      body.findings(of: EmptyGroup.self),
      Expected(
        rule: "group-empty", severity: .error, period: .days(12, nil), origin: origin,
        fix: ["committee", "kengen.yaml"]))
    #expect(body.findings(of: EmptyGroup.self).first?.message.en == "role committee has no chair")
  }

  @Test func groupWithChairIsSound() {
    #expect(body(cisoUntil: nil).0.findings(of: EmptyGroup.self).isEmpty)
  }

  @Test func groupWithoutMembersIsFound() {
    var body = Body.sample()
    body.role("csirt", .body, kind: .group, seats: "1..*")
    #expect(body.findings(of: EmptyGroup.self).map(\.message.en) == ["role csirt has no members"])
    body.assign("csirt", "spare1", at: .body)
    #expect(body.findings(of: EmptyGroup.self).isEmpty)
  }

  @Test func optionalGroupMayBeEmpty() {
    var body = Body.sample()
    body.role("csirt", .body, kind: .group, seats: "0..*")
    #expect(body.findings(of: EmptyGroup.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: EmptyGroup.self, body(cisoUntil: 12).0, body(cisoUntil: 12, noise: true).0)
  }
}
