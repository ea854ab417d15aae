package import Feasibility
package import RegistryModel

extension Moment {
  /// What happens to the procedure at the place when any `absences` people are away, whoever applies.
  ///
  /// It is tried first for an applicant of whom nothing is known. Where that fails, each possible applicant is tried,
  /// since deputies may step in for him. Deputies step in before anything is judged. The sets that break it hold
  /// natural persons, in ascending order.
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
      case .impossible: return moment.staffed(procedure, at: place, applicants: staffing.representativeApplicants, away, budget)
      case .unknown: return .unknown
      }
    }
  }

  /// By whom it can be done when one of the applicants applies; the first for whom it can.
  private mutating func staffed(
    _ procedure: Procedure, at place: Place, applicants: [StaffNumber], _ away: some Sequence<StaffNumber>, _ budget: SearchBudget
  ) -> StaffedBy<StaffNumber> {
    var result = StaffedBy<StaffNumber>.impossible
    for applicant in applicants {
      let facts = CaseFacts(applicants: [applicant], assumedAbsent: Set(away))
      guard let staffing = procedureCase(procedure, at: place, facts: facts) else { return .unknown }
      switch staffing.quickVerdict(budget: budget) {
      case .plan(let plan): return .people(staffing.needed(plan))
      case .unknown: result = .unknown
      case .impossible: continue
      }
    }
    return result
  }
}
