import Feasibility

/// What a plan fails to meet.
enum PlanViolation: Hashable, Sendable {
  /// The plan has not one user for each step.
  case wrongLength
  case notAuthorised(step: Int, user: Int)
  case excluded(Int)
  case constraint(Int)
}

/// Checks a plan by the words of the constraints alone, with nothing of the solver's.
enum PlanVerifier {
  /// Everything that the plan fails to meet; empty = it is a plan. O(steps² · constraints).
  static func violations(of plan: [Int], in problem: StaffingProblem) -> [PlanViolation] {
    guard plan.count == problem.stepCount else { return [.wrongLength] }
    var result: [PlanViolation] = []
    for (step, user) in plan.enumerated() where !problem.authorised[step].contains(user) || user >= problem.userCount {
      result.append(.notAuthorised(step: step, user: user))
    }
    guard result.isEmpty else { return result }
    for (index, exclusion) in problem.exclusions.enumerated()
    where exclusion.steps.contains(where: { plan[$0] == exclusion.user }) {
      result.append(.excluded(index))
    }
    for (index, constraint) in problem.constraints.enumerated() where !holds(constraint, plan, problem) {
      result.append(.constraint(index))
    }
    return result
  }

  private static func holds(_ constraint: StaffingConstraint, _ plan: [Int], _ problem: StaffingProblem) -> Bool {
    switch constraint {
    case .distinct(let steps):
      let different = Set(steps)
      return Set(different.map { plan[$0] }).count == different.count
    case .same(let steps): return Set(steps.map { plan[$0] }).count <= 1
    case .atMost(let limit, let steps): return Set(steps.map { plan[$0] }).count <= limit
    case .atLeast(let limit, let steps): return Set(steps.map { plan[$0] }).count >= limit
    case .someoneOf(let kind, let steps): return steps.contains { problem.kinds[kind].contains(plan[$0]) }
    case .sameGroup(let first, let second, let dimension):
      let groups = problem.groups[dimension]
      return groups[plan[first]] != nil && groups[plan[first]] == groups[plan[second]]
    case .differentGroup(let first, let second, let dimension):
      let groups = problem.groups[dimension]
      return groups[plan[first]] != nil && groups[plan[second]] != nil && groups[plan[first]] != groups[plan[second]]
    case .senior(let first, let second):
      guard let above = problem.ranks[plan[first]], let below = problem.ranks[plan[second]] else { return false }
      return above > below
    }
  }
}
