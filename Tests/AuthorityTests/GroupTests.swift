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

  private func meeting(_ answer: ApprovalAnswer) -> GroupSession? { answer.slots.first?.session }

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
    #expect(answer.shortage?.people == ["general", "bureau2"])
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
}
