import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Private devices: the CISO decides the policy before any single case may be permitted.
@Suite struct PreconditionTests {
  private var body: Body {
    var body = Body.sample()
    body.provision("policy", .decide, "ciso")
    body.provision("device", .permit, "section-manager", when: .after("policy"))
    return body
  }

  private func state(_ answer: ApprovalAnswer) -> String {
    switch answer.preconditions.first?.state {
    case .met(let decision): "met:\(decision.origin.line)"
    case .forbidden(let decision): "forbidden:\(decision.origin.line)"
    case .notEntitled(let decision): "not-entitled:\(decision.origin.line)"
    case .missing: "missing"
    case nil: "none"
    }
  }

  private func isBlocked(_ answer: ApprovalAnswer) -> Bool {
    if case .blocked = answer.outcome { true } else { false }
  }

  @Test func missingDecisionBlocks() {
    let answer = body.approval("device", at: .unit("0101"))
    #expect(isBlocked(answer))
    #expect(state(answer) == "missing")
    #expect(answer.preconditions.map(\.under) == ["policy"])
  }

  @Test func decisionThatAllowsOpensTheWay() {
    var body = body
    let origin = body.decision(under: "policy", allows: true, by: "ciso", .days(0, nil))
    let answer = body.approval("device", at: .unit("0101"))
    #expect(answer.chosen == ["head11"])
    #expect(state(answer) == "met:\(origin.line)")
  }

  /// A decision recorded by somebody who could not take it counts for nothing.
  @Test func decisionBySomebodyElseDoesNotCount() {
    var body = body
    let origin = body.decision(under: "policy", allows: true, by: "head11", .days(0, nil))
    let answer = body.approval("device", at: .unit("0101"))
    #expect(isBlocked(answer))
    #expect(state(answer) == "not-entitled:\(origin.line)")
  }

  @Test func decisionThatForbidsBlocks() {
    var body = body
    let origin = body.decision(under: "policy", allows: false, by: "ciso", .days(0, nil))
    let answer = body.approval("device", at: .unit("0101"))
    #expect(isBlocked(answer))
    #expect(state(answer) == "forbidden:\(origin.line)")
  }

  @Test(arguments: [true, false])
  func forbiddingOutweighsAllowing(allowingComesFirst: Bool) {
    var body = body
    body.decision(under: "policy", allows: allowingComesFirst, by: "ciso", .days(0, nil))
    body.decision(under: "policy", allows: !allowingComesFirst, by: "ciso", .days(0, nil))
    #expect(isBlocked(body.approval("device", at: .unit("0101"))))
  }

  @Test func decisionHoldsInItsPeriodOnly() {
    var body = body
    body.decision(under: "policy", allows: true, by: "ciso", .days(2, 4))
    let blocked = (1...4).map { isBlocked(body.approval("device", at: .unit("0101"), on: $0)) }
    #expect(blocked == [true, false, false, true])
  }

  @Test func decisionUnderAnotherProvisionDoesNotCount() {
    var body = body
    body.provision("other", .decide, "ciso")
    body.decision(under: "other", allows: true, by: "ciso", .days(0, nil))
    #expect(isBlocked(body.approval("device", at: .unit("0101"))))
  }

  @Test func provisionOutOfForceIsUndecided() {
    var body = Body.sample()
    body.provision("old", .days(nil, 3))
    body.duty("old", .permit, "section-manager")
    #expect(body.approval("old", at: .unit("0101"), on: 2).chosen == ["head11"])
    guard case .undecided = body.approval("old", at: .unit("0101"), on: 3).outcome else {
      Issue.record("decided under a provision that is over")
      return
    }
  }

  // MARK: Decided at a unit or a system

  /// A decision of the section's counts for cases of that section.
  @Test func decisionByARoleOfTheSectionCountsThere() {
    var body = Body.sample()
    body.provision("policy", .decide, "section-manager")
    body.provision("device", .permit, "bureau-manager", when: .after("policy"))
    body.decision(under: "policy", allows: true, by: "head11", .days(0, nil))
    #expect(body.approval("device", at: .unit("0101")).chosen == ["bureau1"])
    #expect(state(body.approval("device", at: .unit("0102"))) == "not-entitled:2")
    #expect(body.approval("device", at: .system("tax")).chosen == ["bureau1"])
    // A case of the body says of no section, so any will do.
    body.provision("plan", .permit, "ciso", when: .after("policy"))
    #expect(body.approval("plan", at: .body).chosen == ["ciso"])
  }

  @Test func decisionByARoleOfASystemCountsThere() {
    var body = Body.sample()
    body.system("water", unit: "0201")
    body.provision("policy", .decide, "system-manager")
    body.provision("device", .permit, "general-manager", when: .after("policy"))
    body.decision(under: "policy", allows: true, by: "head11", .days(0, nil))
    #expect(body.approval("device", at: .system("tax")).chosen == ["general"])
    #expect(isBlocked(body.approval("device", at: .system("water"))))
    #expect(body.approval("device", at: .body).chosen == ["general"])
  }

  /// In the decider's absence whoever acts by the provision decides for him.
  @Test func whoActsByTheProvisionDecides() {
    var body = Body.sample()
    body.provision("policy")
    body.duty("policy", .decide, "ciso")
    body.duty("policy", .decide, "general-manager", when: .ifAbsent("ciso"))
    body.provision("device", .permit, "section-manager", when: .after("policy"))
    body.decision(under: "policy", allows: true, by: "general", .days(0, nil))
    #expect(isBlocked(body.approval("device", at: .unit("0101"))))
    body.absent("ciso", .days(0, 1))
    #expect(body.approval("device", at: .unit("0101"), on: 3).chosen == ["head11"])
  }

  /// Beside a role of the section, which the question says, one of a system counts wherever it sits.
  @Test func onlyRolesThatTheQuestionLeavesOpenCountAnywhere() {
    var body = Body.sample()
    body.system("water", unit: "0201")
    body.provision("policy")
    body.duty("policy", .decide, "section-manager")
    body.duty("policy", .decide, "system-manager")
    body.assign("system-manager", "spare1", at: .system("water"))
    body.provision("device", .permit, "bureau-manager", when: .after("policy"))
    func answer(by person: StaffNumber) -> ApprovalAnswer {
      var body = body
      body.decision(under: "policy", allows: true, by: person, .days(0, nil))
      return body.approval("device", at: .unit("0101"))
    }
    #expect(answer(by: "head11").chosen == ["bureau1"])
    #expect(answer(by: "spare1").chosen == ["bureau1"])
    #expect(isBlocked(answer(by: "head12")))
  }
}
