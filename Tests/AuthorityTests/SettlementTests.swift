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

  /// Tries every way of filling the slots with these people.
  private static func naive(_ answer: ApprovalAnswer, _ people: Set<StaffNumber>) -> String {
    guard case .approvable = answer.outcome else { return "impossible" }
    let all = BruteSlots.staffings(answer.slots)
    let best = all.map { $0.map(\.tier) }.min { $0.lexicographicallyPrecedes($1) }
    func isTheirs(_ choice: BruteSlots.Choice) -> Bool { choice.people.contains(where: people.contains) }
    let own = all.filter { $0.allSatisfy(isTheirs) }
    if own.contains(where: { $0.map(\.tier) == best }) { return "settled" }
    if !own.isEmpty { return "out of turn" }
    let useful = people.allSatisfy { person in
      answer.slots.contains { slot in BruteSlots.choices(slot).contains { $0.people.contains(person) } }
    }
    return useful ? "too few" : "not entitled"
  }
}
