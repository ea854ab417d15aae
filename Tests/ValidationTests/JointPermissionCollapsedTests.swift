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
        fix: ["system-manager"]))
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

  /// Whoever acts for the one person counts as that person, whatever lets the deputy act.
  @Test(arguments: DeputyTrigger.allCases) func deputyIsNoSecondCheck(trigger: DeputyTrigger) {
    var body = body()
    body.deputy("system-manager", "spare1", at: .system("tax"), when: [trigger])
    #expect(body.findings(of: JointPermissionCollapsed.self).map(\.persons) == [["head11"]])
  }

  /// Permissions that two duties give are separate: only one duty's own roles permit jointly.
  @Test func separateDutiesAreNotJoint() {
    var body = body()
    body.contents.duties.removeAll { $0.provision == "software" }
    body.duty("software", .permit, "general-manager")
    body.duty("software", .approve, "system-manager")
    #expect(body.findings(of: JointPermissionCollapsed.self).isEmpty)
    body.duty("software", .permit, "section-manager+system-manager")
    #expect(body.findings(of: JointPermissionCollapsed.self).map(\.persons) == [["head11"]])
  }

  /// Three roles that two people hold have not fallen to one.
  @Test func theRolesThatFellTogetherAreNamed() throws {
    var body = Body.sample()
    body.provision("three", .permit, "general-manager+section-manager+system-manager")
    let finding = try #require(body.findings(of: JointPermissionCollapsed.self).first)
    #expect(finding.persons == ["head11"])
    #expect(!finding.message.en.contains("general-manager"))
    body.assign("system-manager", "spare1", at: .system("tax"))
    #expect(body.findings(of: JointPermissionCollapsed.self).isEmpty)
    // Each of two people could fill two of the three.
    body = Body.sample()
    body.provision("three", .permit, "general-manager+section-manager+system-manager")
    body.dismiss("general")
    body.dismiss("head11")
    for (role, place) in [("general-manager", Place.body), ("section-manager", .unit("0101")), ("system-manager", .system("tax"))] {
      body.assign(RoleID(role), "spare1", at: place)
      body.assign(RoleID(role), "spare2", at: place)
    }
    let two = try #require(body.findings(of: JointPermissionCollapsed.self).first)
    #expect(two.persons == ["spare1", "spare2"])
    #expect(two.message.en.contains("only 2 people"))
  }

  /// How many persons each role needs is another matter.
  @Test func severalPersonsOfARoleAreNoCollapse() {
    var body = Body.sample()
    body.provision("link", .permit, "ciso+general-manager", persons: 2)
    #expect(body.findings(of: JointPermissionCollapsed.self).isEmpty)
  }

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

  /// A committee above the roles makes none of them another's.
  @Test func groupAsSuperiorHidesNothing() {
    var body = body()
    body.role("committee", .body, kind: .group)
    body.assign("committee", "spare1", at: .body)
    body.contents.roles.removeAll { $0.id == "general-manager" }
    body.role("general-manager", .body, superior: "committee")
    #expect(body.findings(of: JointPermissionCollapsed.self).map(\.persons) == [["head11"]])
  }
}
