import AuthorityTestSupport
import RegistryModel

extension Oracle {
  /// Who approves: of all ways to fill the slots with distinct people the nearest, slot by slot.
  func approval(_ provision: ProvisionKey, _ question: Question) -> Outcome {
    let granting = duties.filter { $0.provision == provision && [.permit, .approve].contains($0.act) }
    let deciding = duties.filter { $0.provision == provision && $0.act == .decide }
    var options: [[StaffNumber]?] = []
    for duty in granting.isEmpty ? deciding : granting {
      if case .after(let earlier) = duty.condition, !isAllowed(earlier, question.today) { return .blocked }
      options += slots(duty, question)
    }
    let staffings = fill(options[...], taken: [])
    return staffings.map(Outcome.approved) ?? .nobody
  }

  private func isAllowed(_ provision: ProvisionKey, _ today: Int) -> Bool {
    let standing = values(decisions, today).filter { $0.provision == provision && isEntitled($0) }
    return !standing.isEmpty && standing.allSatisfy(\.allows)
  }

  /// Whether who decided could decide on the first day.
  private func isEntitled(_ decision: PolicyDecision) -> Bool {
    guard let from = decision.period.from else { return false }
    let then = Question(place: .body, applicants: [], today: Int(from.dayNumber - day(0).dayNumber))
    return duties.filter { $0.provision == decision.provision && $0.act == .decide }.contains { duty in
      var asked = duty.roles
      if case .ifAbsent(let decider) = duty.condition { asked = [decider] }
      return candidates(duty, asked, then).contains { $0.level == 0 && $0.person == decision.decidedBy }
    }
  }

  /// The options of each slot; nil for a group with its quorum, none for one without.
  private func slots(_ duty: Duty, _ question: Question) -> [[StaffNumber]?] {
    var asked = duty.roles
    if case .ifAbsent(let decider) = duty.condition { asked = [decider] }
    let alternatives = duty.jointness == .all ? asked.map { [$0] } : [asked]
    return alternatives.flatMap { roles -> [[StaffNumber]?] in
      if let group = role(roles[0]), group.kind == .group {
        let members = holders(Seat(role: group.id, place: .body), question.today)
        let able = members.filter { standing($0, question.applicants, question.today) == .able }
        return [able.count * 2 > members.count ? nil : []]
      }
      return Array(repeating: candidates(duty, roles, question).map(\.person), count: duty.persons)
    }
  }

  /// The first staffing in the order of asking, by trying one after the other.
  private func fill(_ options: ArraySlice<[StaffNumber]?>, taken: Set<StaffNumber>) -> [StaffNumber?]? {
    guard let first = options.first else { return [] }
    guard let people = first else { return fill(options.dropFirst(), taken: taken).map { [nil] + $0 } }
    for person in people where !taken.contains(person) {
      if let rest = fill(options.dropFirst(), taken: taken.union([person])) { return [person] + rest }
    }
    return nil
  }
}
