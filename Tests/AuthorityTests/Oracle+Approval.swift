import AuthorityTestSupport
import RegistryModel

extension Oracle {
  /// Who approves: of all ways to fill the slots with distinct people the nearest, slot by slot; among equally
  /// near ones the first in the order of asking.
  func approval(_ provision: ProvisionKey, _ question: Question) -> Outcome {
    let granting = duties.filter { $0.provision == provision && [.permit, .approve].contains($0.act) }
    let deciding = duties.filter { $0.provision == provision && $0.act == .decide }
    var options: [[Candidate]?] = []
    for duty in granting.isEmpty ? deciding : granting {
      if case .after(let earlier) = duty.condition, !isAllowed(earlier, question.today) { return .blocked }
      options += slots(duty, question)
    }
    let best = staffings(options[...]).min { left, right in
      let (near, far) = (left.map(\.tier), right.map(\.tier))
      return near == far
        ? left.map(\.place).lexicographicallyPrecedes(right.map(\.place))
        : near.lexicographicallyPrecedes(far)
    }
    return best.map { .approved($0.map(\.person)) } ?? .nobody
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
  private func slots(_ duty: Duty, _ question: Question) -> [[Candidate]?] {
    var asked = duty.roles
    if case .ifAbsent(let decider) = duty.condition { asked = [decider] }
    let alternatives = duty.jointness == .all ? asked.map { [$0] } : [asked]
    return alternatives.flatMap { roles -> [[Candidate]?] in
      if let group = role(roles[0]), group.kind == .group {
        let members = holders(Seat(role: group.id, place: .body), question.today)
        let able = members.filter { standing($0, question.applicants, question.today) == .able }
        return [able.count * 2 > members.count ? nil : []]
      }
      return Array(repeating: candidates(duty, roles, question), count: duty.persons)
    }
  }

  private struct Choice {
    /// nil = a group.
    let person: StaffNumber?
    /// How near: level and rank.
    let tier: Int
    /// Its place in the order of asking.
    let place: Int
  }

  /// Every way to fill the slots with distinct people.
  private func staffings(_ options: ArraySlice<[Candidate]?>) -> [[Choice]] {
    guard let last = options.last else { return [[]] }
    let shorter = staffings(options.dropLast())
    guard let people = last else { return shorter.map { $0 + [Choice(person: nil, tier: 0, place: 0)] } }
    return shorter.flatMap { staffing in
      people.enumerated().filter { candidate in !staffing.contains { $0.person == candidate.element.person } }
        .map { place, candidate in
          staffing + [
            Choice(person: candidate.person, tier: candidate.level * 100 + candidate.rank, place: place)
          ]
        }
    }
  }
}
