package import RegistryModel

/// Whether one person may approve a case.
package struct Entitlement: Sendable {
  package enum Verdict: Sendable {
    /// In these slots.
    case yes(slots: [Int])
    /// Not in this case; the reasons that were found, if any apply to the person himself.
    case no([PassedOver])
    /// A candidate, but others come before: these are the ones to be asked.
    case notTheirTurn(first: [StaffNumber])
    /// The case cannot be approved by anybody.
    case nobodyMay
  }

  package let person: StaffNumber
  package let answer: ApprovalAnswer
  package let verdict: Verdict
}

extension ApprovalAnswer {
  /// Whether `person` may approve: yes when some staffing as near as the best one has that person in a slot.
  package func entitlement(of person: StaffNumber) -> Entitlement {
    Entitlement(person: person, answer: self, verdict: verdict(on: person))
  }

  private func verdict(on person: StaffNumber) -> Entitlement.Verdict {
    // Only candidates as near as the chosen ones: those further up have no turn while nearer ones can act.
    guard case .approvable(let fillings) = outcome, let options = optionsInTurn() else { return .nobodyMay }
    var entitled: [Int] = []
    for (slot, own) in options.fillings.enumerated() {
      let indices = own.indices.filter { index in
        switch own[index] {
        case .person(let candidate): candidate.person == person
        case .group(let session): session.able.contains(person)
        }
      }
      if !indices.isEmpty, options.matcher.isPossible(in: slot, with: indices) { entitled.append(slot) }
    }
    if !entitled.isEmpty { return .yes(slots: entitled) }
    let isCandidate = slots.contains { slot in
      slot.candidates.contains { $0.person == person }
        || slot.groups.contains { $0.session.hasQuorum && $0.session.able.contains(person) }
    }
    if isCandidate {
      let first = fillings.compactMap { filling in
        if case .person(let candidate) = filling { candidate.person } else { nil }
      }
      return .notTheirTurn(first: first)
    }
    return .no(slots.flatMap(\.allPassedOver).filter { $0.person == person })
  }
}
