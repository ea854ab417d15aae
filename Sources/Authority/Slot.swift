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
  /// In the order of asking.
  package let candidates: [Candidate]
  package let passedOver: [PassedOver]
  package let vacancies: [VacantSeat]
  /// The group that decides as one; nil where a person does.
  package let session: GroupSession?
}

/// A group (委員会) as it could meet on the date without those who may not take part.
package struct GroupSession: Sendable {
  package let seat: Seat
  package let members: [Holding]
  package let able: [StaffNumber]
  package let passedOver: [PassedOver]

  package var chair: Holding? { members.first { $0.position == .chair } }
  /// 定足数: more than half of the members.
  package var hasQuorum: Bool { !members.isEmpty && able.count * 2 > members.count }
}

extension Duty {
  /// The roles asked first: its own, or the one in whose absence they act.
  package var askedRoles: [RoleID] { if case .ifAbsent(let decider) = condition { [decider] } else { roles } }
}

extension Moment {
  /// The slots of a duty for a question about `place`.
  package mutating func slots(of duty: Duty, for place: Place, facts: CaseFacts) -> [Slot] {
    let asked = duty.askedRoles
    switch duty.jointness {
    case .all:
      return asked.flatMap { role in
        let slot = slot(duty, [role], place, facts)
        return Array(repeating: slot, count: duty.persons)
      }
    case .any, .each:
      return Array(repeating: slot(duty, asked, place, facts), count: duty.persons)
    }
  }

  private mutating func slot(_ duty: Duty, _ roles: [RoleID], _ place: Place, _ facts: CaseFacts) -> Slot {
    var seats: [Seat] = []
    var unseated: [RoleID] = []
    var climbed: [UnitCode] = []
    var candidates: [Candidate] = []
    var passedOver: [PassedOver] = []
    var vacancies: [VacantSeat] = []
    var group: GroupSession?
    for id in roles {
      guard let role = registry.role(id), role.kind != .external else { continue }
      let location = seat(of: role, for: place)
      if role.kind == .group, let location {
        group = group ?? session(of: location.seat, facts, duty)
        continue
      }
      let seat: Seat
      if let location {
        seat = location.seat
        seats.append(seat)
        climbed += location.climbedFrom.filter { !climbed.contains($0) }
      } else {
        seat = Seat(role: id, place: place)
        unseated.append(id)
      }
      let list = self.candidates(for: seat, duty: duty, facts: facts)
      candidates += list.candidates
      passedOver += list.passedOver
      vacancies += list.vacancies.filter { !(location == nil && $0.level == 0) }
    }
    // Where a group or a person may decide, the group does so only if it can and no holder or deputy is there.
    if let group, candidates.isEmpty || group.hasQuorum && !candidates.contains(where: { $0.level == 0 }) {
      return Slot(
        duty: duty, roles: roles, seats: [group.seat], unseated: [], climbedFrom: [], candidates: [],
        passedOver: passedOver, vacancies: vacancies, session: group)
    }
    return Slot(
      duty: duty, roles: roles, seats: seats, unseated: unseated, climbedFrom: climbed,
      candidates: ordered(candidates), passedOver: passedOver, vacancies: vacancies, session: nil)
  }

  /// By tier, then as found; a person's best candidacy only.
  private func ordered(_ candidates: [Candidate]) -> [Candidate] {
    if candidates.count < 2 { return candidates }
    // Mostly they stand in their order already, each person once; then nothing is copied.
    var isInOrder = true
    var seen: [StaffNumber] = []
    for index in candidates.indices {
      let candidate = candidates[index]
      if index > 0, candidates[index - 1].tier > candidate.tier || seen.contains(candidate.person) { isInOrder = false }
      seen.append(candidate.person)
    }
    if isInOrder { return candidates }
    seen = []
    return candidates.enumerated()
      .sorted { ($0.element.tier, $0.offset) < ($1.element.tier, $1.offset) }
      .map(\.element)
      .filter { candidate in
        defer { seen.append(candidate.person) }
        return !seen.contains(candidate.person)
      }
  }

  private mutating func session(of seat: Seat, _ facts: CaseFacts, _ duty: Duty) -> GroupSession {
    let members = holders(of: seat)
    var able: [StaffNumber] = []
    var passedOver: [PassedOver] = []
    for member in members {
      if let reason = exclusion(of: member.person, facts, duty) {
        passedOver.append(
          PassedOver(
            person: member.person, seat: seat, level: 0, deputyRank: nil, exclusion: reason,
            origins: member.ground.origins))
      } else {
        able.append(member.person)
      }
    }
    return GroupSession(seat: seat, members: members, able: able, passedOver: passedOver)
  }
}
