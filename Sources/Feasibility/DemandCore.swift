/// What learning says of some demands of a problem.
enum DemandAnswer {
  case plan([Int])
  /// These of the demands, perhaps fewer, cannot be met together.
  case impossible(Set<StaffingDemand>)
  case unknown
}

extension StaffingSolver {
  /// Whether these demands can be met; where not, of which of them that comes.
  static func core(
    _ whole: StaffingProblem, _ demands: Set<StaffingDemand>, _ budget: inout SearchBudget
  ) -> DemandAnswer {
    let problem = whole.keeping(demands)
    guard !budget.isExhausted else { return .unknown }
    let components: [StepComponent]
    switch Decomposition.of(problem) {
    case .components(let found): components = found
    case .impossible: return .impossible(demands)
    case .tooLarge: return .unknown
    }
    let places = whole.keptConstraints(demands)
    var plan = Array(repeating: 0, count: problem.stepCount)
    var isUnknown = false
    for component in components {
      var search = PairSearch(component, in: problem, keepsGrounds: true)
      switch search.run(&budget) {
      case .found(let users):
        for (step, user) in users.enumerated() {
          for member in component.members[step] { plan[member] = component.users[user] }
        }
      case .none:
        guard let grounds = search.grounds, !search.usedRelations else { return .impossible(demands) }
        let naming = GroundNaming(component, search.groundNumbers, search.pairs, problem, places)
        return .impossible(naming.demands(grounds, excluding: whole).intersection(demands))
      case .exhausted: isUnknown = true
      }
    }
    return isUnknown ? .unknown : .plan(plan)
  }
}

/// The demands of the problem that grounds in a component stand for; rather one too many.
private struct GroundNaming {
  private let component: StepComponent
  private let numbers: GroundNumbers
  private let pairs: PairNumbers
  private let problem: StaffingProblem
  private let places: [Int]

  /// `places`: of each constraint of `problem` that among all.
  init(
    _ component: StepComponent, _ numbers: GroundNumbers, _ pairs: PairNumbers, _ problem: StaffingProblem, _ places: [Int]
  ) {
    self.component = component
    self.numbers = numbers
    self.pairs = pairs
    self.problem = problem
    self.places = places
  }

  func demands(_ grounds: Grounds, excluding whole: StaffingProblem) -> Set<StaffingDemand> {
    var result: Set<StaffingDemand> = []
    var steps: StepMask = 0
    for step in 0..<component.stepCount where grounds.contains(numbers.step(step)) {
      steps |= .bit(step)
      for member in component.members[step] { result.insert(.authorisation(member)) }
      for (index, exclusion) in whole.exclusions.enumerated()
      where exclusion.steps.contains(where: component.members[step].contains) { result.insert(.exclusion(index)) }
    }
    for (index, bound) in component.atMost.enumerated() where grounds.contains(numbers.atMost(index)) {
      steps |= bound.steps
      result.insert(.constraint(places[bound.origin]))
    }
    for (index, bound) in component.atLeast.enumerated() where grounds.contains(numbers.atLeast(index)) {
      steps |= bound.steps
      result.insert(.constraint(places[bound.origin]))
    }
    for pair in numbers.apart where grounds.contains(numbers.apart(pair)) {
      let one = pairs.first[pair]
      let other = pairs.second[pair]
      steps |= .bit(one) | .bit(other)
      if let index = problem.constraints.firstIndex(where: { separates($0, component.members[one], component.members[other]) }) {
        result.insert(.constraint(places[index]))
      }
    }
    // Steps that are one person's are so by their constraints.
    for step in steps.indices where component.members[step].count > 1 {
      for (index, constraint) in problem.constraints.enumerated() {
        if case .same(let own) = constraint, own.contains(where: component.members[step].contains) {
          result.insert(.constraint(places[index]))
        }
      }
    }
    return result
  }

  private func separates(_ constraint: StaffingConstraint, _ one: [Int], _ other: [Int]) -> Bool {
    switch constraint {
    case .distinct, .differentGroup, .senior:
      constraint.steps.contains(where: one.contains) && constraint.steps.contains(where: other.contains)
    case .same, .atMost, .atLeast, .sameGroup, .someoneOf: false
    }
  }
}
