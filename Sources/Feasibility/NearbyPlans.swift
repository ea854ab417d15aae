/// Plans that differ in one step from a plan that lacks one demand, and lack one demand too: then the others can be
/// met without it, so it is needed in every set of them that cannot be met. For problems without constraints that look
/// at who the persons are.
struct NearbyPlans {
  private let problem: StaffingProblem
  private let demandsOf: [[StaffingDemand]]

  init(_ problem: StaffingProblem) {
    self.problem = problem
    var demandsOf: [[StaffingDemand]] = (0..<problem.stepCount).map { [.authorisation($0)] }
    for (index, constraint) in problem.constraints.enumerated() {
      for step in Set(constraint.steps) { demandsOf[step].append(.constraint(index)) }
    }
    for (index, exclusion) in problem.exclusions.enumerated() {
      for step in Set(exclusion.steps) { demandsOf[step].append(.exclusion(index)) }
    }
    self.demandsOf = demandsOf
  }

  /// Adds the demand, which is the only one of `kept` that the plan lacks, and those that plans near it show.
  func addNeeded(
    of kept: Set<StaffingDemand>, _ plan: [Int], lacking demand: StaffingDemand, to needed: inout Set<StaffingDemand>
  ) {
    var waiting = [(plan, demand)]
    needed.insert(demand)
    while let (plan, demand) = waiting.popLast() {
      for step in steps(of: demand) {
        var other = plan
        for user in candidates(step, plan) where user != plan[step] {
          other[step] = user
          // What does not concern the step is met as before.
          guard concerns(demand, step) else { continue }
          var lacking: StaffingDemand?
          var isOne = true
          for own in demandsOf[step] where kept.contains(own) && !isMet(own, other) {
            if lacking != nil {
              isOne = false
              break
            }
            lacking = own
          }
          guard isOne, let found = lacking, needed.insert(found).inserted else { continue }
          waiting.append((other, found))
        }
      }
    }
  }

  private func steps(of demand: StaffingDemand) -> [Int] {
    switch demand {
    case .authorisation(let step): [step]
    case .constraint(let index): problem.constraints[index].steps
    case .exclusion(let index): problem.exclusions[index].steps
    }
  }

  private func concerns(_ demand: StaffingDemand, _ step: Int) -> Bool { demandsOf[step].contains(demand) }

  /// Everybody in the plan, one more who may do the step, and somebody who does not exist.
  private func candidates(_ step: Int, _ plan: [Int]) -> [Int] {
    let used = Set(plan)
    let fresh = (problem.userCount...).first { !used.contains($0) }
    let free = problem.eligible[step].users.first { !used.contains($0) }
    return used.sorted() + [free, fresh].compactMap(\.self)
  }

  private func isMet(_ demand: StaffingDemand, _ plan: [Int]) -> Bool {
    switch demand {
    case .authorisation(let step): problem.authorised[step].contains(plan[step])
    case .exclusion(let index):
      !problem.exclusions[index].steps.contains { plan[$0] == problem.exclusions[index].user }
    case .constraint(let index):
      switch problem.constraints[index] {
      case .distinct(let steps): Set(Set(steps).map { plan[$0] }).count == Set(steps).count
      case .same(let steps): Set(steps.map { plan[$0] }).count <= 1
      case .atMost(let limit, let steps): Set(steps.map { plan[$0] }).count <= limit
      case .atLeast(let limit, let steps): Set(steps.map { plan[$0] }).count >= limit
      case .sameGroup, .differentGroup, .senior, .someoneOf: false
      }
    }
  }
}
