import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Whether certain people settled a case, beside every way of putting them into the slots.
@Suite struct SettlementTests {
  @Test func agreesWithEveryWayOfFillingTheSlots() {
    var tally: [String: Int] = [:]
    for number in 0..<1500 {
      let seed = caseSeed(70_000 + number)
      var random = RandomBody(seed: seed)
      let registry = random.body.registry()
      for question in random.cases(2) {
        let answer = registry.approval(
          question.provision, at: question.place, on: number % RandomBody.lastDay, by: question.applicants)
        for bits in 0..<12 {
          let people = Set([RandomBody.people[bits], RandomBody.people[(bits * 5 + number) % 12]])
          let expected = SettlementTests.naive(answer, people)
          let found = SettlementTests.kind(answer.settlement(by: people))
          tally[expected, default: 0] += 1
          if found != expected { Issue.record("seed \(seed), \(question), \(people): \(found), \(expected) expected") }
        }
      }
    }
    for kind in ["settled", "out of turn", "too few", "not entitled", "impossible"] {
      #expect(tally[kind, default: 0] > 50, "\(tally)")
    }
  }

  private static func kind(_ settlement: Settlement) -> String {
    switch settlement {
    case .settled: "settled"
    case .outOfTurn: "out of turn"
    case .tooFew: "too few"
    case .notEntitled: "not entitled"
    case .impossible: "impossible"
    }
  }

  /// Tries every way of putting the people into the slots.
  private static func naive(_ answer: ApprovalAnswer, _ people: Set<StaffNumber>) -> String {
    guard case .approvable(let fillings) = answer.outcome else { return "impossible" }
    func fillable(_ slots: ArraySlice<Int>, _ free: Set<StaffNumber>, _ fits: (Int, StaffNumber) -> Bool) -> Bool {
      guard let slot = slots.first else { return true }
      if case .group(let session) = fillings[slot] {
        return session.able.contains(where: people.contains) && fillable(slots.dropFirst(), free, fits)
      }
      return free.contains { fits(slot, $0) && fillable(slots.dropFirst(), free.subtracting([$0]), fits) }
    }
    let all = Array(fillings.indices)[...]
    func near(_ slot: Int, _ person: StaffNumber) -> Bool {
      guard case .person(let chosen) = fillings[slot] else { return false }
      return answer.slots[slot].candidates.contains { $0.person == person && $0.tier == chosen.tier }
    }
    func any(_ slot: Int, _ person: StaffNumber) -> Bool {
      answer.slots[slot].candidates.contains { $0.person == person }
    }
    if fillable(all, people, near) { return "settled" }
    if fillable(all, people, any) { return "out of turn" }
    let useful = people.allSatisfy { person in
      fillings.indices.contains { slot in
        if case .group(let session) = fillings[slot] { return session.able.contains(person) }
        return any(slot, person)
      }
    }
    return useful ? "too few" : "not entitled"
  }
}
