import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct JointPermissionCollapsedTests {
  /// The head of the section in charge of `tax` is general manager too, in [10, 20).
  private func body(_ jointness: String = "+", noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.provision("software", .permit, "general-manager\(jointness)system-manager")
    body.dismiss("general")
    body.appoint("general", "director", at: "0000", .regular, .days(nil, 10))
    body.appoint("head11", "director", at: "0000", .concurrent, .days(10, 20))
    body.appoint("general", "director", at: "0000", .regular, .days(20, nil))
    return body
  }

  @Test func rolesThatFellToOnePersonAreFound() throws {
    let body = body()
    let system = try #require(body.contents.systems.first)
    let findings = body.findings(of: JointPermissionCollapsed.self)
    expectOne(
      findings,
      Expected(
        rule: "joint-permission-collapsed", severity: .warning, period: .days(10, 20), origin: system.origin,
        mend: ["--when conflict"]))
    #expect(findings.first?.persons == ["head11"])
    #expect(findings.first?.provisions == ["software"])
  }

  @Test func alternativesDoNotCollapse() {
    #expect(body("|").findings(of: JointPermissionCollapsed.self).isEmpty)
  }

  @Test func twoPersonsAreTwoChecks() {
    var body = body()
    body.assign("system-manager", "spare1", at: .system("tax"))
    #expect(body.findings(of: JointPermissionCollapsed.self).isEmpty)
  }

  /// A deputy for conflicts is the mend, yet the roles have fallen to one person until somebody else is named.
  @Test func whoStepsInFromAboveIsNamed() throws {
    let finding = try #require(body().findings(of: JointPermissionCollapsed.self).first)
    #expect(finding.notes.contains { $0.message.en.contains("bureau1") })
  }

  @Test func vacancyIsNoCollapse() {
    var body = body()
    body.dismiss("head11")
    #expect(body.findings(of: JointPermissionCollapsed.self).isEmpty)
  }

  @Test func provisionCountsOnlyWhileInForce() {
    var body = body()
    body.contents.provisions.removeAll()
    body.provision("software", .days(12, 14))
    #expect(body.findings(of: JointPermissionCollapsed.self).map(\.period) == [.days(12, 14)])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: JointPermissionCollapsed.self, body(), body(noise: true))
  }
}
