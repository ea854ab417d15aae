import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct NoIndependentApproverTests {
  /// Only the CISO permits, and nobody stands above.
  private func body(deputy triggers: Set<DeputyTrigger>, noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.provision("cloud", .permit, "ciso")
    body.deputy("ciso", "spare1", at: .body, rank: 1, when: triggers, only: nil, .days(10, 20))
    return body
  }

  private let top = Origin(file: "kengen.yaml", line: 1)

  @Test func applicantWhomNobodyElseCanServeIsFound() throws {
    var body = body(deputy: [.conflict])
    body.contents.deputies.removeAll()
    let findings = body.findings(of: NoIndependentApprover.self)
    expectOne(
      findings,
      Expected(
        rule: "no-independent-approver", severity: .error, period: .always, origin: top,
        fix: ["kengen deputy ciso", "--when conflict --from 2026-04-01"]))
    let finding = try #require(findings.first)
    #expect(finding.persons == ["ciso"])
    #expect(finding.provisions == ["cloud"])
  }

  @Test func deputyForConflictsCoversItsDays() {
    #expect(
      body(deputy: [.conflict]).findings(of: NoIndependentApprover.self).map(\.period)
        == [.days(nil, 10), .days(20, nil)])
  }

  @Test func deputyForAbsencesCoversNothing() {
    #expect(body(deputy: [.absence]).findings(of: NoIndependentApprover.self).map(\.period) == [.always])
  }

  @Test func mendMends() {
    var body = body(deputy: [.absence])
    body.deputy("ciso", "spare2", at: .body, when: [.conflict])
    #expect(body.findings(of: NoIndependentApprover.self).isEmpty)
  }

  @Test func superiorCoversTheSectionHead() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    #expect(body.findings(of: NoIndependentApprover.self).isEmpty)
  }

  /// Who never applies cannot be the applicant for whom it fails.
  @Test func onlyThoseWhoApplyCount() {
    var body = Body.sample()
    body.provision("cloud")
    body.duty("cloud", .apply, "section-manager")
    body.duty("cloud", .permit, "ciso")
    #expect(body.findings(of: NoIndependentApprover.self).isEmpty)
    body.appoint("ciso", "section-head", at: "0202", .directCharge, .days(3, 4))
    #expect(body.findings(of: NoIndependentApprover.self).map(\.period) == [.days(3, 4)])
  }

  @Test func caseThatNobodyMayApproveIsFoundForWhoeverAsks() {
    var body = Body.sample()
    body.provision("cloud", .permit, "ciso")
    body.absent("ciso", .days(5, 6))
    let findings = body.findings(of: NoIndependentApprover.self).filter { $0.persons.isEmpty }
    #expect(findings.map(\.period) == [.days(5, 6)])
  }

  /// In a committee of two each applicant leaves one, who is no quorum.
  @Test func memberOfTheGroupThatDecidesIsAPossibleApplicant() {
    var body = Body.sample()
    body.role("committee", .body, kind: .group, seats: "1..*")
    body.assign("committee", "spare1", at: .body)
    body.assign("committee", "spare2", at: .body)
    body.provision("plan", .approve, "committee")
    #expect(body.findings(of: NoIndependentApprover.self).map(\.persons) == [["spare1"], ["spare2"]])
    body.assign("committee", "spare3", at: .body)
    #expect(body.findings(of: NoIndependentApprover.self).isEmpty)
  }

  /// A standing deputy acts for a holder who has left, and who asks for nothing any more.
  @Test func whoHasLeftIsNoApplicant() {
    var body = Body.sample()
    body.person("left", .regular, .days(nil, -1))
    body.dismiss("ciso")
    body.assign("ciso", "left", at: .body)
    body.deputy("ciso", "spare1", at: .body, rank: 1, when: [.always])
    body.deputy("ciso", "spare2", at: .body, rank: 2, when: [.always])
    body.provision("cloud", .permit, "ciso")
    #expect(body.findings(of: NoIndependentApprover.self).map(\.persons) == [])
  }

  @Test func provisionCountsOnlyWhileInForce() {
    var body = Body.sample()
    body.provision("cloud", .days(5, 9))
    body.duty("cloud", .permit, "ciso")
    #expect(body.findings(of: NoIndependentApprover.self).map(\.period) == [.days(5, 9)])
    #expect(body.findings(of: NoIndependentApprover.self, from: 9).isEmpty)
  }

  /// One person's finding does not depend on when another's ends.
  @Test func findingOfOneApplicantIsNotCutWhereAnothersEnds() {
    var body = Body.sample()
    body.provision("link", .permit, "ciso+general-manager")
    body.deputy("general-manager", "spare1", at: .body, rank: 1, when: [.conflict], only: nil, .days(7, nil))
    let findings = body.findings(of: NoIndependentApprover.self)
    #expect(findings.filter { $0.persons == ["general"] }.map(\.period) == [.days(nil, 7)])
    #expect(findings.filter { $0.persons == ["ciso"] }.map(\.period) == [.always])
  }

  /// Provisions decided in the same way are one finding, which names all of them.
  @Test func sameDecisionIsProvedOnce() {
    var body = Body.sample()
    body.provision("cloud", .permit, "ciso")
    body.provision("mail", .approve, "ciso")
    #expect(body.findings(of: NoIndependentApprover.self).map(\.provisions) == [["cloud", "mail"]])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    func body(noise: Bool) -> Body {
      var body = Body.sample(noise: noise)
      body.role("keeper", .system, seats: "0..1")
      body.provision("change", .permit, "keeper")
      return body
    }
    expectSameFingerprints(of: NoIndependentApprover.self, body(noise: false), body(noise: true))
  }

  /// A standing power decided alike is no case, and hides none.
  @Test(arguments: [false, true]) func decisionsAreJudgedApartFromPermissions(decisionComesFirst: Bool) {
    var body = Body.sample()
    func decision() { body.provision("a-power", .decide, "ciso") }
    func permission() { body.provision("b-permit", .permit, "ciso") }
    if decisionComesFirst { decision() }
    permission()
    if !decisionComesFirst { decision() }
    #expect(body.findings(of: NoIndependentApprover.self).map(\.provisions) == [["b-permit"]])
  }
}
