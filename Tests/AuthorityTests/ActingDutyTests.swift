import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Duties of a provision that act in the slots of others when a decider cannot.
@Suite struct ActingDutyTests {
  /// The section manager permits when the bureau manager, who sits above the unit asked for, is away.
  @Test func ownRoleBelowTheAbsentOneActs() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager", when: .ifAbsent("bureau-manager"))
    #expect(body.approval("usb", at: .unit("0101")).chosen == ["bureau1"])
    let answer = body.approval("usb", at: .unit("0101"), without: ["bureau1"])
    #expect(answer.chosen == ["head11"])
    guard case .deputy(.builtIn(_, _, rank: 1), principal: "bureau1", trigger: .absence)? = answer.candidates.first?.capacity
    else {
      Issue.record("not by the provision itself: \(answer.candidates)")
      return
    }
    #expect(body.approval("usb", at: .unit("0101")).exclusions(of: "head11") == [.notTriggered(principal: "bureau1")])
  }

  /// A vacant seat is no better than an absent holder.
  @Test func ownRoleActsForAVacantSeat() {
    var body = Body.sample()
    body.provision("breach", .decide, "general-manager", when: .ifAbsent("ciso"))
    body.dismiss("ciso")
    #expect(body.approval("breach", at: .body).chosen == ["general"])
    #expect(body.approval("breach", at: .body).candidates.map(\.level) == [0])
  }

  private func pair(acting: Bool = true) -> Body {
    var body = Body.sample()
    body.provision("breach")
    body.duty("breach", .decide, "ciso")
    body.duty("breach", .decide, "general-manager", when: .ifAbsent("ciso"), acting: acting)
    return body
  }

  /// `decide ciso` and `decide general-manager if-absent:ciso` mean one of them.
  @Test func deciderAndWhoActsForHimAreOneSlot() {
    #expect(pair().approval("breach", at: .body).slots.map(\.roles) == [["ciso"]])
    #expect(pair().approval("breach", at: .body).chosen == ["ciso"])
    #expect(pair().approval("breach", at: .body, without: ["ciso"]).chosen == ["general"])
    #expect(pair().approval("breach", at: .body, by: ["ciso"]).shortage?.people == [])
  }

  @Test func whoMayNotActDoesNot() {
    #expect(pair(acting: false).approval("breach", at: .body, without: ["ciso"]).chosen == nil)
    #expect(
      pair(acting: false).approval("breach", at: .body, without: ["ciso"]).exclusions(of: "general") == [.mayNotBeActedFor])
  }

  @Test func severalWhoWaitForOneRoleAreOneSlot() {
    var body = Body.sample()
    body.provision("breach")
    body.duty("breach", .decide, "general-manager", when: .ifAbsent("ciso"))
    body.duty("breach", .decide, "bureau-manager", when: .ifAbsent("ciso"))
    #expect(body.approval("breach", at: .unit("01")).chosen == ["ciso"])
    #expect(body.approval("breach", at: .unit("01"), without: ["ciso", "general"]).chosen == ["bureau1"])
  }

  /// In the general manager's absence, who acts in the CISO's, the bureau manager acts.
  @Test func chainOfAbsencesIsFollowed() {
    var body = pair()
    body.duty("breach", .decide, "bureau-manager", when: .ifAbsent("general-manager"))
    #expect(body.approval("breach", at: .unit("01"), without: ["ciso"]).chosen == ["general"])
    #expect(body.approval("breach", at: .unit("01"), without: ["ciso", "general"]).chosen == ["bureau1"])
    #expect(body.approval("breach", at: .unit("01"), without: ["general"]).chosen == ["ciso"])
  }

  @Test func circleOfAbsencesStillNeedsSomebody() {
    var body = Body.sample()
    body.provision("breach")
    body.duty("breach", .decide, "general-manager", when: .ifAbsent("ciso"))
    body.duty("breach", .decide, "ciso", when: .ifAbsent("general-manager"))
    #expect(body.approval("breach", at: .body).chosen == ["ciso"])
    #expect(body.approval("breach", at: .body, without: ["ciso"]).chosen == ["general"])
    #expect(body.approval("breach", at: .body, without: ["ciso", "general"]).shortage?.slots == [0])
  }

  /// Another slot of the case is no business of who acts in one.
  @Test func onlyTheSlotOfTheAbsentRoleIsActedIn() {
    var body = Body.sample()
    body.provision("breach")
    body.duty("breach", .permit, "ciso+general-manager")
    body.duty("breach", .permit, "bureau-manager", when: .ifAbsent("ciso"))
    let answer = body.approval("breach", at: .unit("01"), without: ["ciso"])
    #expect(answer.slots.count == 2)
    #expect(answer.chosen == ["bureau1", "general"])
    #expect(body.approval("breach", at: .unit("01"), without: ["general"]).chosen == nil)
  }
}
