package import RegistryModel

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
  /// The applicant fills no slot, and nobody fills two, in person or through those who act for him.
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
    let slots = slots(of: deciding, for: place, facts: facts)
    let preconditions = preconditions(of: deciding, for: place)
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
          if !role.scope.isSaid(by: place) { return (id, role.scope) }
        }
      }
    }
    return nil
  }
}
