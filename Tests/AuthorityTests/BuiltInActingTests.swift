import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// On a breach the CISO decides, and in the CISO's absence the general manager: the provision itself says so.
@Suite struct BuiltInActingTests {
  private func body(acting: Bool = true) -> Body {
    var body = Body.sample()
    body.provision("breach", .decide, "general-manager", when: .ifAbsent("ciso"), acting: acting)
    return body
  }

  @Test func cisoDecidesWhileThere() {
    let answer = body().approval("breach", at: .body)
    #expect(answer.chosen == ["ciso"])
    #expect(answer.slots.map(\.roles) == [["ciso"]])
    #expect(answer.exclusions(of: "general") == [.notTriggered(principal: "ciso")])
  }

  @Test func generalManagerDecidesInTheAbsenceOfTheCISO() {
    let answer = body().approval("breach", at: .body, without: ["ciso"])
    #expect(answer.chosen == ["general"])
    guard case .deputy(.builtIn, principal: "ciso", trigger: .absence)? = answer.candidates.first?.capacity
    else {
      Issue.record("not by the provision itself: \(answer.candidates)")
      return
    }
  }

  @Test func provisionsOwnDeputyComesBeforeTheNamedOne() {
    var body = body()
    body.deputy("ciso", "spare1", at: .body)
    let answer = body.approval("breach", at: .body, without: ["ciso"])
    #expect(answer.slots[0].candidates.map(\.person) == ["general", "spare1"])
  }

  @Test func namedDeputyActsWhereTheGeneralManagerIsAwayToo() {
    var body = body()
    body.deputy("ciso", "spare1", at: .body)
    #expect(body.approval("breach", at: .body, without: ["ciso", "general"]).chosen == ["spare1"])
  }

  @Test func generalManagerDoesNotDecideForTheCISOWhoApplies() {
    let answer = body().approval("breach", at: .body, by: ["ciso"])
    #expect(answer.shortage?.people == [])
    #expect(answer.exclusions(of: "general") == [.principalIsApplicant("ciso")])
  }
}
