package import RegistryModel

/// A standing decision on which a permission depends.
package struct Precondition: Sendable {
  package enum State: Sendable {
    case met(PolicyDecision)
    case forbidden(PolicyDecision)
    /// Decided by somebody who could not decide it on its first day; the record counts for nothing.
    case notEntitled(PolicyDecision)
    case missing
  }
  package let duty: Duty
  /// The provision under which the decision is recorded.
  package let under: ProvisionKey
  package let state: State

  package var isMet: Bool { if case .met = state { true } else { false } }
}

extension Moment {
  mutating func preconditions(of duties: [Duty], for place: Place) -> [Precondition] {
    var result: [Precondition] = []
    for duty in duties {
      guard case .after(let key) = duty.condition else { continue }
      var state = Precondition.State.missing
      for decision in registry.decisions(under: key) where isInForce(decision.period) {
        guard isEntitled(decision, for: place) else {
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

  /// Whether the decider could decide under that provision on the decision's first day: as a holder of a deciding role
  /// who was present, as a deputy whose condition was met, or in a group that could meet.
  ///
  /// If the deciding roles sit at units or systems, only those of `place` count; for roles of which the question does
  /// not say where, those of any place.
  package func isEntitled(_ decision: PolicyDecision, for place: Place? = nil) -> Bool {
    // Without a first day it cannot be said who could decide then.
    guard let first = decision.period.from else { return false }
    var then = Moment(registry: registry, date: first)
    then.askedUnit = askedUnit
    let duties = Moment.decisionDuties(registry.duties(of: decision.provision))
    if let place, decides(decision.decidedBy, duties, at: place, &then, where: { _ in true }) { return true }
    // Roles of which the question does not say at which unit or system they are meant count at any.
    let isUnsaid: (RoleScope) -> Bool = { scope in place.map { !scope.isSaid(by: $0) } ?? true }
    guard involved(duties).contains(where: { isUnsaid($0.scope) }) else { return false }
    return then.decidingPlaces(duties).contains { other in
      decides(decision.decidedBy, duties, at: other, &then) { role in registry.role(role).map { isUnsaid($0.scope) } ?? false }
    }
  }

  /// Whether the person could decide there in a seat, or a group, whose role counts.
  private func decides(
    _ person: StaffNumber, _ duties: [Duty], at place: Place, _ then: inout Moment, where counts: (RoleID) -> Bool
  ) -> Bool {
    for slot in then.slots(of: duties, for: place, facts: CaseFacts()) {
      if slot.candidates.contains(where: { $0.person == person && $0.level == 0 && counts($0.seat.role) }) { return true }
      for group in slot.groups where group.session.hasQuorum && group.tier == CandidateList.groupTier {
        if group.session.able.contains(person), counts(group.session.seat.role) { return true }
      }
    }
    return false
  }

  private func involved(_ duties: [Duty]) -> [Role] { duties.flatMap { $0.askedRoles + $0.roles }.compactMap(registry.role) }

  private static func decisionDuties(_ duties: [Duty]) -> [Duty] { duties.filter { $0.act == .decide } }

  /// Every place at which one of the deciding roles sits; the body where all are its.
  private mutating func decidingPlaces(_ duties: [Duty]) -> [Place] {
    var result: [Place] = [.body]
    for role in duties.flatMap({ $0.askedRoles + $0.roles }).compactMap(registry.role) where role.scope != .body {
      result += places(of: role).filter { !result.contains($0) }
    }
    return result
  }
}
