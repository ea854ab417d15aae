import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// 事務代理: stands in for the holder of a post.
@Suite struct SubstituteTests {
  /// spare1 substitutes for the section head of 0101.
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.appoint("spare1", "section-head", at: "0101", .substitute)
    return body
  }

  @Test func besideAHeadWhoIsThereNobodySubstitutes() {
    let answer = body.approval("usb", at: .unit("0101"))
    #expect(answer.chosen == ["head11"])
    #expect(answer.alternates(in: 0).isEmpty)
    #expect(answer.exclusions(of: "spare1") == [.notTriggered(principal: "head11")])
    guard case .no = answer.entitlement(of: "spare1").verdict else {
      Issue.record("\(answer.entitlement(of: "spare1").verdict)")
      return
    }
  }

  @Test func forAHeadWhoIsAwayTheSubstituteActs() {
    let answer = body.approval("usb", at: .unit("0101"), without: ["head11"])
    #expect(answer.chosen == ["spare1"])
    #expect(answer.candidates.map(\.principal) == ["head11"])
  }

  @Test func inAVacantPostTheSubstituteActsInHisOwnRight() {
    var body = body
    body.dismiss("head11")
    let answer = body.approval("usb", at: .unit("0101"))
    #expect(answer.chosen == ["spare1"])
    #expect(answer.candidates.map(\.principal) == [nil])
  }

  @Test func forTheHeadWhoAsksTheSubstituteDoesNotSettleIt() {
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.principalIsApplicant("head11")])
  }

  /// A holder by another post is another's business.
  @Test func holderByAnotherPostIsNotSubstituted() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.exOfficio("section-manager", "chief", .unitOfKind([.section]))
    body.dismiss("head11")
    body.appoint("head11", "chief", at: "0101")
    body.appoint("spare1", "section-head", at: "0101", .substitute)
    #expect(body.approval("usb", at: .unit("0101"), by: ["head11"]).chosen == ["spare1"])
    #expect(body.approval("usb", at: .unit("0101")).chosen == ["head11"])
    #expect(body.approval("usb", at: .unit("0101")).alternates(in: 0).map(\.person) == ["spare1"])
  }

  /// Named for conflicts besides, the substitute acts as that deputy.
  @Test func substituteNamedForConflictsActs() {
    var body = body
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.conflict])
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"])
    #expect(answer.chosen == ["spare1"])
    guard case .deputy(.named, principal: "head11", trigger: .conflict)? = answer.candidates.first?.capacity else {
      Issue.record("\(answer.candidates)")
      return
    }
  }

  /// Substitute and deputy of one head are one authority.
  @Test func substituteAndDeputyOfOneHeadAreOne() {
    var body = body
    body.provision("work", .approve, "section-manager", persons: 2)
    body.deputy("section-manager", "spare2", at: .unit("0101"), when: [.always])
    #expect(body.approval("work", at: .unit("0101"), without: ["head11"]).chosen == ["spare1", "bureau1"])
  }

  /// An always-deputy gives way too while somebody who sits there asks.
  @Test func standingDeputyGivesWayToWhoeverOfTheSeatAsks() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "head12", at: .unit("0101"))
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always])
    let answer = body.approval("usb", at: .unit("0101"), by: ["head11"], without: ["head12"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "spare1") == [.principalIsApplicant("head11")])
    #expect(body.approval("usb", at: .unit("0101"), without: ["head12", "head11"]).chosen == ["spare1"])
  }

  /// The head is away and the substitute asks: all are unable to act, one of them because the applicant.
  @Test func deputyForConflictsActsWhereTheSubstituteAsks() {
    var body = body
    body.deputy("section-manager", "spare2", at: .unit("0101"), when: [.conflict])
    let answer = body.approval("usb", at: .unit("0101"), by: ["spare1"], without: ["head11"])
    #expect(answer.chosen == ["spare2"])
    #expect(answer.candidates.map(\.principal) == ["head11"])
    // A deputy for another case is passed over for that reason.
    body.deputy("section-manager", "spare3", at: .unit("0101"), rank: 2, when: [.vacancy])
    #expect(body.approval("usb", at: .unit("0101"), without: ["head11", "spare1"]).exclusions(of: "spare3") == [.otherMoment])
  }

  /// Neither word holds while one asks and another is there.
  @Test func standingDeputyForConflictsDoesNotActBesideAHolder() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "head12", at: .unit("0101"))
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always, .conflict])
    #expect(body.approval("work", at: .unit("0101"), by: ["head11"]).chosen == ["head12", "bureau1"])
    #expect(body.approval("work", at: .unit("0101"), by: ["head11"], without: ["head12"]).chosen == ["spare1", "bureau1"])
  }

  /// A holder who has left is nobody's principal while another is there.
  @Test func standingDeputyIsNoSecondPersonForOneWhoLeft() {
    var body = Body.sample()
    body.provision("work", .approve, "section-manager", persons: 2)
    body.person("former", .regular, .days(nil, 0))
    body.assign("section-manager", "head11", at: .unit("0101"))
    body.assign("section-manager", "former", at: .unit("0101"))
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.always])
    #expect(body.approval("work", at: .unit("0101")).chosen == ["head11", "bureau1"])
  }
}
