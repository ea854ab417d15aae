import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// A role that sits nowhere for the place leaves only its superiors.
@Suite struct UnseatedRoleTests {
  /// 0301 stands under the body, without a bureau.
  private var body: Body {
    var body = Body.sample()
    body.unit("0301", .section, in: "0000")
    body.person("head31")
    body.appoint("head31", "section-head", at: "0301")
    body.provision("bureau", .permit, "bureau-manager")
    body.provision("section", .permit, "section-manager")
    return body
  }

  @Test func onlySuperiorsAreLeft() {
    let answer = body.approval("bureau", at: .unit("0301"))
    #expect(answer.chosen == ["general"])
    #expect(answer.slots.map(\.unseated) == [["bureau-manager"]])
    #expect(answer.candidates.map(\.level) == [1])
  }

  @Test func deputiesByPostDoNotActForIt() {
    var body = body
    body.deputyOrder("bureau-manager", "section-head", when: [.absence, .vacancy, .always])
    #expect(body.approval("bureau", at: .unit("0301")).slots[0].candidates.map(\.person) == ["general", "ciso"])
  }

  @Test func ruleForThatUnitDoesNotSeatIt() {
    var body = body
    body.exOfficio("bureau-manager", "section-head", .unit("0301"))
    #expect(body.approval("bureau", at: .unit("0301")).slots[0].candidates.map(\.person) == ["general", "ciso"])
  }

  /// What the provision says of acting does not seat it either.
  @Test func whoActsInItsAbsenceDoesNot() {
    var body = body
    body.provision("usb", .permit, "section-manager", when: .ifAbsent("bureau-manager"))
    #expect(body.approval("usb", at: .unit("0301")).chosen == ["general"])
  }

  // MARK: A unit beside a system

  @Test func superiorsOfAnUnseatedRoleStandAboveTheUnitAskedFor() {
    // tax belongs to 0101 under bureau 01; asked for from 0301, which has no bureau.
    let answer = body.approval("bureau", at: .system("tax"), unit: "0301")
    #expect(answer.chosen == ["general"])
    #expect(body.approval("bureau", at: .system("tax"), unit: "0201").chosen == ["bureau2"])
    #expect(body.approval("bureau", at: .system("tax")).chosen == ["bureau1"])
  }

  @Test func sectionRoleAtAUnitWithoutOneGoesToThatUnitsSuperiors() {
    var body = body
    body.provision("both", .permit, "system-manager+section-manager")
    #expect(body.approval("section", at: .system("tax"), unit: "02").chosen == ["bureau2"])
    #expect(body.approval("both", at: .system("tax"), unit: "0201").chosen == ["head11", "head21"])
    #expect(body.approval("both", at: .system("tax"), by: ["head11"], unit: "0201").chosen == ["bureau1", "head21"])
  }

  // MARK: Units that are no more

  @Test func unitThatEndedWithoutSuccessorAnswersForNothing() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 5))
    body.appoint("spare1", "section-head", at: "0103")
    body.system("old", unit: "0103")
    body.exOfficio("general-manager", "section-head", .unit("0103"))
    body.provision("software", .permit, "system-manager")
    #expect(body.approval("software", at: .system("old"), on: 4).chosen == ["spare1"])
    #expect(body.approval("software", at: .system("old"), on: 5).slots[0].candidates.map(\.person) == ["general", "ciso"])
  }

  @Test func deputiesByPostOfAnEndedUnitDoNotAct() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 5))
    body.appoint("spare1", "chief", at: "0103")
    body.system("old", unit: "0103")
    body.deputyOrder("system-manager", "chief", when: [.vacancy])
    body.provision("software", .permit, "system-manager")
    #expect(body.approval("software", at: .system("old"), on: 4).chosen == ["spare1"])
    #expect(body.approval("software", at: .system("old"), on: 5).chosen == ["general"])
  }
}
