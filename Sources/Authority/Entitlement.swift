package import RegistryModel

/// Whether one person may approve a case.
package struct Entitlement: Sendable {
  package enum Verdict: Sendable {
    /// In these slots.
    case yes(slots: [Int])
    /// Not in the case: the reasons found, if any stand against the person himself.
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
    guard case .approvable(let fillings) = outcome else { return .nobodyMay }
    var tiers: [Int: Int] = [:]
    for (index, filling) in fillings.enumerated() {
      if case .person(let candidate) = filling { tiers[index] = candidate.tier }
    }
    let personal = slots.indices.filter { slots[$0].session == nil }
    // Only candidates as near as the chosen ones: whoever is further up has no turn while nearer ones can act.
    let options = personal.map { index in
      slots[index].candidates.filter { $0.tier == tiers[index] }.map(\.person)
    }
    let matcher = StaffingMatcher(options: options)
    var entitled = personal.indices.filter { matcher.canSolve(with: person, in: $0) }.map { personal[$0] }
    for index in slots.indices {
      if let session = slots[index].session, session.able.contains(person) { entitled.append(index) }
    }
    if !entitled.isEmpty { return .yes(slots: entitled.sorted()) }
    if slots.contains(where: { $0.candidates.contains { $0.person == person } }) {
      let first = fillings.compactMap { filling in
        if case .person(let candidate) = filling { candidate.person } else { nil }
      }
      return .notTheirTurn(first: first)
    }
    return .no(
      slots.flatMap { $0.passedOver + ($0.session?.passedOver ?? []) }.filter { $0.person == person })
  }
}
