import Feasibility
package import RegistryModel

extension Moment {
  /// The procedure at the place as a problem; nil only where its text is inconsistent.
  package mutating func procedureCase(
    _ procedure: Procedure, at place: Place, facts: CaseFacts
  ) -> ProcedureCase? {
    let eligibility = self.eligibility(of: procedure, at: place, facts: facts)
    let people = Set(eligibility.flatMap { $0.people.map(\.person) }).sorted()
    let userOf = Dictionary(people.enumerated().map { ($1, $0) }) { first, _ in first }
    let groupSteps = eligibility.indices.filter { eligibility[$0].session != nil }
    let userCount = people.count + groupSteps.count
    var authorised = eligibility.map { step in
      UserSet(step.people.compactMap { userOf[$0.person] }, capacity: userCount)
    }
    for (index, step) in groupSteps.enumerated() { authorised[step].insert(people.count + index) }
    if let applicant = procedure.applicant, !facts.applicants.isEmpty,
      let step = procedure.steps.firstIndex(where: { $0.id == applicant })
    {
      authorised[step].formIntersection(UserSet(facts.applicants.compactMap { userOf[$0] }, capacity: userCount))
    }
    var constraints: [StaffingConstraint] = []
    var origins: [Int] = []
    for (index, constraint) in procedure.constraints.enumerated() {
      let steps = constraint.steps.compactMap { id in procedure.steps.firstIndex { $0.id == id } }
      let own = Moment.constraints(constraint.demand, steps, procedure.partitions.map(\.id))
      constraints += own
      origins += own.map { _ in index }
    }
    let demands = procedure.constraints.map(\.demand)
    let none: [Int?] = Array(repeating: nil, count: groupSteps.count)
    let units =
      demands.contains { $0 == .differentUnit || $0 == .sameUnit } ? numbers(people.map { homeUnit(of: $0) }) : people.map { _ in nil }
    let firms = demands.contains(.differentFirm) ? numbers(people.map { firm(of: $0) }) : people.map { _ in nil }
    let teams = procedure.partitions.map { partition in numbers(people.map(partition.team)) }
    let ranks = demands.contains(.senior) ? people.map { rank(of: $0) } : people.map { _ in nil }
    var staff = UserSet(
      people.indices.filter { !(registry.person(people[$0])?.employment.isOutsideParty ?? true) }, capacity: userCount)
    for index in groupSteps.indices { staff.insert(people.count + index) }
    let problem = StaffingProblem(
      userCount: userCount, authorised: authorised, constraints: constraints,
      groups: [units + none, firms + none] + teams.map { $0 + none },
      ranks: ranks + none, kinds: [staff])
    return problem.map {
      ProcedureCase(
        procedure: procedure, place: place, facts: facts, eligibility: eligibility, people: people, problem: $0,
        origins: origins)
    }
  }

  private static func constraints(
    _ demand: ProcedureDemand, _ steps: [Int], _ partitions: [PartitionID]
  ) -> [StaffingConstraint] {
    // After the units and the firms.
    func dimension(_ id: PartitionID) -> Int? { partitions.firstIndex(of: id).map { 2 + $0 } }
    func pairs(_ make: (Int, Int) -> StaffingConstraint) -> [StaffingConstraint] {
      steps.indices.flatMap { first in steps.indices.dropFirst(first + 1).map { make(steps[first], steps[$0]) } }
    }
    switch demand {
    case .distinct: return [.distinct(steps)]
    case .same: return [.same(steps)]
    case .differentUnit: return pairs { .differentGroup($0, $1, dimension: 0) }
    case .sameUnit: return pairs { .sameGroup($0, $1, dimension: 0) }
    case .differentTeam(let id):
      guard let dimension = dimension(id) else { return [] }
      return pairs { .differentGroup($0, $1, dimension: dimension) }
    case .sameTeam(let id):
      guard let dimension = dimension(id) else { return [] }
      return pairs { .sameGroup($0, $1, dimension: dimension) }
    case .differentFirm: return pairs { .differentGroup($0, $1, dimension: 1) }
    case .atMost(let limit): return [.atMost(limit, steps)]
    case .atLeast(let limit): return [.atLeast(limit, steps)]
    case .senior: return steps.count == 2 ? [.senior(steps[0], over: steps[1])] : []
    case .staff: return [.someoneOf(0, steps)]
    }
  }

  private func numbers<Value: Hashable>(_ values: [Value?]) -> [Int?] {
    var known: [Value: Int] = [:]
    return values.map { value in
      guard let value else { return nil }
      if let number = known[value] { return number }
      known[value] = known.count
      return known.count - 1
    }
  }

  private mutating func posts(of person: StaffNumber) -> [Appointment] {
    var result: [Appointment] = []
    for appointment in registry.appointments(of: person) where isInForce(appointment.period) { result.append(appointment) }
    return result
  }

  /// The unit of the regular post; of a subsection, the section above it. Other posts do not count.
  private mutating func homeUnit(of person: StaffNumber) -> UnitCode? {
    posts(of: person).first { $0.kind == .regular }.map { unitInCharge($0.unit) }
  }

  /// The firm of the contract that the person works under; the body itself for its staff.
  private mutating func firm(of person: StaffNumber) -> String? {
    guard registry.person(person)?.employment.isOutsideParty ?? false else { return "" }
    for worker in registry.outsourcing.tenures(of: person) where isInForce(worker.period) {
      if let contract = registry.outsourcing.contract(worker.contract), isInForce(contract.period) {
        return contract.firm
      }
    }
    return nil
  }

  /// The highest post; a greater number ranks higher.
  private mutating func rank(of person: StaffNumber) -> Int? {
    posts(of: person).compactMap { registry.post($0.post)?.rank }.min().map { -$0 }
  }
}
