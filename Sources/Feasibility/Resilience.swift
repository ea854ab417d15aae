/// Whether a staffing holds when people are away.
package enum ResilienceVerdict<Person: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// It holds whoever is away, up to the number asked about.
  case resilient
  /// All smallest sets of people without whom it cannot be staffed, each ascending, in order. The empty set where it
  /// cannot be staffed at all.
  case fragile([[Person]])
  /// The budget ran out on the way.
  case unknown

  /// The people each of whom alone breaks it by being away.
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
  /// Which sets of up to `absences` people break the staffing when they are away.
  ///
  /// `staffing` answers for a given set of absent people, and must never use one of them. If it says that certain
  /// people suffice, they must suffice as long as none of them is away (deputies who step in for absent people keep to
  /// that). Then every set that breaks the staffing contains one of the people of any answer, so that branching on
  /// those people is exact: at most people^absences calls.
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
}
