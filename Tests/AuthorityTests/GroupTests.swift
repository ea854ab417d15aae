import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct GroupTests {
  /// CISO in the chair, the general manager and two bureau managers.
  private var body: Body {
    var body = Body.sample()
    body.role("committee", .body, kind: .group, seats: "1..*")
    body.group("committee", chair: "ciso", members: ["general-manager", "bureau-manager"])
    body.provision("plan", .approve, "committee")
    return body
  }

  private func meeting(_ answer: ApprovalAnswer) -> GroupSession? { answer.slots.first?.groups.first?.session }

  @Test func membersFollowTheirRoles() throws {
    let session = try #require(meeting(body.approval("plan", at: .body)))
    #expect(session.members.map(\.person) == ["ciso", "general", "bureau1", "bureau2"])
    #expect(session.chair?.person == "ciso")
    #expect(session.members.map(\.position) == [.chair, .member, .member, .member])
  }

  @Test func assignedMembersComeBesideThoseByRole() throws {
    var body = body
    body.assign("committee", "spare1", at: .body)
    let session = try #require(meeting(body.approval("plan", at: .body)))
    #expect(session.members.map(\.person) == ["spare1", "ciso", "general", "bureau1", "bureau2"])
  }

  @Test func applicantInTheChairDoesNotCountForTheQuorum() throws {
    var body = body
    body.absent("bureau1")
    #expect(body.approval("plan", at: .body).isApprovable)
    let answer = body.approval("plan", at: .body, by: ["ciso"])
    let session = try #require(meeting(answer))
    #expect(session.able == ["general", "bureau2"])
    #expect(!session.hasQuorum)
    #expect(answer.shortage?.slots == [0])
    #expect(answer.shortage?.people == [], "a group is no person")
    #expect(Moment.groups(of: answer.slots).map(\.able) == [["general", "bureau2"]])
    #expect(answer.exclusions(of: "ciso") == [.isApplicant])
  }

  /// More than half, so three of four, and two of four do not suffice.
  @Test func quorumIsMoreThanHalf() {
    #expect(body.approval("plan", at: .body, by: ["ciso"]).isApprovable)
    #expect(!body.approval("plan", at: .body, by: ["ciso"], without: ["general"]).isApprovable)
  }

  @Test func emptyGroupDecidesNothing() {
    var body = Body.sample()
    body.role("committee", .body, kind: .group, seats: "1..*")
    body.provision("plan", .approve, "committee")
    #expect(!body.approval("plan", at: .body).isApprovable)
  }

  /// A group decides as one; its member may fill a slot beside it.
  @Test func groupTakesNobodyAway() {
    var body = body
    body.provision("both", .approve, "committee+ciso")
    #expect(body.approval("both", at: .body).chosen == ["ciso"])
  }

  @Test func groupOrPersonIsEitherOfThem() {
    var body = body
    body.provision("either", .approve, "ciso|committee")
    let answer = body.approval("either", at: .body, without: ["general", "bureau1", "bureau2"])
    #expect(answer.chosen == ["ciso"])
  }

  // MARK: A group beside persons

  /// A holder or deputy comes before the group, and the group before superiors.
  @Test func groupComesBeforeTheSuperior() {
    var body = body
    body.provision("either", .approve, "section-manager|committee")
    #expect(body.approval("either", at: .unit("0101")).chosen == ["head11"])
    let answer = body.approval("either", at: .unit("0101"), by: ["head11"])
    guard case .approvable(let fillings) = answer.outcome, case .group? = fillings.first else {
      Issue.record("\(answer.outcome)")
      return
    }
    #expect(body.approval("either", at: .unit("0101"), by: ["head11"], without: ["ciso", "general"]).chosen == ["bureau1"])
  }

  /// The holder is needed in the other slot, so the group decides here.
  @Test func groupStandsInWhereTheHolderIsNeededElsewhere() {
    var body = body
    body.provision("two")
    body.duty("two", .permit, "general-manager|committee")
    body.duty("two", .approve, "general-manager")
    body.dismiss("ciso")
    body.contents.assignments.removeAll()
    body.assign("committee", "spare1", at: .body)
    body.assign("committee", "spare2", at: .body)
    body.assign("committee", "spare3", at: .body)
    let answer = body.approval("two", at: .body)
    guard case .approvable(let fillings) = answer.outcome, case .group? = fillings.first else {
      Issue.record("\(answer.outcome)")
      return
    }
    #expect(answer.chosen == ["general"])
  }

  /// A group is one decider: it does not fill two slots.
  @Test func groupFillsOneSlot() {
    var body = body
    body.provision("twice", .approve, "committee", persons: 2)
    #expect(body.approval("twice", at: .body).shortage?.slots == [0, 1])
    body.provision("mixed", .approve, "general-manager|committee", persons: 2)
    let answer = body.approval("mixed", at: .body)
    #expect(answer.chosen == ["general"])
    #expect(body.approval("mixed", at: .body, without: ["general"]).chosen == ["ciso"], "the committee, then the superior")
  }

  // MARK: Who belongs to it

  /// A row that lists the chair's holder as a member takes nothing away.
  @Test func chairListedAsMemberStaysChair() throws {
    var body = body
    body.assign("committee", "ciso", at: .body, .member)
    let session = try #require(meeting(body.approval("plan", at: .body)))
    #expect(session.chair?.person == "ciso")
    #expect(session.members.map(\.person) == ["ciso", "general", "bureau1", "bureau2"])
  }

  @Test func viceChairByAssignmentStaysViceChair() throws {
    var body = body
    body.assign("committee", "general", at: .body, .viceChair)
    let session = try #require(meeting(body.approval("plan", at: .body)))
    #expect(session.members.first { $0.person == "general" }?.position == .viceChair)
  }

  /// The members of a group that belongs to the group belong to it, round a circle too.
  @Test func groupInAGroupBringsItsMembers() throws {
    var body = body
    body.role("csirt", .body, kind: .group)
    body.group("csirt", chair: "general-manager", members: ["section-manager", "committee"])
    body.assign("csirt", "spare1", at: .body, .chair)
    body.groupRules[0] = GroupRule(
      role: "committee", chair: "ciso", members: ["general-manager", "csirt"], origin: Origin(file: "kengen.yaml", line: 1))
    let session = try #require(meeting(body.approval("plan", at: .body)))
    #expect(session.members.map(\.person) == ["ciso", "general", "spare1", "head11", "head12", "head21", "head22"])
    #expect(session.members.filter { $0.position == .chair }.map(\.person) == ["ciso"])
  }

  // MARK: Any member

  @Test func anyMemberDecidesAloneWhereTheBodySaysSo() {
    var body = Body.sample()
    body.role("board", .body, kind: .group)
    body.group("board", members: ["general-manager", "bureau-manager"], anyMemberDecides: true)
    body.provision("plan", .approve, "board")
    let answer = body.approval("plan", at: .body, without: ["general", "bureau1"])
    #expect(answer.chosen == ["bureau2"])
    #expect(body.approval("plan", at: .body).alternates(in: 0).map(\.person) == ["bureau1", "bureau2"])
    body.provision("two", .approve, "board", persons: 2)
    #expect(body.approval("two", at: .body).chosen == ["general", "bureau1"])
  }
}
