import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct JointTests {
  /// A permission of the CISO and the general manager together.
  private var body: Body {
    var body = Body.sample()
    body.provision("link", .permit, "ciso+general-manager")
    return body
  }

  /// The head of the section in charge is general manager as well.
  private var collapsed: Body {
    var body = Body.sample()
    body.provision("software", .permit, "general-manager+system-manager")
    body.dismiss("general")
    body.appoint("head11", "director", at: "0000", .concurrent)
    return body
  }

  @Test func bothRolesFillASlotEach() {
    let answer = body.approval("link", at: .body)
    #expect(answer.slots.map(\.roles) == [["ciso"], ["general-manager"]])
    #expect(answer.chosen == ["ciso", "general"])
  }

  @Test func alternativesFillOneSlot() {
    var body = Body.sample()
    body.provision("link", .permit, "ciso|general-manager")
    let answer = body.approval("link", at: .body, without: ["ciso"])
    #expect(answer.slots.map(\.roles) == [["ciso", "general-manager"]])
    #expect(answer.chosen == ["general"])
    #expect(answer.candidates.map(\.isEscalation) == [false])
  }

  @Test func rolesEachForTheirOwnFillOneSlot() {
    var body = Body.sample()
    body.provision("link", .permit, "ciso;general-manager")
    #expect(body.approval("link", at: .body).slots.map(\.roles) == [["ciso", "general-manager"]])
  }

  /// The general manager's slot keeps its nearest, so the system manager's is filled from above.
  @Test func onePersonInBothRolesFillsOne() {
    let answer = collapsed.approval("software", at: .system("tax"))
    #expect(answer.chosen == ["head11", "bureau1"])
    #expect(answer.candidates.map(\.level) == [0, 1])
  }

  /// Of two equally near the one is taken who is not needed elsewhere, before anybody is asked further up.
  @Test func equalsAreSharedOutBeforeASuperiorIsAsked() {
    var body = Body.sample()
    body.provision("software", .permit, "section-manager+system-manager")
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "spare1", at: .unit("0101"))
    let answer = body.approval("software", at: .system("tax"))
    #expect(answer.chosen == ["spare1", "head11"])
    #expect(answer.candidates.map(\.level) == [0, 0])
  }

  /// Who acts for somebody counts as that one, so two checks would be one: the superior makes the second.
  @Test(arguments: [[DeputyTrigger.conflict], [.always], [.always, .conflict]])
  func deputyOfTheOnePersonDoesNotTakeTheSecondRole(triggers: [DeputyTrigger]) {
    var body = collapsed
    body.deputy("system-manager", "spare1", at: .system("tax"), when: Set(triggers))
    let answer = body.approval("software", at: .system("tax"))
    #expect(answer.chosen == ["head11", "bureau1"])
    #expect(answer.candidates.map(\.level) == [0, 1])
  }

  /// Deputies of one principal are one over the whole case, whatever roles or duties the slots come from.
  @Test func deputiesOfOnePrincipalInTwoRolesAreOne() {
    var body = collapsed
    body.deputy("system-manager", "spare1", at: .system("tax"), when: [.absence])
    body.deputy("general-manager", "spare2", at: .body, when: [.absence])
    #expect(body.approval("software", at: .system("tax"), without: ["head11"]).chosen == ["spare2", "bureau1"])
  }

  @Test func deputiesOfOnePrincipalInTwoDutiesAreOne() {
    var body = Body.sample()
    body.provision("two")
    body.duty("two", .permit, "section-manager")
    body.duty("two", .approve, "bureau-manager")
    body.assign("bureau-manager", "head11", at: .unit("01"))
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.absence])
    body.deputy("bureau-manager", "spare2", at: .unit("01"), when: [.absence])
    #expect(body.approval("two", at: .unit("0101"), without: ["head11"]).chosen == ["spare1", "general"])
  }

  /// The principal fills one slot, so whoever always acts for him fills none beside.
  @Test func principalAndStandingDeputyInTwoDutiesAreOne() {
    var body = Body.sample()
    body.provision("two")
    body.duty("two", .permit, "section-manager")
    body.duty("two", .approve, "bureau-manager")
    body.assign("bureau-manager", "head11", at: .unit("01"))
    body.deputy("bureau-manager", "spare2", at: .unit("01"), when: [.always])
    #expect(body.approval("two", at: .unit("0101")).chosen == ["head11", "general"])
  }

  /// A proof counts authorities, not heads.
  @Test func twoDeputiesOfOnePrincipalAreNotEnough() {
    var body = collapsed
    for person in ["ciso", "bureau1", "general"] { body.dismiss(StaffNumber(person)) }
    body.deputy("system-manager", "spare1", at: .system("tax"), when: [.absence])
    body.deputy("general-manager", "spare2", at: .body, when: [.absence])
    let answer = body.approval("software", at: .system("tax"), without: ["head11"])
    #expect(answer.shortage?.slots == [0, 1])
    #expect(answer.shortage?.people == ["spare1", "spare2"])
    let shared = Moment.sharedAuthorities(answer.slots)
    #expect(shared.map(\.principal) == ["head11"])
    #expect(shared.map(\.people) == [["spare1", "spare2"]])
  }

  /// Somebody is needed in the capacity that is not his nearest.
  @Test func fartherCapacityOfOnePersonCounts() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "head12", at: .unit("0101"))
    for person in ["ciso", "bureau1", "general"] { body.dismiss(StaffNumber(person)) }
    // spare1 acts for head11 as a deputy and holds the bureau; spare2 acts for head11 alone.
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 1, when: [.conflict])
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 2, when: [.conflict])
    body.assign("bureau-manager", "spare1", at: .unit("01"))
    let answer = body.approval("work", at: .unit("0101"), by: ["head11"], without: ["head12"])
    #expect(answer.chosen == ["spare2", "spare1"])
    #expect(answer.candidates.map(\.level) == [0, 1])
  }

  @Test func deputyForAbsencesDoesNotTakeTheSecondRole() {
    var body = collapsed
    body.deputy("system-manager", "spare1", at: .system("tax"), when: [.absence])
    #expect(body.approval("software", at: .system("tax")).chosen == ["head11", "bureau1"])
  }

  @Test func nobodyWhereOnePersonIsLeftForTwo() {
    var body = body
    body.dismiss("general")
    let answer = body.approval("link", at: .body)
    #expect(answer.shortage?.slots == [0, 1])
    #expect(answer.shortage?.people == ["ciso"])
  }

  /// Each person counts once although the superiors stand in both lists.
  @Test func superiorsInBothListsCountOnce() {
    var body = Body.sample()
    body.provision("link", .permit, "general-manager+bureau-manager")
    #expect(body.approval("link", at: .unit("01"), by: ["bureau1"]).chosen == ["general", "ciso"])
    let answer = body.approval("link", at: .unit("01"), by: ["bureau1", "general"])
    #expect(answer.shortage?.slots == [0, 1])
    #expect(answer.shortage?.people == ["ciso"])
  }

  @Test func severalPersonsOfOneRoleAreDistinct() {
    var body = Body.sample()
    body.role("operator", .system, seats: "2..*", superior: "system-manager")
    body.provision("work", .approve, "operator", persons: 2)
    body.assign("operator", "spare1", at: .system("tax"))
    #expect(body.approval("work", at: .system("tax")).chosen == ["spare1", "head11"])
    body.assign("operator", "spare2", at: .system("tax"))
    #expect(body.approval("work", at: .system("tax")).chosen == ["spare1", "spare2"])
  }

  /// A deputy counts as the one acted for: two deputies of one holder are one.
  @Test func twoDeputiesOfOneHolderAreOne() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 1)
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 2)
    #expect(body.approval("work", at: .unit("0101"), without: ["head11"]).chosen == ["spare1", "bureau1"])
  }

  @Test func theOneDeputyIsTheFirstByRankNotByLine() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 2)
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 1)
    #expect(body.approval("work", at: .unit("0101"), without: ["head11"]).chosen == ["spare1", "bureau1"])
  }

  @Test func deputiesOfTwoHoldersAreTwo() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "head12", at: .unit("0101"))
    for number in 1...3 {
      body.deputy("section-manager", StaffNumber("spare\(number)"), at: .unit("0101"), rank: number)
    }
    let answer = body.approval("work", at: .unit("0101"), without: ["head11", "head12"])
    // Each for each of the two.
    #expect(
      answer.slots[0].candidates.filter { $0.level == 0 }.map(\.principal) == ["head11", "head12", "head11", "head12", "head11", "head12"])
    #expect(answer.chosen == ["spare1", "spare2"])
    #expect(answer.candidates.map(\.principal) == ["head11", "head12"])
  }

  /// Named twice, a deputy still acts for one.
  @Test func deputyNamedTwiceActsForOne() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "head12", at: .unit("0101"))
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 1)
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 2)
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 3)
    let answer = body.approval("work", at: .unit("0101"), without: ["head11", "head12"])
    #expect(answer.chosen == ["spare1", "spare2"])
  }

  /// The second deputy acts in conflicts only, so the first leaves the one who asks to that one.
  @Test(arguments: [false, true])
  func deputiesShareTheHoldersOut(applicantIsWrittenFirst: Bool) {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    let pair: [StaffNumber] = applicantIsWrittenFirst ? ["head12", "head11"] : ["head11", "head12"]
    for holder in pair { body.assign("section-manager", holder, at: .unit("0101")) }
    body.deputy("section-manager", "spare1", at: .unit("0101"), rank: 1, when: [.absence, .conflict])
    body.deputy("section-manager", "spare2", at: .unit("0101"), rank: 2, when: [.conflict])
    let answer = body.approval("work", at: .unit("0101"), by: ["head12"], without: ["head11"])
    #expect(answer.chosen == ["spare1", "spare2"])
    let principals = answer.candidates.map { candidate -> StaffNumber? in
      if case .deputy(_, let principal, _) = candidate.capacity { principal } else { nil }
    }
    #expect(principals == ["head11", "head12"])
  }

  /// A deputy and the principal acted for never fill two slots of one seat.
  @Test func holderAndStandingDeputyAreOne() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always])
    #expect(body.approval("work", at: .unit("0101")).chosen == ["head11", "bureau1"])
  }

  @Test func everyDutyToGrantNeedsItsSlot() {
    var body = Body.sample()
    body.provision("two")
    body.duty("two", .permit, "ciso")
    body.duty("two", .approve, "general-manager")
    body.duty("two", .decide, "bureau-manager")
    #expect(body.approval("two", at: .unit("01")).chosen == ["ciso", "general"])
  }

  @Test func decidingCountsWhereNothingIsGranted() {
    var body = Body.sample()
    body.provision("plan")
    body.duty("plan", .execute, "general-manager")
    body.duty("plan", .decide, "ciso")
    #expect(body.approval("plan", at: .body).chosen == ["ciso"])
  }

  @Test func provisionWithoutDecisionIsUndecided() {
    var body = Body.sample()
    body.provision("work", .execute, "ciso")
    guard case .undecided = body.approval("work", at: .body).outcome else {
      Issue.record("decided")
      return
    }
  }

  @Test func appliersAreNamed() {
    var body = body
    body.duty("link", .apply, "bureau-manager")
    #expect(body.approval("link", at: .body).appliers == ["bureau-manager"])
  }
}
