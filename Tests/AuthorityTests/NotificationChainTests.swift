import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct NotificationChainTests {
  /// Staff tell the section manager, who tells the desk and the general manager.
  private var body: Body {
    var body = Body.sample()
    body.role("contact-point", .body, kind: .contactPoint)
    body.role("csirt", .body, kind: .group)
    body.contactPoint("contact-point", "0102")
    body.provision("first")
    body.duty("first", .report, "staff", to: ["section-manager"])
    body.duty("first", .record, "section-manager")
    body.provision("then")
    body.duty("then", .report, "section-manager", to: ["contact-point", "general-manager"])
    body.duty("then", .notify, "general-manager", to: ["vendor", "csirt"])
    body.assign("csirt", "spare1", at: .body)
    return body
  }

  private func chain(
    _ body: Body, _ keys: [ProvisionKey] = ["first", "then"], at place: Place = .unit("0101"),
    without absent: Set<StaffNumber> = [], on number: Int = 0
  ) -> [NotificationStep] {
    let registry = body.registry()
    var moment = Moment(registry: registry, date: day(number))
    return moment.notificationChain(
      under: keys.compactMap(registry.provision), at: place, facts: CaseFacts(assumedAbsent: absent))
  }

  @Test func stepsFollowTheOrderAskedFor() {
    #expect(chain(body).map(\.provision.key) == ["first", "then", "then"])
    #expect(chain(body).map(\.duty.act) == [.report, .report, .notify])
    #expect(chain(body, ["then", "first"]).map(\.provision.key) == ["then", "then", "first"])
  }

  @Test func peopleStandBehindTheRoles() {
    let steps = chain(body)
    #expect(steps[0].to.map { $0.people.map(\.person) } == [["head11"]])
    #expect(steps[1].from.map { $0.people.map(\.person) } == [["head11"]])
    #expect(steps[1].to.map { $0.people.map(\.person) } == [[], ["general"]])
  }

  @Test func staffAndOutsidePartiesAreNotNamed() {
    let steps = chain(body)
    #expect(steps[0].from.map(\.role) == ["staff"])
    #expect(steps[0].from.map { $0.people.count } == [0])
    #expect(steps[2].to[0].people.isEmpty && !steps[2].to[0].needsPlace)
  }

  @Test func deskIsItsUnit() {
    #expect(chain(body)[1].to[0].contactPoint == "0102")
  }

  @Test func everyMemberOfAGroupIsTold() {
    var body = body
    body.assign("csirt", "spare2", at: .body)
    #expect(chain(body)[2].to[1].people.map(\.person) == ["spare1", "spare2"])
  }

  @Test func everyHolderIsTold() {
    var body = body
    body.assign("section-manager", "spare1", at: .unit("0101"))
    body.assign("section-manager", "spare2", at: .unit("0101"))
    #expect(chain(body)[0].to[0].people.map(\.person) == ["spare1", "spare2"])
  }

  @Test func deputyIsToldForAnAbsentHolder() {
    var body = body
    body.deputy("section-manager", "spare3", at: .unit("0101"))
    #expect(chain(body)[0].to[0].people.map(\.person) == ["head11"])
    let party = chain(body, without: ["head11"])[0].to[0]
    #expect(party.people.map(\.person) == ["spare3"])
    #expect(party.passedOver.map(\.person) == ["head11"])
  }

  @Test func deputyOfTheFirstRankIsTold() {
    var body = body
    body.deputy("section-manager", "spare3", at: .unit("0101"), rank: 2)
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 1)
    #expect(chain(body, without: ["head11"])[0].to[0].people.map(\.person) == ["spare2"])
  }

  /// Telling does not climb to the superior: that is another step.
  @Test func superiorIsNotToldInstead() {
    #expect(chain(body, without: ["head11"])[0].to[0].people.isEmpty)
  }

  /// An outside adviser approves nothing, and is told all the same.
  @Test func outsiderWhoHoldsARoleIsTold() {
    var body = body
    body.role("adviser", .body, seats: "0..*")
    body.person("outsider", .external)
    body.assign("adviser", "outsider", at: .body)
    body.provision("advice")
    body.duty("advice", .report, "general-manager", to: ["adviser"])
    #expect(chain(body, ["advice"])[0].to[0].people.map(\.person) == ["outsider"])
  }

  @Test func roleOfASystemNeedsASystem() {
    var body = body
    body.provision("change")
    body.duty("change", .report, "staff", to: ["system-manager"])
    #expect(chain(body, ["change"])[0].to.map(\.needsPlace) == [true])
    let party = chain(body, ["change"], at: .system("tax"))[0].to[0]
    #expect(!party.needsPlace && party.people.map(\.person) == ["head11"])
  }

  @Test func provisionOutOfForceTellsNobody() {
    var body = body
    body.provision("old", .days(nil, 2))
    body.duty("old", .report, "staff", to: ["ciso"])
    #expect(chain(body, ["old"], on: 1).count == 1)
    #expect(chain(body, ["old"], on: 2).isEmpty)
  }

  /// Who is away or has left is not told, and told apart.
  @Test func membersWhoAreNotThereAreNotTold() {
    var body = body
    body.person("former", .regular, .days(nil, 0))
    body.assign("csirt", "former", at: .body)
    body.assign("csirt", "spare2", at: .body)
    let party = chain(body, without: ["spare2"])[2].to[1]
    #expect(party.people.map(\.person) == ["spare1"])
    #expect(party.passedOver.map(\.person) == ["former", "spare2"])
    #expect(party.passedOver.map(\.exclusion) == [.notEmployed, .assumedAbsent])
  }

  @Test func holderWhoHasLeftIsNotAway() {
    var body = body
    body.contents.people.removeAll { $0.number == "head11" }
    body.person("head11", .regular, .days(nil, 0))
    #expect(chain(body)[0].to[0].passedOver.map(\.exclusion) == [.notEmployed])
  }
}
