import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct EscalationTests {
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    return body
  }

  @Test func holderIsAskedFirst() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["staff11"])
    #expect(answer.chosen == ["head11"])
    #expect(answer.candidates.map(\.level) == [0])
    #expect(answer.slots[0].candidates.map(\.person) == ["head11", "bureau1", "general", "ciso"])
    #expect(answer.slots[0].candidates.map(\.level) == [0, 1, 2, 3])
  }

  @Test func holderWhoAppliesGivesWayToTheSuperior() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.candidates.map(\.isEscalation) == [true])
    #expect(answer.candidates.map(\.seat) == [Seat(role: "bureau-manager", place: .unit("01"))])
    #expect(answer.exclusions(of: "head11") == [.isApplicant])
  }

  /// Who acts for the applicant would decide the applicant's own case.
  @Test func deputyOfTheApplicantDoesNotAct() {
    var body = body
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.absence, .vacancy])
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.principalIsApplicant("head11")])
  }

  @Test func deputyForConflictsActsForTheApplicant() {
    var body = body
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.conflict])
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["spare1"])
    guard case .deputy(.named, principal: "head11", trigger: .conflict)? = answer.candidates.first?.capacity
    else {
      Issue.record("not a deputy for a conflict: \(answer.candidates)")
      return
    }
    #expect(body.approval("usb", at: .unit("0101"), by: ["staff11"]).chosen == ["head11"])
    #expect(body.approval("usb", at: .unit("0101"), without: ["head11"]).chosen == ["bureau1"])
  }

  /// That a case of conflict is meant is never implied, always said.
  @Test func standingDeputyOfTheApplicantDoesNotAct() {
    var body = body
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always])
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.principalIsApplicant("head11")])
  }

  @Test func standingDeputyNamedForConflictsActsForTheApplicant() {
    var body = body
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always, .conflict])
    #expect(body.approval("usb", at: .unit("0101"), by: ["head11"]).chosen == ["spare1"])
  }

  @Test func secondHolderActsBeforeTheSuperior() {
    var body = body
    body.assign("section-manager", "spare1", at: .unit("0101"))
    body.assign("section-manager", "spare2", at: .unit("0101"))
    #expect(body.approval("usb", at: .unit("0101"), by: ["spare1"]).chosen == ["spare2"])
  }

  @Test func severalApplicantsAllStandAside() {
    #expect(body.approval("usb", at: .unit("0101"), by: ["head11", "bureau1"]).chosen == ["general"])
  }

  @Test func nobodyStandsAboveTheTop() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11", "bureau1", "general", "ciso"])
    #expect(answer.shortage?.slots == [0])
    #expect(answer.shortage?.people == [])
  }

  @Test func outsiderIsNoSuperior() {
    var body = Body()
    body.unit("0000", .body, in: nil)
    body.role("vendor", .body, kind: .external)
    body.role("manager", .body, superior: "vendor")
    body.person("manager")
    body.person("spare1")
    body.assign("manager", "manager", at: .body)
    body.assign("vendor", "spare1", at: .body)
    body.provision("usb", .permit, "manager")
    #expect(!body.approval("usb", at: .body, by: ["manager"]).isApprovable)
  }

  @Test(.timeLimit(.minutes(1))) func chainThatClosesOnItselfEnds() {
    var body = Body()
    body.unit("0000", .body, in: nil)
    body.role("left", .body, superior: "right")
    body.role("right", .body, superior: "left")
    for (role, person) in [("left", "spare1"), ("right", "spare2")] {
      body.person(StaffNumber(person))
      body.assign(RoleID(role), StaffNumber(person), at: .body)
    }
    body.provision("usb", .permit, "left")
    #expect(body.approval("usb", at: .body, by: ["spare1"]).chosen == ["spare2"])
    #expect(body.approval("usb", at: .body, by: ["spare1", "spare2"]).shortage?.people == [])
  }

  @Test func vacantSeatGoesToTheSuperiorAndSaysSo() {
    var body = body
    body.dismiss("head11")
    let answer = body.approval("usb", at: .unit("0101"))
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.slots[0].vacancies.map(\.seat) == [Seat(role: "section-manager", place: .unit("0101"))])
    #expect(answer.slots[0].vacancies.map(\.level) == [0])
  }
}
