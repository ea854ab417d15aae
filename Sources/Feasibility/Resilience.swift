/// How a staffing stands when people are away.
package enum ResilienceVerdict<Person: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// It holds whichever so many people are away.
  case resilient
  /// All smallest sets of people without whom it cannot be staffed, each ascending, in order. The empty set where it
  /// cannot be staffed at all.
  case fragile([[Person]])
  /// The budget ran out on the way.
  case unknown

  /// People without any one of whom it cannot be staffed.
  package var singlePoints: [Person] {
    guard case .fragile(let sets) = self, sets.allSatisfy({ $0.count == 1 }) else { return [] }
    return sets.map { $0[0] }
  }
}

/// Whether it can be staffed, and by whom.
package enum StaffedBy<Person: Sendable>: Sendable {
  /// These people suffice, as long as none of them goes away.
  case people([Person])
  case impossible
  case unknown
}

package enum Resilience {
  /// What breaks when any `absences` people are away.
  ///
  /// `staffing` answers for a set of people away. Whoever is away must not be in its answer, and people who suffice
  /// must do so while none of them goes away (deputies who step in for the absent keep to that). Then every set that
  /// breaks the staffing holds one of the people of any answer, so branching on these is exact: at most
  /// people^absences calls.
  package static func verdict<Person: Hashable & Comparable & Sendable>(
    absences: Int, staffing: (_ away: [Person]) -> StaffedBy<Person>
  ) -> ResilienceVerdict<Person> {
    var layer: [[Person]: [Person]] = [:]
    switch staffing([]) {
    case .impossible: return .fragile([[]])
    case .unknown: return .unknown
    case .people(let people): layer[[]] = people
    }
    for _ in 0..<max(0, absences) {
      var breaking: Set<[Person]> = []
      var following: [[Person]: [Person]] = [:]
      var isUnknown = false
      for (away, people) in layer {
        for person in Set(people) {
          let more = (away + [person]).sorted()
          guard following[more] == nil, !breaking.contains(more) else { continue }
          switch staffing(more) {
          case .impossible: breaking.insert(more)
          case .unknown: isUnknown = true
          case .people(let others): following[more] = others
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
  ) -> ResilienceVerdict<Int> {
    verdict(absences: absences) { away in
      switch StaffingSolver.solve(problem.without(away), budget: budget) {
      case .plan(let plan): .people(plan)
      case .impossible: .impossible
      case .unknown: .unknown
      }
    }
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
