package import Feasibility
package import RegistryModel

/// A procedure at a place on a day, as a problem for the solver.
package struct ProcedureCase: Sendable {
  package let procedure: Procedure
  package let place: Place
  package let facts: CaseFacts
  package let eligibility: [StepEligibility]
  /// Everybody who may do some step, ascending; the solver's users. After them comes one user for each step that a
  /// group does.
  package let people: [StaffNumber]
  package let problem: StaffingProblem
  /// For each constraint of the problem, its place among those of the procedure.
  let origins: [Int]
}

/// What stands against a procedure: demands that cannot be met together.
package struct ProcedureConflict: Sendable {
  /// Steps for which only those eligible will do.
  package let steps: [ProcedureStep]
  package let constraints: [ProcedureConstraint]
  /// Whether it is minimal by inclusion.
  package let isMinimal: Bool
}

package enum ProcedureVerdict: Sendable {
  /// For each step the person, nil where a group does it.
  case plan([StaffNumber?])
  case impossible(ProcedureConflict)
  case unknown
}

extension ProcedureCase {
  /// Whether it can be staffed, by whom, and if not, why not.
  package func verdict(budget: SearchBudget = .standard) -> ProcedureVerdict {
    verdict(quickVerdict(budget: budget), budget: budget)
  }

  /// Whether it can be staffed at all; one search.
  package func quickVerdict(budget: SearchBudget = .standard) -> StaffingVerdict {
    StaffingSolver.solve(problem, budget: budget)
  }

  /// What `quickVerdict` has said, with the earliest candidates that leave the rest staffable, those of the first step
  /// first, or with what stands against it; as far as one more budget goes.
  package func verdict(_ quick: StaffingVerdict, budget: SearchBudget = .standard) -> ProcedureVerdict {
    switch quick {
    case .unknown: .unknown
    case .impossible: .impossible(conflict(budget: budget))
    case .plan(let plan): .plan(persons(improved(plan, budget)))
    }
  }

  /// What stands against it, where `quickVerdict` has said that it cannot be staffed; as far as one more budget goes.
  package func conflict(budget: SearchBudget = .standard) -> ProcedureConflict {
    conflict(StaffingSolver.impossibleSet(ofImpossible: problem, budget: budget))
  }

  /// The plans one after another, each once.
  package func plans(budget: SearchBudget = .standard) -> PlanSequence { PlanSequence(problem, budget: budget) }

  /// Everybody whom the problem lets do the step.
  package func eligible(for id: StepID) -> [StaffNumber] {
    guard let step = procedure.steps.firstIndex(where: { $0.id == id }) else { return [] }
    return problem.eligible[step].users.filter { $0 < people.count }.map { people[$0] }
  }

  package func persons(_ plan: [Int]) -> [StaffNumber?] {
    plan.map { $0 < people.count ? people[$0] : nil }
  }

  /// Everybody without whom this plan does not stand; of a group so many of its able members as make its quorum.
  package func needed(_ plan: [Int]) -> [StaffNumber] {
    zip(plan, eligibility).flatMap { user, step -> [StaffNumber] in
      if user < people.count {
        guard case .candidate(let candidate)? = step.people.first(where: { $0.person == people[user] })?.capacity
        else { return [people[user]] }
        return candidate.needed
      }
      guard let session = step.session else { return [] }
      return session.quorum
    }
  }

  private func improved(_ plan: [Int], _ budget: SearchBudget) -> [Int] {
    var best = plan
    var problem = problem
    var budget = SearchBudget(nodes: budget.limit)
    var group = people.count
    for (step, eligible) in eligibility.enumerated() {
      var tierOf = Dictionary(
        eligible.people.compactMap { person in people.firstIndex(of: person.person).map { ($0, person.tier) } }
      ) { first, _ in first }
      if eligible.session != nil {
        tierOf[group] = eligible.sessionTier
        group += 1
      }
      func users(_ tier: Int) -> UserSet {
        UserSet(tierOf.keys.filter { tierOf[$0] == tier }, capacity: problem.userCount)
      }
      let current = tierOf[best[step]] ?? 0
      var chosen = current
      for tier in Set(tierOf.values).filter({ $0 < current }).sorted() {
        guard case .plan(let better) = StaffingSolver.solve(problem.restricting(step, to: users(tier)), &budget)
        else { continue }
        best = better
        chosen = tier
        break
      }
      problem = problem.restricting(step, to: users(chosen))
    }
    return best
  }

  private func conflict(_ set: ImpossibleSet) -> ProcedureConflict {
    var steps: [ProcedureStep] = []
    var constraints: Set<Int> = []
    for demand in set.demands {
      switch demand {
      case .authorisation(let step): steps.append(procedure.steps[step])
      case .constraint(let index): constraints.insert(origins[index])
      case .exclusion: continue
      }
    }
    return ProcedureConflict(
      steps: steps, constraints: constraints.sorted().map { procedure.constraints[$0] }, isMinimal: set.isMinimal)
  }
}
