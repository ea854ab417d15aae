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
  /// QuickXplain (Junker, 2004) with the exact solver as oracle: O(k · log(n/k)) calls for k of n demands, which
  /// share one more budget.
  package static func impossibleSet(
    of problem: StaffingProblem, budget: SearchBudget = .standard
  ) -> ImpossibleSet? {
    guard case .impossible = solve(problem, budget: budget) else { return nil }
    var search = DemandSearch(problem: problem, budget: budget)
    let demands = search.run()
    return ImpossibleSet(demands: demands, isMinimal: !search.wasUnsure)
  }
}

/// QuickXplain over the demands of a problem that cannot be met.
private struct DemandSearch {
  let problem: StaffingProblem
  private var budget: SearchBudget
  private(set) var wasUnsure = false

  init(problem: StaffingProblem, budget: SearchBudget) {
    self.problem = problem
    self.budget = SearchBudget(nodes: budget.limit)
  }

  mutating func run() -> [StaffingDemand] {
    let all: [StaffingDemand] =
      (0..<problem.stepCount).map { .authorisation($0) } + problem.constraints.indices.map { .constraint($0) }
      + problem.exclusions.indices.map { .exclusion($0) }
    return explain(background: [], hasGrown: false, all[...])
  }

  private mutating func explain(
    background: [StaffingDemand], hasGrown: Bool, _ demands: ArraySlice<StaffingDemand>
  ) -> [StaffingDemand] {
    if hasGrown, isImpossible(background) { return [] }
    if demands.count <= 1 { return Array(demands) }
    let middle = demands.startIndex + demands.count / 2
    let second = explain(
      background: background + demands[..<middle], hasGrown: true, demands[middle...])
    let first = explain(background: background + second, hasGrown: !second.isEmpty, demands[..<middle])
    return first + second
  }

  /// If the budget runs out, the set counts as possible: one demand too many is kept rather than one too few.
  private mutating func isImpossible(_ demands: [StaffingDemand]) -> Bool {
    switch StaffingSolver.solve(problem.keeping(Set(demands)), &budget) {
    case .impossible: return true
    case .plan: return false
    case .unknown:
      wasUnsure = true
      return false
    }
  }
}

extension StaffingProblem {
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
}
