import Feasibility
import SeededRandom
import Testing

@Suite("Learning from conflicts")
struct PairSearchTests {
  @Test("Backtracking and learning say the same where trying everything is too much", arguments: 0..<40)
  func agree(number: Int) throws {
    let seed = caseSeed(number)
    var random = SeededGenerator(seed: seed)
    let problem = literatureProblem(
      steps: 12 + random.below(7), users: 20 + random.below(60), separation: 10 + random.below(20),
      bounds: 10 + random.below(14), seed: seed)
    let patterns = StaffingSolver.solve(problem, by: .patterns)
    let learned = StaffingSolver.solve(problem, by: .learning)
    for verdict in [patterns, learned] {
      switch verdict {
      case .plan(let plan): #expect(PlanVerifier.violations(of: plan, in: problem).isEmpty, "seed \(seed)")
      case .impossible: break
      case .unknown: Issue.record("seed \(seed): the budget ran out")
      }
    }
    #expect((patterns == .impossible) == (learned == .impossible), "seed \(seed)")
  }

  @Test("Both say the same of constraints of every kind together", arguments: 0..<40)
  func everyKind(number: Int) throws {
    let seed = caseSeed(number)
    var random = SeededGenerator(seed: seed)
    let steps = 7 + random.below(3)
    let users = 6 + random.below(8)
    let authorised = (0..<steps).map { _ in UserSet((0..<users).filter { _ in random.chance(45) }, capacity: users) }
    let constraints = (0..<(4 + random.below(8))).map { _ -> StaffingConstraint in
      let several = random.some(2 + random.below(4), of: steps)
      switch random.below(7) {
      case 0, 1: return .distinct(Array(several.prefix(2)))
      case 2: return .atMost(1 + random.below(several.count - 1), several)
      case 3: return .atLeast(2 + random.below(several.count - 1), several)
      case 4: return .differentGroup(several[0], several[1], dimension: 0)
      case 5: return .sameGroup(several[0], several[1], dimension: 0)
      default: return .someoneOf(0, several)
      }
    }
    let problem = try #require(
      StaffingProblem(
        userCount: users, authorised: authorised, constraints: constraints,
        groups: [(0..<users).map { _ in random.chance(10) ? nil : random.below(3) }],
        kinds: [UserSet((0..<users).filter { _ in random.chance(30) }, capacity: users)]))
    let patterns = StaffingSolver.solve(problem, by: .patterns)
    let learned = StaffingSolver.solve(problem, by: .learning)
    if case .plan(let plan) = learned { #expect(PlanVerifier.violations(of: plan, in: problem).isEmpty, "seed \(seed)") }
    #expect(patterns != .unknown && learned != .unknown, "seed \(seed)")
    #expect((patterns == .impossible) == (learned == .impossible), "seed \(seed)")
  }

  @Test("An at-most bound with too many sets to write out is kept", arguments: [8, 9, 10, 11])
  func wideBounds(limit: Int) throws {
    // Twenty steps, each with a person of its own, and one for each two: ten persons are enough, nine are not.
    let users = 30
    let authorised = (0..<20).map { UserSet([10 + $0, $0 / 2], capacity: users) }
    let problem = try #require(
      StaffingProblem(userCount: users, authorised: authorised, constraints: [.atMost(limit, Array(0..<20))]))
    switch StaffingSolver.solve(problem, by: .learning) {
    case .plan(let plan): #expect(limit >= 10 && PlanVerifier.violations(of: plan, in: problem).isEmpty)
    case .impossible: #expect(limit < 10)
    case .unknown: Issue.record("the budget ran out")
    }
  }

  @Test("An impossible set of many demands cannot be met, and each is needed")
  func impossibleSets() {
    var found = 0
    for number in 0..<60 {
      let seed = caseSeed(number)
      let problem = literatureProblem(steps: 12, users: 20, separation: 25, bounds: 18, seed: seed)
      guard let set = StaffingSolver.impossibleSet(of: problem) else { continue }
      found += 1
      let demands = Set(set.demands)
      #expect(set.isMinimal && demands.count == set.demands.count, "seed \(seed)")
      #expect(StaffingSolver.solve(problem.keeping(demands), by: .patterns) == .impossible, "seed \(seed)")
      for demand in set.demands {
        let fewer = problem.keeping(demands.subtracting([demand]))
        guard case .plan(let plan) = StaffingSolver.solve(fewer, by: .patterns) else {
          Issue.record("seed \(seed): \(demand) is not needed")
          continue
        }
        #expect(PlanVerifier.violations(of: plan, in: fewer).isEmpty, "seed \(seed)")
      }
    }
    #expect(found > 10)
  }

  @Test("Where the budget runs out the set is said not to be minimal, and still cannot be met")
  func notMinimal() throws {
    let problem = try #require(
      (0..<60).lazy.map { literatureProblem(steps: 12, users: 20, separation: 25, bounds: 18, seed: caseSeed($0)) }
        .first { StaffingSolver.solve($0) == .impossible })
    for nodes in [0, 100, 3000] {
      let set = StaffingSolver.impossibleSet(ofImpossible: problem, budget: SearchBudget(nodes: nodes))
      #expect(StaffingSolver.solve(problem.keeping(Set(set.demands))) == .impossible)
      if nodes == 0 { #expect(!set.isMinimal) }
    }
  }
}
