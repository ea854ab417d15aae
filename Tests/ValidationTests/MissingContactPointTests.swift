import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct MissingContactPointTests {
  private func body(noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.role("contact-point", .body, kind: .contactPoint)
    return body
  }

  @Test func deskThatNobodyIsIsFound() throws {
    let body = body()
    let role = try #require(body.contents.roles.last)
    expectOne(
      body.findings(of: MissingContactPoint.self),
      Expected(
        rule: "desk-missing", severity: .error, period: .always, origin: role.origin,
        fix: ["- role: contact-point", "desks"]))
  }

  @Test func unitThatAnswersIsEnough() {
    var body = body()
    body.contactPoint("contact-point", "0101")
    #expect(body.findings(of: MissingContactPoint.self).isEmpty)
  }

  @Test func deskEndsWithItsUnit() throws {
    var body = body()
    body.unit("0103", .section, in: "01", .days(nil, 15))
    body.contactPoint("contact-point", "0103")
    let rule = try #require(body.contactPointRules.last)
    expectOne(
      body.findings(of: MissingContactPoint.self),
      Expected(rule: "desk-missing", severity: .error, period: .days(15, nil), origin: rule.origin))
  }

  @Test func optionalDeskMayBeMissing() {
    var body = Body.sample()
    body.role("contact-point", .body, kind: .contactPoint, seats: "0..1")
    #expect(body.findings(of: MissingContactPoint.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: MissingContactPoint.self, body(), body(noise: true))
  }
}
