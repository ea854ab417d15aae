/// Makes the demands of a problem that cannot be met few, with the exact solver as oracle.
///
/// A search that learns says of which demands its answer comes, so most others go at once. Each of the rest is left
/// out in turn: where the others still cannot be met it goes for good; where they can, it is needed, and plans near
/// that plan show others that are needed too (recursive model rotation: Belov and Marques-Silva, "Accelerating MUS
/// extraction with recursive model rotation", 2011). Where constraints look at who the persons are, QuickXplain (Junker,
/// 2004) makes O(k · log(n/k)) calls for k of n demands.
struct DemandShrinking {
  private let problem: StaffingProblem
  private var budget: SearchBudget
  private var wasUnsure = false

  /// `problem` must be impossible.
  init(_ problem: StaffingProblem, budget: SearchBudget) {
    self.problem = problem
    self.budget = SearchBudget(nodes: budget.limit)
  }

  mutating func run() -> ImpossibleSet {
    let all = problem.demands
    let demands = leaveOut() ?? divide(background: [], hasGrown: false, all[...])
    return ImpossibleSet(demands: demands, isMinimal: !wasUnsure)
  }

  // MARK: Leaving out one after another

  /// nil where there are demands of a kind that learning does not name, or too many steps.
  private mutating func leaveOut() -> [StaffingDemand]? {
    guard var search = DemandSearch(problem) else { return nil }
    guard case .impossible = search.test(without: nil, &budget) else {
      wasUnsure = true
      return problem.demands
    }
    let nearby = NearbyPlans(problem)
    var needed: Set<StaffingDemand> = []
    while let demand = search.kept.last(where: { !needed.contains($0) }) {
      switch search.test(without: demand, &budget) {
      case .impossible: continue
      case .plan(let plan): nearby.addNeeded(of: Set(search.kept), plan, lacking: demand, to: &needed)
      case .unknown:
        // A demand too many stays rather than one too few.
        wasUnsure = true
        return search.kept
      }
    }
    return search.kept
  }

  // MARK: Dividing

  private mutating func divide(
    background: [StaffingDemand], hasGrown: Bool, _ demands: ArraySlice<StaffingDemand>
  ) -> [StaffingDemand] {
    if hasGrown, isImpossible(background) { return [] }
    if demands.count <= 1 { return Array(demands) }
    let middle = demands.startIndex + demands.count / 2
    let second = divide(
      background: background + demands[..<middle], hasGrown: true, demands[middle...])
    let first = divide(background: background + second, hasGrown: !second.isEmpty, demands[..<middle])
    return first + second
  }

  /// Where the budget runs out it counts as possible, so that a demand too many stays rather than one too few.
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
