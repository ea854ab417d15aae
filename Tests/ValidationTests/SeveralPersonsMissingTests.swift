import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct SeveralPersonsMissingTests {
  /// Work by two or more keepers of `tax`, the second of whom is there in [0, 10).
  private func body(persons: Int = 2, noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.role("keeper", .system, seats: "0..*")
    body.provision("work")
    body.duty("work", .execute, "keeper", persons: persons)
    body.assign("keeper", "spare1", at: .system("tax"))
    body.assign("keeper", "spare2", at: .system("tax"), .member, .days(0, 10))
    return body
  }

  @Test func onePersonForTwoIsFound() throws {
    let body = body()
    let system = try #require(body.contents.systems.first)
    let findings = body.findings(of: SeveralPersonsMissing.self)
    expectOne(
      findings,
      Expected(
        rule: "several-persons-missing", severity: .error, period: .days(10, nil), origin: system.origin,
        fix: ["kengen assign keeper ", " --system tax"]))
    #expect(findings.first?.persons == ["spare1"])
  }

  @Test func workByOneIsSound() {
    #expect(body(persons: 1).findings(of: SeveralPersonsMissing.self).isEmpty)
  }

  @Test func secondPersonIsEnough() {
    var body = body()
    body.assign("keeper", "spare3", at: .system("tax"))
    #expect(body.findings(of: SeveralPersonsMissing.self).isEmpty)
  }

  /// Persons are counted, not roles.
  @Test func oneInTwoRolesIsOne() {
    var body = Body.sample()
    body.provision("work")
    body.duty("work", .execute, "system-manager|section-manager", persons: 2)
    #expect(body.findings(of: SeveralPersonsMissing.self).map(\.persons) == [["head11"]])
  }

  @Test func someoneAwayIsNotThere() {
    var body = body()
    body.absent("spare1", .days(3, 5))
    #expect(body.findings(of: SeveralPersonsMissing.self).map(\.period) == [.days(3, 5), .days(10, nil)])
  }

  @Test func superiorDoesNotStandIn() {
    var body = body()
    body.contents.roles.removeAll { $0.id == "keeper" }
    body.role("keeper", .system, seats: "0..*", superior: "system-manager")
    #expect(body.findings(of: SeveralPersonsMissing.self).count == 1)
  }

  /// Nobody of an outside party holds its role, so its people are not counted; beside a role of the body they are none.
  @Test func whatAnOutsidePartyDoesAloneIsNotCounted() {
    var body = body()
    body.role("firm", .body, kind: .external, seats: "0..*")
    body.provision("outside")
    body.duty("outside", .mutualCheck, "firm", persons: 2)
    #expect(body.findings(of: SeveralPersonsMissing.self).map(\.provisions) == [["work"]])
    body.provision("mixed")
    body.duty("mixed", .mutualCheck, "firm|keeper", persons: 2)
    #expect(Set(body.findings(of: SeveralPersonsMissing.self).flatMap(\.provisions)) == ["work", "mixed"])
  }

  /// A group whose members are as many as demanded does the work.
  @Test func groupDoesTheWorkWithItsMembers() {
    var body = Body.sample()
    body.role("csirt", .body, kind: .group, seats: "1..*")
    body.provision("work")
    body.duty("work", .execute, "csirt", persons: 2)
    body.assign("csirt", "spare1", at: .body)
    #expect(body.findings(of: SeveralPersonsMissing.self).count == 1)
    body.assign("csirt", "spare2", at: .body)
    #expect(body.findings(of: SeveralPersonsMissing.self).isEmpty)
  }

  @Test func workOfTheBodyIsMendedWithoutAPlace() throws {
    var body = Body.sample()
    body.provision("work")
    body.duty("work", .execute, "general-manager", persons: 2)
    let finding = try #require(body.findings(of: SeveralPersonsMissing.self).first)
    #expect(finding.fix.en.hasSuffix("kengen assign general-manager NUMBER"), "\(finding.fix.en)")
  }

  @Test func provisionCountsOnlyWhileInForce() {
    var body = body()
    body.contents.provisions.removeAll()
    body.provision("work", .days(nil, 12))
    #expect(body.findings(of: SeveralPersonsMissing.self).map(\.period) == [.days(10, 12)])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: SeveralPersonsMissing.self, body(), body(noise: true))
  }

  /// Everybody of the staff is people enough, and a desk has the people of its unit.
  @Test func everybodyIsEnoughAndADeskHasItsUnit() {
    var body = Body.sample()
    body.role("help", .body, kind: .contactPoint)
    body.contactPoint("help", "0101")
    body.provision("all", .execute, "staff", persons: 2)
    body.provision("desk", .execute, "help", persons: 2)
    #expect(body.findings(of: SeveralPersonsMissing.self).isEmpty)
    body.absent("staff11", .days(3, 5))
    let findings = body.findings(of: SeveralPersonsMissing.self)
    #expect(findings.map(\.provisions) == [["desk"]])
    #expect(findings.map(\.persons) == [["head11"]])
    #expect(findings.map(\.period) == [.days(3, 5)])
  }

  @Test func outsidePartyAtTheDeskDoesNotCount() {
    var body = Body.sample()
    body.role("help", .body, kind: .contactPoint)
    body.contactPoint("help", "0101")
    body.provision("desk", .execute, "help", persons: 2)
    body.contents.people.removeAll { $0.number == "staff11" }
    body.person("staff11", .contractor)
    #expect(body.findings(of: SeveralPersonsMissing.self).map(\.persons) == [["head11"]])
  }
}
