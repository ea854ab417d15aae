/// Different users for the blocks of a pattern, where constraints look at who the users are: branches on the
/// blocks that such a constraint touches and matches the rest.
struct RelationalAssignment {
  private let component: StepComponent
  private let problem: StaffingProblem
  private let touched: StepMask

  init(_ component: StepComponent, _ problem: StaffingProblem) {
    self.component = component
    self.problem = problem
    var touched: StepMask = 0
    for relation in component.relations { touched |= .bit(relation.first) | .bit(relation.second) }
    for witness in component.witnesses { touched |= witness.steps }
    self.touched = touched
  }

  var isNeeded: Bool { touched != 0 }

  func concerns(_ step: Int) -> Bool { touched.has(step) }

  /// A relation between two blocks, or of one with itself.
  private struct Edge {
    let first: Int
    let second: Int
    let constraint: StaffingConstraint
  }

  /// A user for each block; constraints with a step in `open` wait.
  func users(
    blockOf: [Int], eligible: [UserSet], open: StepMask, _ budget: inout SearchBudget
  ) -> SearchEnd<[Int]> {
    let edges = component.relations.compactMap { relation -> Edge? in
      guard !open.has(relation.first), !open.has(relation.second) else { return nil }
      return Edge(first: blockOf[relation.first], second: blockOf[relation.second], constraint: relation.constraint)
    }
    let witnesses = component.witnesses.filter { $0.steps & open == 0 }
    return choosingWitnesses(witnesses[...], blockOf, eligible, edges, &budget)
  }

  /// For each "at least one of these people" constraint, tries every block as the one whose user is one of them.
  private func choosingWitnesses(
    _ witnesses: ArraySlice<StepComponent.Witness>, _ blockOf: [Int], _ eligible: [UserSet], _ edges: [Edge],
    _ budget: inout SearchBudget
  ) -> SearchEnd<[Int]> {
    guard let witness = witnesses.first else { return solve(eligible, edges, &budget) }
    var blocks: StepMask = 0
    for step in witness.steps.indices { blocks |= .bit(blockOf[step]) }
    for block in blocks.indices where !eligible[block].isDisjoint(with: witness.users) {
      guard budget.take() else { return .exhausted }
      var narrower = eligible
      narrower[block].formIntersection(witness.users)
      let end = choosingWitnesses(witnesses.dropFirst(), blockOf, narrower, edges, &budget)
      if case .none = end { continue }
      return end
    }
    return .none
  }

  private func solve(_ eligible: [UserSet], _ edges: [Edge], _ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    var domains = eligible
    guard revise(&domains, edges) else { return .none }
    // The revision has already removed users who do not meet a relation of a block with itself.
    let related = Set(edges.filter { $0.first != $0.second }.flatMap { [$0.first, $0.second] })
    return assign(related.sorted(), domains, edges, &budget)
  }

  private func assign(
    _ rest: [Int], _ domains: [UserSet], _ edges: [Edge], _ budget: inout SearchBudget
  ) -> SearchEnd<[Int]> {
    let matching = HopcroftKarp(domains, userCount: component.users.count)
    guard matching.isComplete else { return .none }
    // A matching that happens to meet the relations needs no branching.
    if edges.allSatisfy({ holds($0, matching.userOf) }) { return .found(matching.userOf) }
    guard let block = rest.min(by: { domains[$0].count < domains[$1].count }) else { return .found(matching.userOf) }
    for user in domains[block].users {
      guard budget.take() else { return .exhausted }
      var narrower = domains
      for other in narrower.indices { narrower[other].remove(user) }
      narrower[block] = UserSet([user], capacity: component.users.count)
      guard revise(&narrower, edges) else { continue }
      let end = assign(rest.filter { $0 != block }, narrower, edges, &budget)
      if case .none = end { continue }
      return end
    }
    return .none
  }

  private func holds(_ edge: Edge, _ users: [Int]) -> Bool {
    problem.holds(edge.constraint, component.users[users[edge.first]], component.users[users[edge.second]])
  }

  /// Takes out users for whom an edge has no partner, until nothing changes; false where nobody is left.
  private func revise(_ domains: inout [UserSet], _ edges: [Edge]) -> Bool {
    var changed = true
    while changed {
      changed = false
      for edge in edges {
        let kept = supported(edge, domains)
        for (block, set) in [(edge.first, kept.first), (edge.second, kept.second)] where set.count < domains[block].count {
          domains[block].formIntersection(set)
          changed = true
        }
        if domains[edge.first].isEmpty || domains[edge.second].isEmpty { return false }
      }
    }
    return true
  }

  private func supported(_ edge: Edge, _ domains: [UserSet]) -> (first: UserSet, second: UserSet) {
    let first = domains[edge.first].users
    let second = domains[edge.second].users
    let capacity = component.users.count
    func original(_ user: Int) -> Int { component.users[user] }
    if edge.first == edge.second {
      let kept = UserSet(
        first.filter { problem.holds(edge.constraint, original($0), original($0)) }, capacity: capacity)
      return (kept, kept)
    }
    switch edge.constraint {
    case .senior:
      let lowest = second.compactMap { problem.ranks[original($0)] }.min()
      let highest = first.compactMap { problem.ranks[original($0)] }.max()
      return (
        UserSet(first.filter { rank($0, isAbove: lowest) }, capacity: capacity),
        UserSet(second.filter { rank($0, isBelow: highest) }, capacity: capacity)
      )
    case .sameGroup(_, _, let dimension), .differentGroup(_, _, let dimension):
      let wantsSame = if case .sameGroup = edge.constraint { true } else { false }
      func groups(_ users: [Int]) -> Set<Int> { Set(users.compactMap { problem.groups[dimension][original($0)] }) }
      func keep(_ users: [Int], _ others: Set<Int>) -> UserSet {
        UserSet(
          users.filter { user in
            guard let group = problem.groups[dimension][original(user)] else { return false }
            return wantsSame ? others.contains(group) : others.count > 1 || !others.isEmpty && !others.contains(group)
          }, capacity: capacity)
      }
      return (keep(first, groups(second)), keep(second, groups(first)))
    default: return (domains[edge.first], domains[edge.second])
    }
  }

  private func rank(_ user: Int, isAbove other: Int?) -> Bool {
    guard let other, let rank = problem.ranks[component.users[user]] else { return false }
    return rank > other
  }

  private func rank(_ user: Int, isBelow other: Int?) -> Bool {
    guard let other, let rank = problem.ranks[component.users[user]] else { return false }
    return rank < other
  }
}
