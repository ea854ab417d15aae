/// How a staffing stands when people are away.
package enum ResilienceVerdict: Hashable, Sendable {
  /// It holds whichever so many people are away.
  case resilient
  /// All smallest sets of people without whom it cannot be staffed, each ascending, in order. The empty set where it
  /// cannot be staffed at all.
  case fragile([[Int]])
  /// The budget ran out on the way.
  case unknown

  /// People without any one of whom it cannot be staffed.
  package var singlePoints: [Int] {
    guard case .fragile(let sets) = self, sets.allSatisfy({ $0.count == 1 }) else { return [] }
    return sets.map { $0[0] }
  }
}

package enum Resilience {
  /// What breaks when any `absences` people are away.
  ///
  /// `staffing` answers for a set of people away. Whoever is away must not be in its plans, and a plan must stay
  /// one while nobody in it goes away (deputies who step in for the absent keep to that). Then every set that
  /// breaks the staffing holds one of the people of any plan, so branching on these is exact: at most
  /// steps^absences calls.
  package static func verdict(
    absences: Int, staffing: (_ away: [Int]) -> StaffingVerdict
  ) -> ResilienceVerdict {
    var layer: [[Int]: [Int]] = [:]
    switch staffing([]) {
    case .impossible: return .fragile([[]])
    case .unknown: return .unknown
    case .plan(let plan): layer[[]] = plan
    }
    for _ in 0..<max(0, absences) {
      var breaking: Set<[Int]> = []
      var following: [[Int]: [Int]] = [:]
      var isUnknown = false
      for (away, plan) in layer {
        for person in Set(plan) {
          let more = (away + [person]).sorted()
          guard following[more] == nil, !breaking.contains(more) else { continue }
          switch staffing(more) {
          case .impossible: breaking.insert(more)
          case .unknown: isUnknown = true
          case .plan(let other): following[more] = other
          }
        }
      }
      if isUnknown { return .unknown }
      guard breaking.isEmpty else { return .fragile(breaking.sorted { $0.lexicographicallyPrecedes($1) }) }
      layer = following
    }
    return .resilient
  }

  /// The same for a problem whose people are fixed.
  package static func verdict(
    of problem: StaffingProblem, absences: Int, budget: SearchBudget = .standard
  ) -> ResilienceVerdict {
    verdict(absences: absences) { StaffingSolver.solve(problem.without($0), budget: budget) }
  }

  /// Whether different persons can be had for all slots whichever `absences` people are away: |N(X)| ≥ |X| + absences
  /// for every set X of slots that is not empty. One matching a slot, in which that slot stands `absences` times more.
  package static func holdsAllDifferent(_ slots: [UserSet], userCount: Int, absences: Int) -> Bool {
    guard !slots.isEmpty else { return true }
    return slots.indices.allSatisfy { slot in
      let more = slots + Array(repeating: slots[slot], count: max(0, absences))
      return HopcroftKarp(more, userCount: userCount).isComplete
    }
  }
}
