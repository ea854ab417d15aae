package import RegistryModel

/// One step of the notification chain (連絡系統): who tells whom under which duty.
package struct NotificationStep: Sendable {
  package let provision: Provision
  package let duty: Duty
  package let from: [NotifiedParty]
  package let to: [NotifiedParty]
}

/// A role in the chain, with the people or the contact point that stand for it.
package struct NotifiedParty: Sendable {
  package let role: RoleID
  package let seat: Seat?
  /// Holders who can be reached on the date; then, when there are none, their deputies.
  package let people: [Candidate]
  /// Holders who are not notified, because they are away or have left.
  package let passedOver: [PassedOver]
  /// 窓口: the unit that answers.
  package let contactPoint: UnitCode?
  /// The question named no unit or system at which this role sits.
  package let needsPlace: Bool
}

extension Moment {
  /// Whom to notify under the provisions, in the order of the provisions, for a unit or a system.
  package mutating func notificationChain(under provisions: [Provision], at place: Place, facts: CaseFacts)
    -> [NotificationStep]
  {
    // The person who asks is notified like anybody: only assumed absences count.
    let facts = CaseFacts(assumedAbsent: facts.assumedAbsent)
    var steps: [NotificationStep] = []
    for provision in provisions where isInForce(provision.period) {
      for duty in registry.duties(of: provision.key) where duty.act.isNotification {
        let from = duty.roles.map { party($0, duty, place, facts) }
        let to = duty.counterparts.map { party($0, duty, place, facts) }
        steps.append(NotificationStep(provision: provision, duty: duty, from: from, to: to))
      }
    }
    return steps
  }

  private mutating func party(_ id: RoleID, _ duty: Duty, _ place: Place, _ facts: CaseFacts) -> NotifiedParty {
    func plain(contactPoint: UnitCode? = nil, needsPlace: Bool = false) -> NotifiedParty {
      NotifiedParty(role: id, seat: nil, people: [], passedOver: [], contactPoint: contactPoint, needsPlace: needsPlace)
    }
    guard let role = registry.role(id) else { return plain() }
    switch role.kind {
    case .everyone, .external: return plain()
    case .contactPoint: return plain(contactPoint: registry.contactPointRule(for: id)?.unit)
    case .person, .group: break
    }
    guard let location = seat(of: role, for: place) else {
      guard place != .body, role.scope != .system else { return plain(needsPlace: true) }
      return superiorParty(role, duty, place, facts)
    }
    if role.kind == .group {
      let session = session(of: location.seat, facts, duty)
      let people = session.members.filter { session.able.contains($0.person) }.map {
        Candidate(person: $0.person, seat: location.seat, capacity: .holder($0), level: 0, tier: 0)
      }
      return NotifiedParty(
        role: id, seat: location.seat, people: people, passedOver: session.passedOver, contactPoint: nil, needsPlace: false)
    }
    let question = CandidateQuestion(duty: duty, acting: [], place: place, facts: facts)
    let list = candidates(for: seatsAsked(of: role, for: place).seats, else: location.seat, question)
    let nearest = list.candidates.first { $0.level == 0 }?.tier
    return NotifiedParty(
      role: id, seat: location.seat, people: list.candidates.filter { $0.tier == nearest }.eachPersonOnce,
      passedOver: list.passedOver.filter { $0.level == 0 && $0.deputyRank == nil }, contactPoint: nil,
      needsPlace: false)
  }

  /// A role that does not exist at the place is notified through its nearest superior that does.
  private mutating func superiorParty(
    _ role: Role, _ duty: Duty, _ place: Place, _ facts: CaseFacts
  ) -> NotifiedParty {
    let question = CandidateQuestion(duty: duty, acting: [], place: place, facts: facts)
    let list = candidates(for: [], else: Seat(role: role.id, place: place), question)
    let nearest = list.candidates.first
    return NotifiedParty(
      role: nearest?.seat.role ?? role.id, seat: nearest?.seat,
      people: list.candidates.filter { $0.tier == nearest?.tier }.eachPersonOnce,
      // Holders on the way up who are not notified.
      passedOver: list.passedOver.filter { passed in passed.deputyRank == nil && nearest.map { passed.level <= $0.level } ?? true },
      contactPoint: nil, needsPlace: false)
  }
}
