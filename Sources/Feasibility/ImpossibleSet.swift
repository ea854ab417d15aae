/// One demand of a problem.
package enum StaffingDemand: Hashable, Sendable {
  /// That somebody authorised does the step.
  case authorisation(Int)
  /// By its place among the constraints.
  case constraint(Int)
  /// By its place among the exclusions.
  case exclusion(Int)
}

/// Demands that cannot be met together.
package struct ImpossibleSet: Hashable, Sendable {
  package let demands: [StaffingDemand]
  /// Whether every one of them is needed: without it the others can be met. Minimal by inclusion; another set may
  /// have fewer. False only where the budget ran out on the way.
  package let isMinimal: Bool
}

extension StaffingSolver {
  /// Demands that cannot be met together, minimal by inclusion; nil where the whole can be met or is unknown.
  ///
  /// To settle that takes one budget, to make the set small one more.
  package static func impossibleSet(
    of problem: StaffingProblem, budget: SearchBudget = .standard
  ) -> ImpossibleSet? {
    guard case .impossible = solve(problem, budget: budget) else { return nil }
    return impossibleSet(ofImpossible: problem, budget: budget)
  }

  /// The same for a problem that is known to be impossible, with one budget.
  package static func impossibleSet(
    ofImpossible problem: StaffingProblem, budget: SearchBudget = .standard
  ) -> ImpossibleSet {
    var shrinking = DemandShrinking(problem, budget: budget)
    return shrinking.run()
  }
}

extension StaffingProblem {
  /// Every demand: authorisations, then constraints, then exclusions.
  var demands: [StaffingDemand] {
    (0..<stepCount).map { .authorisation($0) } + constraints.indices.map { .constraint($0) }
      + exclusions.indices.map { .exclusion($0) }
  }

  /// The problem with these demands only. A step whose authorisation is not demanded may be done by anybody, including
  /// people who do not exist and who have whatever group, rank and kind is needed.
  package func keeping(_ demands: Set<StaffingDemand>) -> StaffingProblem {
    let wide = userCount + stepCount
    let freed = (0..<stepCount).filter { !demands.contains(.authorisation($0)) }
    guard !freed.isEmpty || demands.count < stepCount + constraints.count + exclusions.count else { return self }
    let anybody = UserSet.all(capacity: wide)
    let open = Set(freed)
    let kept = constraints.enumerated().filter { index, constraint in
      guard demands.contains(.constraint(index)) else { return false }
      return !constraint.isRelational || !constraint.steps.contains(where: open.contains)
    }.map(\.element)
    return StaffingProblem(
      unchecked: wide, authorised.enumerated().map { open.contains($0) ? anybody : $1 }, kept,
      exclusions.enumerated().filter { demands.contains(.exclusion($0.offset)) }.map(\.element),
      groups: groups.map { $0 + Array(repeating: nil, count: stepCount) },
      ranks: ranks.isEmpty ? [] : ranks + Array(repeating: nil, count: stepCount), kinds: kinds)
  }

  /// The place that each constraint of `keeping` has among all, in order.
  func keptConstraints(_ demands: Set<StaffingDemand>) -> [Int] {
    constraints.indices.filter { index in
      guard demands.contains(.constraint(index)) else { return false }
      let constraint = constraints[index]
      return !constraint.isRelational || constraint.steps.allSatisfy { demands.contains(.authorisation($0)) }
    }
  }
}
