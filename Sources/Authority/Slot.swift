package import RegistryModel

/// One person, or one group, that a decision needs.
package struct Slot: Sendable {
  package let duty: Duty
  /// The roles any of which may fill it: one for a joint duty, several where any one will do.
  package let roles: [RoleID]
  /// The seats asked first, one for each role that sits somewhere.
  package let seats: [Seat]
  /// Roles that sit nowhere for this place, so that only their superiors can be asked.
  package let unseated: [RoleID]
  /// Units that were passed on the way up to the seats.
  package let climbedFrom: [UnitCode]
  /// In the order of asking; a person once for each capacity that could be needed.
  package let candidates: [Candidate]
  package let passedOver: [PassedOver]
  package let vacancies: [VacantSeat]
  /// Groups that may fill it as one, with or without a quorum, each with its tier among the candidates'.
  package let groups: [(session: GroupSession, tier: Int)]

  /// The same without superiors.
  package var withoutSuperiors: Slot {
    Slot(
      duty: duty, roles: roles, seats: seats, unseated: unseated, climbedFrom: climbedFrom,
      candidates: candidates.filter { $0.level == 0 }, passedOver: passedOver, vacancies: vacancies,
      groups: groups.filter { $0.tier == CandidateList.groupTier })
  }

  /// Everybody whom it passes over, in groups too.
  package var allPassedOver: [PassedOver] { passedOver + groups.flatMap(\.session.passedOver) }
}

extension Duty {
  /// The roles asked first: its own, or the one in whose absence they act.
  package var askedRoles: [RoleID] { if case .ifAbsent(let decider) = condition { [decider] } else { roles } }
}

extension Moment {
  /// The slots of duties that settle one case together, in the order of the duties.
  package mutating func slots(of duties: [Duty], for place: Place, facts: CaseFacts) -> [Slot] {
    // Mostly there is one duty without conditions.
    if duties.count == 1, let duty = duties.first, duty.condition == .always {
      return slots(of: duty, acting: [], for: place, facts: facts)
    }
    var result: [Slot] = []
    for settling in SettlingDuty.all(duties) {
      result += slots(of: settling.duty, acting: settling.acting, for: place, facts: facts)
    }
    return result
  }

  private mutating func slots(of duty: Duty, acting: [ActingDuty], for place: Place, facts: CaseFacts) -> [Slot] {
    let question = CandidateQuestion(duty: duty, acting: acting, place: place, facts: facts)
    let asked = duty.askedRoles
    switch duty.jointness {
    case .all:
      var result: [Slot] = []
      for role in asked {
        let slot = slot([role], question)
        for _ in 0..<duty.persons { result.append(slot) }
      }
      return result
    case .any, .each:
      return Array(repeating: slot(asked, question), count: duty.persons)
    }
  }

  private mutating func slot(_ roles: [RoleID], _ question: CandidateQuestion) -> Slot {
    var seats: [Seat] = []
    var unseated: [RoleID] = []
    var climbed: [UnitCode] = []
    var whole = CandidateList()
    for id in roles {
      guard let role = registry.role(id), role.kind != .external || role.isFilledByWorkers && !question.duty.act.isDeciding
      else { continue }
      let (asked, climbedFrom) = seatsAsked(of: role, for: question.place)
      seats += asked
      climbed += climbedFrom.filter { !climbed.contains($0) }
      if role.kind == .group, let seat = asked.first, !decidesByMembers(role) {
        whole.groups.append((session(of: seat, question.facts, question.duty), CandidateList.groupTier))
        continue
      }
      if asked.isEmpty { unseated.append(id) }
      let list = candidates(for: asked, else: Seat(role: id, place: question.place), question)
      whole.candidates += list.candidates
      whole.passedOver += list.passedOver
      whole.vacancies += list.vacancies
      whole.groups += list.groups
    }
    return Slot(
      duty: question.duty, roles: roles, seats: seats, unseated: unseated, climbedFrom: climbed,
      candidates: Moment.ordered(whole.candidates), passedOver: whole.passedOver, vacancies: whole.vacancies,
      groups: whole.groups)
  }

  /// By tier, then as found; without capacities that a nearer one of the same person makes needless.
  private static func ordered(_ candidates: [Candidate]) -> [Candidate] {
    if candidates.count < 2 { return candidates }
    var result = candidates
    // Mostly they stand in their order already.
    if !zip(candidates, candidates.dropFirst()).allSatisfy({ $0.tier <= $1.tier }) {
      result = candidates.enumerated().sorted { ($0.element.tier, $0.offset) < ($1.element.tier, $1.offset) }.map(\.element)
    }
    var kept: [Candidate] = []
    kept.reserveCapacity(result.count)
    for candidate in result where !kept.contains(where: { $0.makesNeedless(candidate) }) { kept.append(candidate) }
    return kept
  }
}

extension Candidate {
  /// Whether whatever `other` could fill this one fills as well: the same person, using nobody else's authority.
  fileprivate func makesNeedless(_ other: Candidate) -> Bool {
    person == other.person && (principal == nil || principal == other.principal)
  }
}
