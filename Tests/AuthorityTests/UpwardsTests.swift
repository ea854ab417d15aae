import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Nobody decides for his own superior.
@Suite struct UpwardsTests {
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    return body
  }

  @Test func superiorWhoAsksGoesToThoseAboveHim() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["bureau1"])
    #expect(answer.slots[0].candidates.map(\.person) == ["general", "ciso", "head11"])
    #expect(answer.chosen == ["general"])
    #expect(answer.slots[0].candidates.map(\.isBelowApplicant) == [false, false, true])
    guard case .notTheirTurn(first: ["general"]) = answer.entitlement(of: "head11").verdict else {
      Issue.record("\(answer.entitlement(of: "head11").verdict)")
      return
    }
  }

  /// Where nobody stands above, the case goes down, the nearest first.
  @Test func fromTheTopTheNearestIsAsked() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["ciso"])
    #expect(answer.slots[0].candidates.map(\.person) == ["general", "bureau1", "head11"])
    #expect(answer.chosen == ["general"])
    #expect(body.approval("usb", at: .unit("0101"), by: ["ciso"], without: ["general"]).chosen == ["bureau1"])
    #expect(body.approval("usb", at: .unit("0101"), by: ["ciso"], without: ["general", "bureau1"]).chosen == ["head11"])
  }

  /// Another holder of the applicant's own seat stands beside him.
  @Test func peersComeBeforeThoseAbove() {
    var body = body
    body.assign("bureau-manager", "bureau1", at: .unit("01"))
    body.assign("bureau-manager", "spare1", at: .unit("01"))
    #expect(body.approval("usb", at: .unit("0101"), by: ["bureau1"]).chosen == ["spare1"])
  }

  @Test func deputyForConflictsOfTheApplicantsSeatComesBeforeThoseAbove() {
    var body = body
    body.deputy("bureau-manager", "spare1", at: .unit("01"), when: [.conflict])
    #expect(body.approval("usb", at: .unit("0101"), by: ["bureau1"]).chosen == ["spare1"])
  }

  // MARK: Roles asked for at every level

  private func wardens(everywhere: Bool) -> Body {
    var body = Body.sample()
    body.role("warden", .section, superior: "general-manager")
    body.exOfficio("warden", "chief", .unitOfKind([.section, .bureau]))
    body.appoint("spare1", "chief", at: "0101")
    body.appoint("spare2", "chief", at: "01")
    body.provision("key", .permit, "warden")
    body.askedUpwards = everywhere ? ["warden"] : []
    return body
  }

  @Test func theNearestAloneIsAskedUsually() {
    let answer = wardens(everywhere: false).approval("key", at: .unit("0101"))
    #expect(answer.chosen == ["spare1"] && answer.alternates(in: 0).isEmpty)
    #expect(wardens(everywhere: false).approval("key", at: .unit("0101"), by: ["spare1"]).chosen == ["general"])
  }

  @Test func everyLevelMayBeAskedWhereTheBodySaysSo() {
    let answer = wardens(everywhere: true).approval("key", at: .unit("0101"))
    #expect(answer.chosen == ["spare1"])
    #expect(answer.alternates(in: 0).map(\.person) == ["spare2"])
    #expect(answer.slots[0].seats.count == 2)
    #expect(wardens(everywhere: true).approval("key", at: .unit("0101"), by: ["spare1"]).chosen == ["spare2"])
  }

  /// Superiors stand above every seat asked for, and are themselves asked at every level.
  @Test func superiorsOfEverySeatAreAsked() {
    var body = wardens(everywhere: true)
    body.role("aide", .section, superior: "warden")
    body.exOfficio("aide", "clerk", .unitOfKind([.subsection, .section]))
    body.provision("note", .permit, "aide")
    for person in ["staff11", "spare1"] { body.dismiss(StaffNumber(person)) }
    #expect(body.approval("note", at: .unit("0101")).chosen == ["spare2"], "at the bureau, the section's being vacant")
    body.askedUpwards = []
    #expect(body.approval("note", at: .unit("0101")).chosen == ["general"])
  }

  @Test func everyLevelIsToldWhereItMayBeAsked() {
    var body = wardens(everywhere: true)
    body.dismiss("spare1")
    body.provision("tell")
    body.duty("tell", .report, "staff", to: ["warden"])
    let registry = body.registry()
    var moment = Moment(registry: registry, date: day(0))
    let steps = moment.notificationChain(under: registry.provisions.filter { $0.key == "tell" }, at: .unit("0101"), facts: CaseFacts())
    #expect(steps[0].to[0].people.map(\.person) == ["spare2"])
  }
}
