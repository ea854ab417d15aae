import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct ClimbTests {
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.provision("change", .permit, "system-manager")
    return body
  }

  @Test func sectionRoleIsLookedForUpwards() {
    let answer = body.approval("usb", at: .unit("010101"))
    #expect(answer.chosen == ["head11"])
    #expect(answer.slots.map(\.climbedFrom) == [["010101"]])
    #expect(answer.slots.map(\.seats) == [[Seat(role: "section-manager", place: .unit("0101"))]])
  }

  @Test func nothingIsClimbedWhereTheRoleSits() {
    #expect(body.approval("usb", at: .unit("0101")).slots.map(\.climbedFrom) == [[]])
  }

  @Test func unitWithoutSectionAsksTheSuperior() {
    let answer = body.approval("usb", at: .unit("01"))
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.slots.map(\.unseated) == [["section-manager"]])
    #expect(answer.slots.map(\.seats) == [[]])
    #expect(answer.candidates.map(\.isEscalation) == [true])
    #expect(answer.slots.flatMap(\.vacancies).isEmpty, "a role that sits nowhere is not vacant")
  }

  /// A secretariat is a bureau and, where a rule says so, a section as well.
  @Test func ruleSeatsARoleAtAnotherKindOfUnit() {
    var body = body
    body.unit("03", .secretariat, in: "0000")
    body.post("secretary")
    body.appoint("spare1", "secretary", at: "03")
    #expect(body.approval("usb", at: .unit("03")).slots.map(\.unseated) == [["section-manager"]])
    body.exOfficio("section-manager", "secretary", .unitOfKind([.secretariat]))
    #expect(body.approval("usb", at: .unit("03")).chosen == ["spare1"])
  }

  @Test func systemRoleIsFoundThroughTheUnitInCharge() {
    let answer = body.approval("change", at: .system("tax"))
    #expect(answer.chosen == ["head11"])
    #expect(answer.slots.map(\.seats) == [[Seat(role: "system-manager", place: .system("tax"))]])
  }

  @Test func sectionRoleForASystemSitsAtTheUnitInCharge() {
    var body = body
    body.provision("both", .permit, "section-manager")
    let answer = body.approval("both", at: .system("tax"))
    #expect(answer.slots.map(\.seats) == [[Seat(role: "section-manager", place: .unit("0101"))]])
  }

  @Test func superiorOfASystemRoleSitsAboveTheUnitInCharge() {
    #expect(body.approval("change", at: .system("tax"), by: ["head11"]).chosen == ["bureau1"])
  }

  @Test func systemRoleNeedsASystem() {
    guard case .needsPlace("system-manager", .system) = body.approval("change", at: .unit("0101")).outcome
    else {
      Issue.record("no system was asked for")
      return
    }
  }

  @Test func sectionRoleNeedsAUnit() {
    guard case .needsPlace("section-manager", .section) = body.approval("usb", at: .body).outcome else {
      Issue.record("no unit was asked for")
      return
    }
  }

  /// The role whose absence lets another decide is asked first, so it is the one that needs a place.
  @Test func absentDeciderNeedsItsPlaceToo() {
    var body = body
    body.provision("breach", .decide, "general-manager", when: .ifAbsent("section-manager"))
    guard case .needsPlace("section-manager", .section) = body.approval("breach", at: .body).outcome else {
      Issue.record("no unit was asked for")
      return
    }
  }

  /// After a move the unit hangs under the other bureau.
  @Test func unitIsAskedAsItIsOnTheDay() {
    var body = body
    body.contents.units.removeAll { $0.code == "010101" }
    body.unit("010101", .subsection, in: "0101", .days(nil, 5))
    body.unit("010101", .subsection, in: "0202", .days(5, nil))
    #expect(body.approval("usb", at: .unit("010101"), on: 4).chosen == ["head11"])
    #expect(body.approval("usb", at: .unit("010101"), on: 5).chosen == ["head22"])
  }
}
