/// The plans of a problem, one after another, each once, computed only on request.
///
/// What remains after a plan is divided by the first step at which other plans differ from it (Murty, 1968), so that
/// the parts share no plan and none is lost. Memory grows by at most one part a step for each plan returned.
package struct PlanSequence: Sequence, IteratorProtocol {
  private var parts: [StaffingProblem]
  private var position: Int = 0
  private let budget: SearchBudget
  /// True when a part was too hard for the budget, so that plans may be missing.
  package private(set) var isIncomplete = false

  package init(_ problem: StaffingProblem, budget: SearchBudget = .standard) {
    parts = [problem]
    self.budget = budget
  }

  package mutating func next() -> [Int]? {
    while position < parts.count {
      let part = parts[position]
      position += 1
      if position > 64, position * 2 > parts.count {
        parts.removeFirst(position)
        position = 0
      }
      switch StaffingSolver.solve(part, budget: budget) {
      case .plan(let plan):
        divide(part, by: plan)
        return plan
      case .impossible: continue
      case .unknown: isIncomplete = true
      }
    }
    return nil
  }

  private mutating func divide(_ part: StaffingProblem, by plan: [Int]) {
    var fixed = part
    for (step, user) in plan.enumerated() {
      var others = fixed.authorised[step]
      others.remove(user)
      if !others.isEmpty { parts.append(fixed.restricting(step, to: others)) }
      fixed = fixed.restricting(step, to: UserSet([user], capacity: part.userCount))
    }
  }
}
