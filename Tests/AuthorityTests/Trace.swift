import Authority
import AuthorityTestSupport
import RegistryModel

extension ApprovalAnswer {
  /// Everything the answer says except the day, to tell whether two answers are the same.
  var trace: [String] {
    var result = [outcomeText]
    for slot in slots {
      result += slot.seats.map { Trace.text($0) } + slot.unseated.map(\.text) + slot.climbedFrom.map(\.text)
      for candidate in slot.candidates {
        result += [candidate.person.text, Trace.text(candidate.seat), String(candidate.tier)]
        result += candidate.capacity.origins.map { Trace.text($0) }
      }
      for passed in slot.allPassedOver {
        result += ["not", passed.person.text, Trace.text(passed.seat), Trace.text(passed.exclusion)]
        result += passed.origins.map { Trace.text($0) }
      }
      result += slot.vacancies.map { "vacant " + Trace.text($0.seat) }
      for (session, tier) in slot.groups {
        result += [String(tier)]
        result += session.members.map(\.person.text) + session.able.map(\.text)
      }
    }
    return result + preconditions.map { $0.isMet ? "met" : "unmet" }
  }

  private var outcomeText: String {
    switch outcome {
    case .approvable: "approvable \((chosen ?? []).map(\.text))"
    case .nobody(let slots, let people): "nobody \(slots) \(people.map(\.text))"
    case .blocked: "blocked"
    case .undecided: "undecided"
    case .needsPlace(let role, let scope): "needs \(role) \(scope.rawValue)"
    }
  }
}

/// Short texts without reflection, since there are very many of them.
private enum Trace {
  static func text(_ seat: Seat) -> String { seat.role.text + "@" + seat.place.text }
  static func text(_ origin: Origin) -> String { origin.file + ":" + String(origin.line) }

  static func text(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .isApplicant: "applicant"
    case .absent(let origin): "absent " + text(origin)
    case .assumedAbsent: "assumed absent"
    case .notEmployed: "not employed"
    case .outsideParty: "outside party"
    case .notTriggered(let principal): "not triggered " + (principal?.text ?? "")
    case .otherMoment: "other moment"
    case .principalIsApplicant(let principal): "for the applicant " + principal.text
    case .mayNotBeActedFor: "not to be acted for"
    case .otherProvisions: "other provisions"
    }
  }
}
