import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct EntitlementTests {
  private func verdict(_ answer: ApprovalAnswer, _ person: StaffNumber) -> String {
    switch answer.entitlement(of: person).verdict {
    case .yes(let slots): "yes \(slots)"
    case .no(let reasons): "no \(reasons.map(\.exclusion))"
    case .notTheirTurn(let first): "after \(first)"
    case .nobodyMay: "nobody"
    }
  }

  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    return body
  }

  @Test func holderMay() {
    #expect(verdict(body.approval("usb", at: .unit("0101"), by: ["staff11"]), "head11") == "yes [0]")
  }

  @Test func superiorHasNoTurnYet() {
    #expect(verdict(body.approval("usb", at: .unit("0101"), by: ["staff11"]), "bureau1") == "after [head11]")
  }

  @Test func superiorMayForTheHolder() {
    #expect(verdict(body.approval("usb", at: .unit("0101"), by: ["head11"]), "bureau1") == "yes [0]")
  }

  @Test func applicantMayNot() {
    #expect(
      verdict(body.approval("usb", at: .unit("0101"), by: ["head11"]), "head11")
        == "no [Authority.Exclusion.isApplicant]")
  }

  @Test func strangerMayNot() {
    #expect(verdict(body.approval("usb", at: .unit("0101")), "head22") == "no []")
  }

  @Test func nobodyMayWhereNobodyCan() {
    #expect(
      verdict(
        body.approval("usb", at: .unit("0101"), without: ["bureau1", "general", "ciso", "head11"]), "head11")
        == "nobody")
  }

  /// Of several equally near each may, not only the one chosen.
  @Test func everyHolderOfTheSeatMay() {
    var body = body
    body.assign("section-manager", "spare1", at: .unit("0101"))
    body.assign("section-manager", "spare2", at: .unit("0101"))
    let answer = body.approval("usb", at: .unit("0101"))
    #expect(answer.chosen == ["spare1"])
    #expect(verdict(answer, "spare2") == "yes [0]")
  }

  @Test func memberOfTheGroupMay() {
    var body = body
    body.role("committee", .body, kind: .group)
    body.group("committee", chair: "ciso", members: ["general-manager"])
    body.provision("plan", .approve, "committee")
    #expect(verdict(body.approval("plan", at: .body), "general") == "yes [0]")
    #expect(verdict(body.approval("plan", at: .body), "bureau1") == "no []")
  }

  /// Yes exactly for those with whom a slot can be filled in a staffing as near as the best, by trying all.
  @Test func agreesWithTryingEverything() {
    var entitled = 0
    for number in 0..<400 {
      let seed = caseSeed(number)
      var random = RandomBody(seed: seed)
      guard let question = random.cases(1).first else { continue }
      let answer = random.body.approval(
        question.provision, at: question.place, on: number % RandomBody.lastDay, by: question.applicants)
      for person in RandomBody.people {
        let expected = EntitlementTests.slots(answer, person)
        entitled += expected.count
        let found: [Int]
        switch answer.entitlement(of: person).verdict {
        case .yes(let slots): found = slots
        case .no, .notTheirTurn, .nobodyMay: found = []
        }
        #expect(found == expected, "seed \(seed), \(question), \(person)")
      }
    }
    #expect(entitled > 200, "\(entitled) entitled")
  }

  /// The slots that the person, or a group to which the person belongs, fills in some staffing of the same tiers as the
  /// best one.
  private static func slots(_ answer: ApprovalAnswer, _ person: StaffNumber) -> [Int] {
    guard case .approvable = answer.outcome else { return [] }
    let staffings = BruteSlots.staffings(answer.slots)
    let best = staffings.map { $0.map(\.tier) }.min { $0.lexicographicallyPrecedes($1) }
    return answer.slots.indices.filter { slot in
      staffings.contains { $0.map(\.tier) == best && $0[slot].people.contains(person) }
    }
  }
}
