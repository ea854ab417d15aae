/// Whether ever fewer demands of a problem that cannot be met can be met; what has been learned of those that remain
/// is kept from one question to the next.
struct DemandSearch {
  enum Answer {
    /// A user for each step of the problem; of steps that the question does not concern, somebody who does not exist.
    case plan([Int])
    case impossible
    case unknown
  }

  private let problem: StaffingProblem
  private let components: [StepComponent]
  /// The search in the component that cannot be staffed; nil until it is known which that is.
  private var search: PairSearch?
  /// How long backtracking is tried: for less after it was in vain.
  private var quickNodes = StaffingSolver.usual
  /// The demands that cannot be met together, as far as is known, in the order of the problem.
  private(set) var kept: [StaffingDemand]

  /// nil where there are constraints that look at who the persons are, exclusions, steps too many, or what cannot be
  /// without any search.
  init?(_ problem: StaffingProblem) {
    guard problem.exclusions.isEmpty, !problem.constraints.contains(where: \.isRelational),
      case .components(let components) = Decomposition.of(problem, merging: false)
    else { return nil }
    self.problem = problem
    self.components = components
    kept = problem.demands
  }

  /// Whether the demands kept, without this one, can be met. Where they cannot, only those of them that are to blame
  /// are kept from here on.
  mutating func test(without demand: StaffingDemand?, _ budget: inout SearchBudget) -> Answer {
    guard var trial = search else { return begin(&budget) }
    guard !budget.isExhausted else { return .unknown }
    if let demand {
      let fewer = problem.keeping(Set(kept).subtracting([demand]))
      // Most are settled sooner by backtracking, which learns nothing.
      let quick = budget.within(quickNodes) { StaffingSolver.solve(fewer, &$0, by: .patterns) }
      trial.withdraw(numbers(of: [demand], trial.component))
      quickNodes = quick == .unknown ? max(500, quickNodes / 2) : min(StaffingSolver.usual, quickNodes * 2)
      switch quick {
      case .plan(let plan): return .plan(plan)
      case .impossible:
        kept.removeAll { $0 == demand }
        search = trial
        return .impossible
      case .unknown: break
      }
    }
    let known = trial.clauses.start.count
    switch trial.run(&budget) {
    case .found(let users):
      search?.learn(from: trial, since: known)
      return .plan(plan(users, trial.component))
    case .none:
      keep(&trial)
      return .impossible
    case .exhausted: return .unknown
    }
  }

  private mutating func begin(_ budget: inout SearchBudget) -> Answer {
    for component in components {
      var trial = PairSearch(component, in: problem, keepsGrounds: true)
      switch trial.run(&budget) {
      case .found: continue
      case .none:
        keep(&trial)
        return .impossible
      case .exhausted: return .unknown
      }
    }
    return .unknown
  }

  private mutating func keep(_ trial: inout PairSearch) {
    guard let grounds = trial.grounds else { return }
    let component = trial.component
    let blamed = Set(kept).intersection(demands(of: grounds, component))
    let gone = demands(of: nil, component).subtracting(blamed)
    kept = kept.filter(blamed.contains)
    trial.withdraw(numbers(of: gone, component))
    search = trial
  }

  /// The demands that grounds name; of nil all of the component's.
  private func demands(of grounds: Grounds?, _ component: StepComponent) -> Set<StaffingDemand> {
    var result: Set<StaffingDemand> = []
    for step in 0..<component.stepCount where grounds?.contains(step) ?? true {
      result.insert(.authorisation(component.members[step][0]))
    }
    for index in problem.constraints.indices where grounds?.contains(component.stepCount + index) ?? true {
      result.insert(.constraint(index))
    }
    return result
  }

  private func numbers(of demands: Set<StaffingDemand>, _ component: StepComponent) -> [Int] {
    (0..<component.stepCount).filter { demands.contains(.authorisation(component.members[$0][0])) }
      + problem.constraints.indices.filter { demands.contains(.constraint($0)) }.map { component.stepCount + $0 }
  }

  private func plan(_ users: [Int], _ component: StepComponent) -> [Int] {
    var result = (0..<problem.stepCount).map { problem.userCount + problem.stepCount + $0 }
    for (step, user) in users.enumerated() { result[component.members[step][0]] = component.users[user] }
    return result
  }
}
