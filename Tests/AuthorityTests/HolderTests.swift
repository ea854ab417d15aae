import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct HolderTests {
  private func holders(_ body: Body, _ role: RoleID, _ place: Place, on number: Int = 0) -> [Holding] {
    var moment = Moment(registry: body.registry(), date: day(number))
    return moment.holders(of: Seat(role: role, place: place))
  }

  @Test func roleFollowsThePost() throws {
    let body = Body.sample()
    let holding = try #require(holders(body, "section-manager", .unit("0101")).first)
    #expect(holding.person == "head11")
    guard case .exOfficio(let rule, let appointment) = holding.ground else {
      Issue.record("not ex officio: \(holding.ground)")
      return
    }
    #expect(rule.post == "section-head")
    #expect(appointment.unit == "0101")
    #expect(holding.ground.origins == [appointment.origin, rule.origin])
  }

  @Test func assignmentGivesARole() {
    var body = Body.sample()
    body.role("operator", .system, seats: "0..*")
    body.assign("operator", "spare1", at: .system("tax"))
    body.assign("operator", "spare2", at: .system("tax"))
    #expect(holders(body, "operator", .system("tax")).map(\.person) == ["spare1", "spare2"])
  }

  @Test func assignmentOverridesThePost() {
    var body = Body.sample()
    body.assign("section-manager", "spare1", at: .unit("0101"))
    #expect(holders(body, "section-manager", .unit("0101")).map(\.person) == ["spare1"])
    #expect(holders(body, "section-manager", .unit("0102")).map(\.person) == ["head12"])
  }

  @Test func postCountsAgainWhenTheAssignmentIsOver() {
    var body = Body.sample()
    body.assign("section-manager", "spare1", at: .unit("0101"), .member, .days(0, 5))
    #expect(holders(body, "section-manager", .unit("0101"), on: 4).map(\.person) == ["spare1"])
    #expect(holders(body, "section-manager", .unit("0101"), on: 5).map(\.person) == ["head11"])
  }

  @Test func substituteComesLast() {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("spare1", "section-head", at: "0101", .substitute)
    body.appoint("head11", "section-head", at: "0101")
    let holdings = holders(body, "section-manager", .unit("0101"))
    #expect(holdings.map(\.person) == ["head11", "spare1"])
    #expect(holdings.map(\.countsAsHolder) == [true, false])
  }

  /// 本務、兼務、併任、事務取扱、心得 hold; 事務代理 stands in.
  @Test(arguments: AppointmentKind.allCases)
  func everyKindOfAppointmentGivesTheRole(kind: AppointmentKind) {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("spare1", "section-head", at: "0101", kind)
    let holdings = holders(body, "section-manager", .unit("0101"))
    #expect(holdings.map(\.person) == ["spare1"])
    #expect(holdings.map(\.countsAsHolder) == [kind != .substitute])
  }

  @Test func onePersonIsNamedOnce() {
    var body = Body.sample()
    body.appoint("head11", "section-head", at: "0101", .concurrent)
    #expect(holders(body, "section-manager", .unit("0101")).map(\.person) == ["head11"])
  }

  @Test func whoHoldsAndStandsInHolds() {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("head11", "section-head", at: "0101", .substitute)
    body.appoint("head11", "section-head", at: "0101", .regular)
    #expect(holders(body, "section-manager", .unit("0101")).map(\.countsAsHolder) == [true])
  }

  @Test func managerOfASystemIsHeadOfTheUnitInCharge() {
    #expect(holders(.sample(), "system-manager", .system("tax")).map(\.person) == ["head11"])
  }

  @Test func subsectionInChargeAnswersThroughItsSection() {
    var body = Body.sample()
    body.system("water", unit: "010101")
    #expect(holders(body, "system-manager", .system("water")).map(\.person) == ["head11"])
  }

  @Test func systemThatIsOverHasNoManager() {
    var body = Body.sample()
    body.system("water", unit: "0101", .days(nil, 3))
    #expect(holders(body, "system-manager", .system("water"), on: 2).map(\.person) == ["head11"])
    #expect(holders(body, "system-manager", .system("water"), on: 3).isEmpty)
  }

  @Test func periodIsHalfOpen() {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(2, 4))
    let counts = (1...4).map { holders(body, "section-manager", .unit("0101"), on: $0).count }
    #expect(counts == [0, 1, 1, 0])
  }
}
