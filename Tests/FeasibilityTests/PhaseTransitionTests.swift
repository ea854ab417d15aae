import Feasibility
import SeededRandom
import Testing

/// Instances of the literature's shape: each user is authorised for a random half of the steps at most, one pair of
/// steps in ten is separated, and at-most-3-of-5 constraints in a number near the point where plans become rare.
@Suite("The shape of the literature")
struct PhaseTransitionTests {
  @Test("30 steps and 300 users are settled within the budget, and every answer stands", arguments: 0..<12)
  func settled(number: Int) throws {
    let seed = caseSeed(number)
    let problem = literatureProblem(steps: 30, users: 300, separation: 10, bounds: 24 + number, seed: seed)
    switch StaffingSolver.solve(problem, budget: SearchBudget(nodes: 400_000)) {
    case .plan(let plan): #expect(PlanVerifier.violations(of: plan, in: problem).isEmpty, "seed \(seed)")
    case .impossible: break
    case .unknown: Issue.record("seed \(seed): the budget ran out")
    }
  }
}

/// A random instance; `separation` in percent of the pairs, `bounds` = the number of at-most-3-of-5 constraints.
func literatureProblem(steps: Int, users: Int, separation: Int, bounds: Int, seed: UInt64) -> StaffingProblem {
  var random = SeededGenerator(seed: seed)
  var authorised = Array(repeating: UserSet(capacity: users), count: steps)
  for user in 0..<users {
    for step in random.some(1 + random.below(steps / 2), of: steps) { authorised[step].insert(user) }
  }
  var constraints: [StaffingConstraint] = []
  for first in 0..<steps {
    for second in first + 1..<steps where random.chance(separation) { constraints.append(.distinct([first, second])) }
  }
  for _ in 0..<bounds { constraints.append(.atMost(3, random.some(5, of: steps))) }
  guard let problem = StaffingProblem(userCount: users, authorised: authorised, constraints: constraints) else {
    fatalError("the numbers are in range")
  }
  return problem
}
