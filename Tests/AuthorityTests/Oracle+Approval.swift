import AuthorityTestSupport
import RegistryModel

extension Oracle {
  /// One way to fill a slot.
  struct Choice {
    /// nil = a group.
    let person: StaffNumber?
    let members: [StaffNumber]
    /// How near; smaller is nearer.
    let tier: Int
    /// Persons and groups whom no other slot may use.
    let uses: Set<String>
    /// The role of the seat.
    let role: RoleID
    var place = 0
  }

  /// Who approves: of all ways to fill the slots, nobody's authority used twice, the nearest, slot by slot; among
  /// equally near ones the first in the order of asking.
  func approval(_ provision: ProvisionKey, _ question: Question) -> Outcome {
    guard let slots = slots(provision, question) else { return .blocked }
    let all = staffings(slots)
    guard let best = nearest(all) else { return .nobody }
    return .approved(best.map(\.person))
  }

  /// Whether the person fills a slot, or belongs to a group that does, in some way as near as the best.
  func may(_ person: StaffNumber, _ provision: ProvisionKey, _ question: Question) -> Bool {
    guard let slots = slots(provision, question) else { return false }
    let all = staffings(slots)
    let tiers = nearest(all)?.map(\.tier)
    return all.contains { way in way.map(\.tier) == tiers && way.contains { $0.members.contains(person) } }
  }

  /// Who does work of several, by the same rule.
  func work(_ provision: ProvisionKey, _ question: Question) -> Outcome {
    let all = staffings(slots(duties.filter { $0.provision == provision }, question))
    return nearest(all).map { .approved($0.map(\.person)) } ?? .nobody
  }

  /// Whether the slots of a proof cannot be filled, and would be without any one of them.
  func isProof(_ numbers: [Int], _ provision: ProvisionKey, _ question: Question) -> Bool {
    guard let slots = slots(provision, question) else { return false }
    func isStaffable(_ numbers: [Int]) -> Bool { !staffings(numbers.map { slots[$0] }).isEmpty }
    return !isStaffable(numbers) && numbers.allSatisfy { number in isStaffable(numbers.filter { $0 != number }) }
  }

  private func nearest(_ ways: [[Choice]]) -> [Choice]? {
    ways.min { left, right in
      let (near, far) = (left.map(\.tier), right.map(\.tier))
      return near == far
        ? left.map(\.place).lexicographicallyPrecedes(right.map(\.place)) : near.lexicographicallyPrecedes(far)
    }
  }

  /// The choices of each slot; nil where a decision that must come first is not there.
  private func slots(_ provision: ProvisionKey, _ question: Question) -> [[Choice]]? {
    let granting = duties.filter { $0.provision == provision && [.permit, .approve].contains($0.act) }
    let deciding = duties.filter { $0.provision == provision && $0.act == .decide }
    let settling = granting.isEmpty ? deciding : granting
    for duty in settling {
      if case .after(let earlier) = duty.condition, !isAllowed(earlier, question) { return nil }
    }
    return slots(settling, question)
  }

  func slots(_ settling: [Duty], _ question: Question) -> [[Choice]] {
    owners(settling).flatMap { owner -> [[Choice]] in
      let asked = owner.asked
      let alternatives = owner.duty.jointness == .all ? asked.map { [$0] } : [asked]
      return alternatives.flatMap { roles in
        Array(repeating: choices(owner, roles, question), count: owner.duty.persons)
      }
    }
  }

  /// A duty that gives slots, and who acts in whose absence in them.
  struct Owner {
    let duty: Duty
    let asked: [RoleID]
    /// In the absence of the role's holder the duty's roles act, with that rank.
    var acting: [(role: RoleID, duty: Duty, rank: Int)] = []
  }

  private func owners(_ settling: [Duty]) -> [Owner] {
    func awaited(_ duty: Duty) -> RoleID? { if case .ifAbsent(let role) = duty.condition { role } else { nil } }
    var owners = settling.filter { awaited($0) == nil }.map { Owner(duty: $0, asked: $0.roles) }
    var left = settling.filter { awaited($0) != nil }
    while let first = left.first {
      // Whoever finds an owner joins it; if nobody does, the first gives slots of its own.
      let joining = left.first { duty in
        owners.contains { owner in
          owner.asked.contains(awaited(duty)!) || owner.acting.contains { $0.duty.roles.contains(awaited(duty)!) }
        }
      }
      guard let joining else {
        owners.append(Owner(duty: first, asked: [awaited(first)!], acting: [(awaited(first)!, first, 1)]))
        left.removeFirst()
        continue
      }
      let role = awaited(joining)!
      for index in owners.indices {
        if owners[index].asked.contains(role) {
          owners[index].acting.append((role, joining, 1))
        } else if let link = owners[index].acting.first(where: { $0.duty.roles.contains(role) }) {
          owners[index].acting.append((link.role, joining, link.rank + 1))
        }
      }
      left.removeAll { $0.number == joining.number }
    }
    return owners.sorted { $0.duty.number < $1.duty.number }
  }

  private func isAllowed(_ provision: ProvisionKey, _ question: Question) -> Bool {
    let standing = values(decisions, question.today).filter { $0.provision == provision && isEntitled($0, question) }
    return !standing.isEmpty && standing.allSatisfy(\.allows)
  }

  /// Whether who decided could decide on the first day, there where the case is; where that does not say at which unit
  /// or system, anywhere.
  private func isEntitled(_ decision: PolicyDecision, _ question: Question) -> Bool {
    guard let from = decision.period.from else { return false }
    let today = Int(from.dayNumber - day(0).dayNumber)
    let settling = duties.filter { $0.provision == decision.provision && $0.act == .decide }
    let involved = settling.flatMap { duty -> [RoleID] in
      if case .ifAbsent(let decider) = duty.condition { duty.roles + [decider] } else { duty.roles }
    }.compactMap(role)
    func isSaid(_ role: Role) -> Bool {
      switch question.place {
      case .body: role.scope == .body
      case .unit: role.scope != .system
      case .system: true
      }
    }
    func decides(_ place: Place, _ counts: (RoleID) -> Bool) -> Bool {
      let then = Question(place: place, applicants: [], today: today, unit: question.unit)
      return slots(settling, then).joined().contains {
        $0.tier < 100 && $0.members.contains(decision.decidedBy) && counts($0.role)
      }
    }
    if decides(question.place, { _ in true }) { return true }
    let unsaid = Set(involved.filter { !isSaid($0) }.map(\.id))
    if unsaid.isEmpty { return false }
    let places = [.body] + values(units, today).map { Place.unit($0.code) } + values(systems, today).map { .system($0.id) }
    return places.contains { decides($0, unsaid.contains) }
  }

  /// Every way to fill the slots.
  private func staffings(_ slots: [[Choice]]) -> [[Choice]] {
    slots.reduce([[]]) { partial, choices in
      partial.flatMap { way in
        choices.filter { choice in way.allSatisfy { $0.uses.isDisjoint(with: choice.uses) } }.map { way + [$0] }
      }
    }
  }
}
