/// What the solver says of a problem.
package enum StaffingVerdict: Hashable, Sendable {
  /// One user for each step.
  case plan([Int])
  case impossible
  /// The budget ran out, or more than 128 steps hang together; never to be taken for a yes.
  case unknown
}

/// Exact solver of the workflow satisfiability problem.
package enum StaffingSolver {
  /// A plan, or the certainty that there is none, within the budget.
  package static func solve(_ problem: StaffingProblem, budget: SearchBudget = .standard) -> StaffingVerdict {
    var budget = budget
    return solve(problem, &budget)
  }

  /// The same, from a budget that several calls share.
  package static func solve(_ problem: StaffingProblem, _ budget: inout SearchBudget) -> StaffingVerdict {
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
      var search = PatternSearch(component, in: problem)
      switch search.run(&budget) {
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
}
