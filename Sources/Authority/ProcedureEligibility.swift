package import RegistryModel

/// In what capacity somebody may do a step.
package enum StepCapacity: Sendable {
  /// As holder of a role, deputy or superior.
  case candidate(Candidate)
  /// As one with a post at the unit.
  case appointed(Appointment)
  /// As a worker of a contractor's roster.
  case worker(Worker, Contract)

  package var origins: [Origin] {
    switch self {
    case .candidate(let candidate): candidate.capacity.origins
    case .appointed(let appointment): [appointment.origin]
    case .worker(let worker, let contract): [worker.origin, contract.origin]
    }
  }
}

/// Somebody who may do a step.
package struct StepPerson: Sendable {
  package let person: StaffNumber
  package let capacity: StepCapacity
  /// A smaller one is asked first.
  package let tier: Int
}

/// Who may do a step on the day.
package struct StepEligibility: Sendable {
  package let step: ProcedureStep
  /// In the order of asking, each person once.
  package let people: [StepPerson]
  package let passedOver: [PassedOver]
  /// A group with its quorum that may do it as one, beside the people.
  package let session: GroupSession?
  /// How near the group is among the people.
  package let sessionTier: Int
}

extension Moment {
  private static let tiersPerSource = 1 << 24

  /// Who may do each step of the procedure at the place. The applicants are applicants only to steps that another
  /// person must do.
  package mutating func eligibility(
    of procedure: Procedure, at place: Place, facts: CaseFacts
  ) -> [StepEligibility] {
    let apart = procedure.applicant.map { procedure.stepsApart(from: $0) } ?? []
    var known: [Everyone: [Appointment]] = [:]
    return procedure.steps.map { step in
      var own = facts
      if !apart.contains(step.id) { own.applicants = [] }
      return eligibility(of: step, at: place, own, &known)
    }
  }

  /// Whose appointments have been looked up for one case; most steps ask for the same.
  private struct Everyone: Hashable {
    let unit: UnitCode
    let isSubtree: Bool
    let posts: [PostID]
  }

  private mutating func eligibility(
    of step: ProcedureStep, at place: Place, _ facts: CaseFacts, _ known: inout [Everyone: [Appointment]]
  ) -> StepEligibility {
    var people: [StepPerson] = []
    var passedOver: [PassedOver] = []
    var group: (session: GroupSession, tier: Int)?
    func consider(_ slot: Slot?, _ base: Int) {
      guard group == nil, let found = slot?.groups.first(where: \.session.hasQuorum) else { return }
      group = (found.session, base + found.tier)
    }
    for (index, source) in step.sources.enumerated() {
      let base = index * Moment.tiersPerSource
      switch source {
      case .roles(let roles, let unit):
        let slot = slots(of: [Moment.work(roles)], for: unit.map(Place.unit) ?? place, facts: facts).first?.withoutSuperiors
        people += Moment.people(slot?.candidates ?? [], base)
        passedOver += slot?.passedOver.filter { $0.level == 0 } ?? []
        consider(slot, base)
      case .provision(let key, let role):
        guard let slot = slot(under: key, role, place, facts) else { continue }
        people += Moment.people(slot.candidates, base)
        passedOver += slot.passedOver
        consider(slot, base)
      case .everyone(let unit, let isSubtree, let posts):
        guard let code = unit ?? ownUnit(of: place) else { continue }
        let key = Everyone(unit: code, isSubtree: isSubtree, posts: posts)
        let all = known[key] ?? appointed(at: isSubtree ? subtree(of: code) : [code], posts, facts.assumedAbsent)
        known[key] = all
        people += all.filter { !facts.applicants.contains($0.person) }.map {
          StepPerson(person: $0.person, capacity: .appointed($0), tier: base)
        }
      case .contractors(let contract):
        people += workers(contract, at: place, facts).map {
          StepPerson(person: $0.0.person, capacity: .worker($0.0, $0.1), tier: base)
        }
      }
    }
    var seen: Set<StaffNumber> = []
    let ordered = people.enumerated().sorted { ($0.element.tier, $0.offset) < ($1.element.tier, $1.offset) }
    let distinct = ordered.map(\.element).filter { seen.insert($0.person).inserted }
    return StepEligibility(
      step: step, people: distinct, passedOver: passedOver, session: group?.session, sessionTier: group?.tier ?? 0)
  }

  /// Work as such, of no provision.
  private static func work(_ roles: [RoleID]) -> Duty {
    Duty(
      provision: ProvisionKey(""), number: 0, act: .execute, roles: roles, jointness: .any, counterparts: [],
      persons: 1, condition: .always, mayBeActedFor: true, note: "", origin: Origin(file: "", line: 0))
  }

  private static func people(_ candidates: [Candidate], _ base: Int) -> [StepPerson] {
    candidates.map { StepPerson(person: $0.person, capacity: .candidate($0), tier: base + $0.tier) }
  }

  private mutating func slot(
    under key: ProvisionKey, _ role: RoleID?, _ place: Place, _ facts: CaseFacts
  ) -> Slot? {
    guard let provision = registry.provision(key), isInForce(provision.period) else { return nil }
    let slots = slots(of: Moment.decidingDuties(registry.duties(of: key)), for: place, facts: facts)
    guard let role else { return slots.first }
    return slots.first { $0.roles.contains(role) }
  }

  private mutating func ownUnit(of place: Place) -> UnitCode? {
    switch place {
    case .body: registry.manifest.bodyUnit
    case .unit(let code): code
    case .system(let id): registry.system(id).map { unitInCharge($0.unit) }
    }
  }

  private mutating func subtree(of root: UnitCode) -> [UnitCode] {
    var result: [UnitCode] = []
    var pending = [root]
    while let code = pending.popLast() {
      guard !result.contains(code), unit(code) != nil else { continue }
      result.append(code)
      for child in registry.children(of: code).reversed() where unit(child)?.parent == code { pending.append(child) }
    }
    return result
  }

  private mutating func appointed(
    at units: [UnitCode], _ posts: [PostID], _ away: Set<StaffNumber>
  ) -> [Appointment] {
    let facts = CaseFacts(assumedAbsent: away)
    let work = Moment.work([])
    var result: [Appointment] = []
    for code in units {
      guard unit(code) != nil else { continue }
      for appointment in registry.appointments(at: code) where posts.isEmpty || posts.contains(appointment.post) {
        guard isInForce(appointment.period), exclusion(of: appointment.person, facts, work) == nil else { continue }
        result.append(appointment)
      }
    }
    return result
  }

  private mutating func workers(_ only: ContractID?, at place: Place, _ facts: CaseFacts) -> [(Worker, Contract)] {
    var result: [(Worker, Contract)] = []
    // A contract that is named stands for itself, wherever the case is.
    for (worker, contract) in workers(at: only == nil ? place : .body, of: only) {
      guard isEmployed(worker.person), absence(of: worker.person) == nil, !facts.assumedAbsent.contains(worker.person),
        !facts.applicants.contains(worker.person)
      else { continue }
      result.append((worker, contract))
    }
    return result
  }
}
