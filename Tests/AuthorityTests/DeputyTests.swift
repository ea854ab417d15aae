import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct DeputyTests {
  private let office = Place.unit("0101")

  /// Two deputies by rank for absence, written in the wrong order.
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.provision("phone", .permit, "section-manager")
    body.deputy("section-manager", "spare2", at: office, rank: 2)
    body.deputy("section-manager", "spare1", at: office, rank: 1)
    return body
  }

  @Test func deputiesActByRankThenTheSuperior() {
    var body = body
    body.absent("head11")
    #expect(body.approval("usb", at: office).chosen == ["spare1"])
    #expect(body.approval("usb", at: office, without: ["spare1"]).chosen == ["spare2"])
    #expect(body.approval("usb", at: office, without: ["spare1", "spare2"]).chosen == ["bureau1"])
    #expect(
      body.approval("usb", at: office).slots[0].candidates.map(\.person)
        == ["spare1", "spare2", "bureau1", "general", "ciso"])
  }

  @Test func deputyNamesThePrincipal() {
    var body = body
    body.absent("head11")
    guard
      case .deputy(.named(let deputy), principal: "head11", trigger: .absence)? = body.approval(
        "usb", at: office
      )
      .candidates.first?.capacity
    else {
      Issue.record("no deputy for head11")
      return
    }
    #expect(deputy.rank == 1)
  }

  @Test func absentHolderIsPassedOverWithTheAbsence() {
    var body = body
    let origin = body.absent("head11")
    #expect(body.approval("usb", at: office).exclusions(of: "head11") == [.absent(origin)])
  }

  @Test func absenceTakenForGrantedCountsLikeOne() {
    let answer = body.approval("usb", at: office, without: ["head11"])
    #expect(answer.chosen == ["spare1"])
    #expect(answer.exclusions(of: "head11") == [.assumedAbsent])
  }

  @Test func deputyHasNoTurnWhileTheHolderIsThere() {
    let answer = body.approval("usb", at: office)
    #expect(answer.chosen == ["head11"])
    #expect(answer.exclusions(of: "spare1") == [.notTriggered(principal: "head11")])
    #expect(answer.slots[0].candidates.map(\.person) == ["head11", "bureau1", "general", "ciso"])
  }

  @Test func deputyWhoAppliesGivesWayToTheNextRank() {
    var body = body
    body.absent("head11")
    let answer = body.approval("usb", at: office, by: ["spare1"])
    #expect(answer.chosen == ["spare2"])
    #expect(answer.exclusions(of: "spare1") == [.isApplicant])
  }

  @Test func deputyForAbsenceDoesNotFillAVacancy() {
    var body = body
    body.dismiss("head11")
    let answer = body.approval("usb", at: office)
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.notTriggered(principal: nil)])
  }

  @Test func deputyForVacancyFillsOne() {
    var body = body
    body.dismiss("head11")
    body.deputy("section-manager", "spare3", at: office, rank: 3, when: [.vacancy])
    let answer = body.approval("usb", at: office)
    #expect(answer.chosen == ["spare3"])
    guard case .deputy(.named, principal: nil, trigger: .vacancy)? = answer.candidates.first?.capacity else {
      Issue.record("not a deputy in a vacancy: \(answer.candidates)")
      return
    }
  }

  @Test func deputyForVacancyHasNoTurnInAnAbsence() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.deputy("section-manager", "spare1", at: office, when: [.vacancy])
    body.absent("head11")
    #expect(body.approval("usb", at: office).chosen == ["bureau1"])
  }

  /// A holder who has left is no holder any more, so a deputy for vacancies acts.
  @Test func seatOfSomebodyWhoLeftIsVacantForItsDeputies() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.person("left", .regular, .days(nil, 0))
    body.assign("section-manager", "left", at: office)
    body.deputy("section-manager", "spare1", at: office, when: [.vacancy])
    #expect(body.approval("usb", at: office).chosen == ["spare1"])
    #expect(body.approval("usb", at: office, on: -1).chosen == ["left"])
  }

  @Test func deputyForSomeProvisionsActsForThoseOnly() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.provision("phone", .permit, "section-manager")
    body.deputy("section-manager", "spare1", at: office, only: ["phone"])
    body.absent("head11")
    #expect(body.approval("phone", at: office).chosen == ["spare1"])
    let answer = body.approval("usb", at: office)
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.otherProvisions])
  }

  @Test func dutyThatMayNotBeActedForPassesTheDeputiesOver() {
    var body = body
    body.provision("key", .permit, "section-manager", acting: false)
    body.absent("head11")
    let answer = body.approval("key", at: office)
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.mayNotBeActedFor])
  }

  @Test func deputyActsFromTheFirstToTheLastDayNamed() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.absent("head11")
    body.deputy("section-manager", "spare1", at: office, rank: 1, when: [.absence], only: nil, .days(2, 4))
    let chosen = (1...4).map { body.approval("usb", at: office, on: $0).chosen }
    #expect(chosen == [["bureau1"], ["spare1"], ["spare1"], ["bureau1"]])
  }

  @Test func deputyByPostActsAtTheSeatsOwnUnit() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.deputyOrder("section-manager", "chief", rank: 1)
    body.appoint("spare1", "chief", at: "0101")
    body.appoint("spare2", "chief", at: "0102")
    body.absent("head11")
    #expect(body.approval("usb", at: office).chosen == ["spare1"])
    #expect(body.approval("usb", at: .unit("0102"), without: ["head12"]).chosen == ["spare2"])
  }

  @Test func namedDeputyComesBeforeTheOneByPostOfTheSameRank() {
    var body = body
    body.deputyOrder("section-manager", "chief", rank: 1)
    body.appoint("spare3", "chief", at: "0101")
    body.absent("head11")
    #expect(
      body.approval("usb", at: office).slots[0].candidates.prefix(3).map(\.person)
        == ["spare1", "spare3", "spare2"])
  }

  @Test func deputyByPostOfABodyRoleSitsAtItsUnit() {
    var body = Body.sample()
    body.provision("cloud", .permit, "general-manager")
    body.deputyOrder("general-manager", "chief")
    body.appoint("spare1", "chief", at: "0000")
    #expect(body.approval("cloud", at: .body, without: ["general"]).chosen == ["spare1"])
  }

  @Test func deputyByPostOfASystemRoleSitsAtTheUnitInCharge() {
    var body = Body.sample()
    body.provision("change", .permit, "system-manager")
    body.deputyOrder("system-manager", "chief")
    body.appoint("spare1", "chief", at: "0101")
    body.system("water", unit: "010101")
    for system in ["tax", "water"] {
      let answer = body.approval("change", at: .system(SystemID(system)), without: ["head11"])
      #expect(answer.chosen == ["spare1"], "system \(system)")
    }
  }

  @Test func deputyOfTheSuperiorActsWhenTheSuperiorIsAway() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.deputy("bureau-manager", "spare1", at: .unit("01"))
    let answer = body.approval("usb", at: office, by: ["head11"], without: ["bureau1"])
    #expect(answer.chosen == ["spare1"])
    #expect(answer.candidates.map(\.level) == [1])
  }

  /// While one of several holders is there, nobody acts for the seat.
  @Test func oneHolderWhoIsThereSuffices() {
    var body = body
    body.assign("section-manager", "head11", at: office)
    body.assign("section-manager", "spare3", at: office)
    #expect(body.approval("usb", at: office, without: ["head11"]).chosen == ["spare3"])
    #expect(body.approval("usb", at: office, without: ["head11", "spare3"]).chosen == ["spare1"])
  }

  @Test func standingDeputyComesAfterTheHolder() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.deputy("section-manager", "spare1", at: office, when: [.always])
    #expect(
      body.approval("usb", at: office).slots[0].candidates.prefix(2).map(\.person) == ["head11", "spare1"])
  }
}
