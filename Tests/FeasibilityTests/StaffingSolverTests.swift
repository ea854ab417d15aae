import Feasibility
import SeededRandom
import Testing

@Suite("Staffing against trying everything")
struct StaffingSolverTests {
  @Test("A plan is given exactly where there is one", arguments: [false, true], [StaffingMethod.patterns, .learning])
  func verdicts(relational: Bool, method: StaffingMethod) {
    var possible = 0
    let cases = 3000
    for number in 0..<cases {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed, relational: relational)
      let plans = everyPlan(problem)
      switch StaffingSolver.solve(problem, by: method) {
      case .plan(let plan):
        possible += 1
        #expect(plans.contains(plan), "seed \(seed): no plan \(plan) in \(problem)")
      case .impossible: #expect(plans.isEmpty, "seed \(seed): there is \(plans.first ?? []) in \(problem)")
      case .unknown: Issue.record("seed \(seed): unknown")
      }
    }
    // Neither answer is a rarity, or the test would show little.
    #expect(possible > cases / 10 && possible < cases * 9 / 10)
  }

  @Test("An impossible set cannot be met, and without any one of its demands can", arguments: [false, true])
  func impossibleSets(relational: Bool) {
    var found = 0
    for number in 0..<400 {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed, relational: relational)
      let isPossible = hasPlan(problem)
      guard let set = StaffingSolver.impossibleSet(of: problem) else {
        #expect(isPossible, "seed \(seed)")
        continue
      }
      found += 1
      #expect(!isPossible && set.isMinimal, "seed \(seed)")
      #expect(!hasPlan(problem.keeping(Set(set.demands))), "seed \(seed): \(set) can be met")
      for demand in set.demands {
        let fewer = Set(set.demands).subtracting([demand])
        #expect(hasPlan(problem.keeping(fewer)), "seed \(seed): \(demand) is not needed in \(set)")
      }
    }
    #expect(found > 40)
  }

  @Test("The sequence gives every plan once")
  func alternatives() {
    for number in 0..<1000 {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed)
      let plans = Array(PlanSequence(problem))
      #expect(Set(plans).count == plans.count, "seed \(seed): a plan comes twice")
      #expect(Set(plans) == everyPlan(problem), "seed \(seed)")
    }
  }

  @Test("Running out of the budget is unknown, never a plan or a no", arguments: [StaffingMethod.patterns, .learning])
  func budget(method: StaffingMethod) {
    var unknown = 0
    for number in 0..<500 {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed)
      let plans = everyPlan(problem)
      for nodes in 0..<6 {
        let budget = SearchBudget(nodes: method == .learning ? 20 * nodes : nodes)
        switch StaffingSolver.solve(problem, budget: budget, by: method) {
        case .plan(let plan): #expect(plans.contains(plan), "seed \(seed), \(nodes) nodes")
        case .impossible: #expect(plans.isEmpty, "seed \(seed), \(nodes) nodes")
        case .unknown: unknown += 1
        }
      }
    }
    #expect(unknown > 0)
  }

  @Test("Users renamed and steps in another order change nothing")
  func renamed() throws {
    for number in 0..<500 {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed, relational: false)
      var random = SeededGenerator(seed: seed &+ 1)
      let order = Array(0..<problem.stepCount).shuffled(using: &random)
      let names = Array(0..<problem.userCount).shuffled(using: &random)
      func moved(_ steps: [Int]) -> [Int] { steps.map { order[$0] } }
      var authorised = problem.authorised
      for (step, users) in problem.authorised.enumerated() {
        authorised[order[step]] = UserSet(users.users.map { names[$0] }, capacity: problem.userCount)
      }
      let constraints = problem.constraints.map { constraint -> StaffingConstraint in
        switch constraint {
        case .distinct(let steps): .distinct(moved(steps))
        case .same(let steps): .same(moved(steps))
        case .atMost(let limit, let steps): .atMost(limit, moved(steps))
        case .atLeast(let limit, let steps): .atLeast(limit, moved(steps))
        default: constraint
        }
      }
      let other = try #require(
        StaffingProblem(
          userCount: problem.userCount, authorised: authorised, constraints: constraints.reversed(),
          exclusions: problem.exclusions.map { StaffingExclusion(user: names[$0.user], steps: moved($0.steps)) }))
      let isPossible = StaffingSolver.solve(problem) != .impossible
      #expect((StaffingSolver.solve(other) != .impossible) == isPossible, "seed \(seed)")
    }
  }

  @Test("A number that names nothing is no problem")
  func outOfRange() {
    let one = [UserSet([0], capacity: 1)]
    #expect(StaffingProblem(userCount: 1, authorised: one, constraints: [.distinct([0, 1])]) == nil)
    #expect(StaffingProblem(userCount: 1, authorised: one, constraints: [.senior(0, over: 0)]) == nil)
    #expect(StaffingProblem(userCount: 1, authorised: one, constraints: [.someoneOf(0, [0])]) == nil)
    #expect(
      StaffingProblem(userCount: 1, authorised: one, constraints: [], exclusions: [.init(user: 1, steps: [0])]) == nil)
  }

  @Test("More steps together than can be handled are unknown")
  func tooManySteps() throws {
    let users = UserSet.all(capacity: 200)
    let problem = try #require(
      StaffingProblem(
        userCount: 200, authorised: Array(repeating: users, count: 129), constraints: [.distinct(Array(0..<129))]))
    #expect(StaffingSolver.solve(problem) == .unknown)
  }
}
