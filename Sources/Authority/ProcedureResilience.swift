package import Feasibility
package import RegistryModel

extension Moment {
  /// What becomes of the procedure at the place when any `absences` people are away, whoever applies first.
  ///
  /// Deputies step in before it is judged. The people of a breaking set are natural persons, in ascending order.
  package mutating func resilience(
    of procedure: Procedure, at place: Place, absences: Int, budget: SearchBudget = .standard
  ) -> ResilienceVerdict<StaffNumber> {
    var moment = self
    defer { self = moment }
    return Resilience.verdict(absences: absences) { away in
      guard let staffing = moment.procedureCase(procedure, at: place, facts: CaseFacts(assumedAbsent: Set(away))) else {
        return .unknown
      }
      switch staffing.quickVerdict(budget: budget) {
      case .plan(let plan): return .people(staffing.needed(plan))
      case .impossible: return .impossible
      case .unknown: return .unknown
      }
    }
  }
}
