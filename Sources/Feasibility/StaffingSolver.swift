/// What the solver says of a problem.
package enum StaffingVerdict: Hashable, Sendable {
  /// One user for each step.
  case plan([Int])
  case impossible
  /// The budget ran out, or more than 128 steps hang together; never to be taken for a yes.
  case unknown
}

/// How the partitions of the steps are searched; all ways are exact.
package enum StaffingMethod: Sendable {
  /// Patterns for as long as is usual, then learning.
  case automatic
  /// Backtracking over patterns only.
  case patterns
  /// Learning from conflicts only.
  case learning
}

/// Exact solver of the workflow satisfiability problem.
package enum StaffingSolver {
  /// A plan, or the certainty that there is none, within the budget.
  package static func solve(
    _ problem: StaffingProblem, budget: SearchBudget = .standard, by method: StaffingMethod = .automatic
  ) -> StaffingVerdict {
    var budget = budget
    return solve(problem, &budget, by: method)
  }

  /// The same, from a budget that several calls share.
  package static func solve(
    _ problem: StaffingProblem, _ budget: inout SearchBudget, by method: StaffingMethod = .automatic
  ) -> StaffingVerdict {
    guard !budget.isExhausted else { return .unknown }
    let components: [StepComponent]
    switch Decomposition.of(problem) {
    case .components(let found): components = found
    case .impossible: return .impossible
    case .tooLarge: return .unknown
    }
    var plan = Array(repeating: 0, count: problem.stepCount)
    var isUnknown = false
    // One component that cannot be staffed settles the answer, even if another one is too hard.
    for component in components {
      switch users(component, problem, &budget, method) {
      case .found(let users):
        for (step, user) in users.enumerated() {
          for member in component.members[step] { plan[member] = component.users[user] }
        }
      case .none: return .impossible
      case .exhausted: isUnknown = true
      }
    }
    return isUnknown ? .unknown : .plan(plan)
  }

  /// Nodes within which backtracking settles what procedures usually ask.
  static let usual = 20_000

  private static func users(
    _ component: StepComponent, _ problem: StaffingProblem, _ budget: inout SearchBudget, _ method: StaffingMethod
  ) -> SearchEnd<[Int]> {
    func patterns(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
      var search = PatternSearch(component, in: problem)
      return search.run(&budget)
    }
    func learning(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
      var search = PairSearch(component, in: problem)
      return search.run(&budget)
    }
    switch method {
    case .patterns: return patterns(&budget)
    case .learning: return learning(&budget)
    case .automatic:
      let quick = budget.within(usual, patterns)
      guard case .exhausted = quick, !budget.isExhausted else { return quick }
      if component.isFollowedOnTheWay { return learning(&budget) }
      // What learning sees only when every pair is set, backtracking may settle sooner.
      let end = budget.within(budget.left / 2, learning)
      guard case .exhausted = end, !budget.isExhausted else { return end }
      return patterns(&budget)
    }
  }
}

extension StepComponent {
  /// Whether learning from conflicts follows all constraints as it goes.
  fileprivate var isFollowedOnTheWay: Bool {
    relations.isEmpty && witnesses.isEmpty && atMost.allSatisfy(\.isWrittenOut)
  }
}
