import Feasibility
package import RegistryModel

extension ProcedureCase {
  private struct Likeness: Hashable {
    let steps: [Bool]
    let traits: [Int?]
  }

  /// Applicants who stand for all others: a proof for each of these is a proof for everybody.
  ///
  /// They are everybody who stands by name among the candidates of a step that another person must do and, of those
  /// whom nothing tells apart, one each.
  package var representativeApplicants: [StaffNumber] {
    guard let own = procedure.applicant, let step = procedure.steps.firstIndex(where: { $0.id == own }) else { return [] }
    let apart = procedure.stepsApart(from: own)
    var named: Set<StaffNumber> = []
    for eligibility in eligibility where apart.contains(eligibility.step.id) {
      for person in eligibility.people {
        if case .candidate(let candidate) = person.capacity {
          named.insert(person.person)
          if case .deputy(_, let principal?, _) = candidate.capacity { named.insert(principal) }
        }
      }
      named.formUnion(eligibility.passedOver.map(\.person))
      named.formUnion(eligibility.session?.members.map(\.person) ?? [])
    }
    var seen: Set<Likeness> = []
    return problem.eligible[step].users.filter { $0 < people.count }.filter { user in
      if named.contains(people[user]) { return true }
      let traits = problem.groups.map { $0[user] } + [problem.ranks[user]] + problem.kinds.map { $0.contains(user) ? 1 : 0 }
      return seen.insert(Likeness(steps: problem.authorised.map { $0.contains(user) }, traits: traits)).inserted
    }.map { people[$0] }
  }
}
