package import RegistryModel

/// A standing decision on which a permission depends.
package struct Precondition: Sendable {
  package enum State: Sendable {
    case met(PolicyDecision)
    case forbidden(PolicyDecision)
    /// Recorded as decided by somebody who could not decide it on its first day; it counts for nothing.
    case notEntitled(PolicyDecision)
    case missing
  }
  package let duty: Duty
  /// The provision under which the decision is recorded.
  package let under: ProvisionKey
  package let state: State

  package var isMet: Bool { if case .met = state { true } else { false } }
}

/// Who or what fills a slot.
package enum Filling: Sendable {
  case person(Candidate)
  case group(GroupSession)
}

/// Who approves, with everything the answer rests on.
package struct ApprovalAnswer: Sendable {
  package enum Outcome: Sendable {
    /// One filling for each slot, in the order of the slots.
    case approvable([Filling])
    /// These slots have only these people.
    case nobody(slots: [Int], people: [StaffNumber])
    /// A decision that must come first is not there, or forbids it.
    case blocked
    /// The provision has no duty to permit, approve or decide.
    case undecided
    /// The question must name a unit or a system, since this role sits at one.
    case needsPlace(RoleID, RoleScope)
  }

  package let provision: Provision
  package let place: Place
  package let date: CalendarDate
  package let facts: CaseFacts
  /// Roles that apply for it.
  package let appliers: [RoleID]
  package let slots: [Slot]
  package let preconditions: [Precondition]
  package let outcome: Outcome
  /// The first day on which something the answer rests on changes; nil = never.
  package let validUntil: CalendarDate?

  package var isApprovable: Bool { if case .approvable = outcome { true } else { false } }
}

extension Moment {
  /// Who approves a case under `provision` at `place`.
  ///
  /// The slots are those of its duties to permit and approve; where there are none, of its duties to decide.
  /// The applicant fills no slot and nobody fills two.
  package mutating func approval(
    under provision: Provision, at place: Place, facts: CaseFacts
  ) -> ApprovalAnswer {
    let duties = registry.duties(of: provision.key)
    let appliers = duties.filter { $0.act == .apply }.flatMap(\.roles)
    let deciding = Moment.decidingDuties(duties)
    func answer(
      _ outcome: ApprovalAnswer.Outcome, slots: [Slot] = [], preconditions: [Precondition] = [],
      until: CalendarDate?
    ) -> ApprovalAnswer {
      ApprovalAnswer(
        provision: provision, place: place, date: date, facts: facts, appliers: appliers, slots: slots,
        preconditions: preconditions, outcome: outcome, validUntil: until)
    }
    let isInForce = isInForce(provision.period)
    guard isInForce, !deciding.isEmpty else { return answer(.undecided, until: validUntil) }
    if let (role, scope) = missingPlace(deciding, place) {
      return answer(.needsPlace(role, scope), until: validUntil)
    }
    let slots = deciding.flatMap { self.slots(of: $0, for: place, facts: facts) }
    let preconditions = preconditions(of: deciding)
    let outcome: ApprovalAnswer.Outcome =
      if preconditions.contains(where: { !$0.isMet }) { .blocked } else { Moment.staff(slots) }
    return answer(outcome, slots: slots, preconditions: preconditions, until: validUntil)
  }

  /// The duties that settle a case: to permit and approve, else to decide.
  package static func decidingDuties(_ duties: [Duty]) -> [Duty] {
    let granting = duties.filter { $0.act.isGranting }
    return granting.isEmpty ? duties.filter { $0.act == .decide } : granting
  }

  private func missingPlace(_ duties: [Duty], _ place: Place) -> (RoleID, RoleScope)? {
    for duty in duties {
      for ids in [duty.askedRoles, duty.roles] {
        for id in ids {
          guard let role = registry.role(id), role.kind != .external else { continue }
          switch (role.scope, place) {
          case (.body, _), (.system, .system), (.section, .unit), (.bureau, .unit), (.section, .system),
            (.bureau, .system):
            continue
          default: return (id, role.scope)
          }
        }
      }
    }
    return nil
  }

  private mutating func preconditions(of duties: [Duty]) -> [Precondition] {
    var result: [Precondition] = []
    for duty in duties {
      guard case .after(let key) = duty.condition else { continue }
      var state = Precondition.State.missing
      for decision in registry.decisions(under: key) where isInForce(decision.period) {
        guard isEntitled(decision) else {
          if case .missing = state { state = .notEntitled(decision) }
          continue
        }
        // A decision that forbids outweighs one that allows.
        if !decision.allows {
          state = .forbidden(decision)
        } else if case .forbidden = state {
          continue
        } else {
          state = .met(decision)
        }
      }
      result.append(Precondition(duty: duty, under: key, state: state))
    }
    return result
  }

  /// Whether who decided could decide under that provision on the decision's first day: as holder of a deciding
  /// role of the body, or as a deputy whose moment it was.
  package func isEntitled(_ decision: PolicyDecision) -> Bool {
    // Without a first day nobody can say who could decide then.
    guard let first = decision.period.from else { return false }
    var then = Moment(registry: registry, date: first)
    for duty in registry.duties(of: decision.provision) where duty.act == .decide {
      for slot in then.slots(of: duty, for: .body, facts: CaseFacts()) {
        if slot.candidates.contains(where: { $0.person == decision.decidedBy && $0.level == 0 }) { return true }
        if let session = slot.session, session.able.contains(decision.decidedBy) { return true }
      }
    }
    return false
  }

  /// Fills the slots with distinct persons; groups decide as one and take no person away.
  package static func staff(_ slots: [Slot]) -> ApprovalAnswer.Outcome {
    let personal = slots.indices.filter { slots[$0].session == nil }
    for index in slots.indices {
      if let session = slots[index].session, !session.hasQuorum {
        return .nobody(slots: [index], people: session.able)
      }
    }
    let options = nearest(personal.map { slots[$0].candidates }).map { $0.map(\.person) }
    switch StaffingMatcher(options: options).solve() {
    case .possible(let choice):
      var fillings: [Filling] = []
      var next = choice.makeIterator()
      for slot in slots {
        if let session = slot.session {
          fillings.append(.group(session))
        } else if let index = next.next() {
          fillings.append(.person(slot.candidates[index]))
        }
      }
      return .approvable(fillings)
    case .impossible(let short, let people):
      return .nobody(slots: short.map { personal[$0] }, people: people)
    }
  }

  /// Of each slot's candidates those up to the smallest tier that leaves all slots staffable, the first slot
  /// deciding first; all of them where nothing does. So among equals nobody is taken from a slot in which
  /// there is no other as near.
  private static func nearest(_ candidates: [[Candidate]]) -> [[Candidate]] {
    guard candidates.count > 1 else { return candidates }
    var result = candidates
    for slot in result.indices {
      var last: Int?
      for candidate in candidates[slot] where candidate.tier != last {
        last = candidate.tier
        var narrower = result
        narrower[slot] = candidates[slot].filter { $0.tier <= candidate.tier }
        if case .possible = StaffingMatcher(options: narrower.map { $0.map(\.person) }).solve() {
          result = narrower
          break
        }
      }
    }
    return result
  }
}
