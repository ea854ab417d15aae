import Authority
package import RegistryModel
import RegistryText

/// What one rule of approval demands of one fact.
package struct ApprovalDemand: Sendable {
  package let rule: ChangeApproval
  package let fact: ChangedFact
  /// Where those sit who may approve.
  package let seats: [Seat]
  /// Who sits there and is there today; who wrote the change and whom it concerns are still among them.
  package let approvers: [StaffNumber]
  /// The hand-over, where the rule demands both sides and the change is one.
  package let handover: Handover?
  /// Whom the change concerns, and who therefore does not approve it: the persons of its row, and who comes to hold
  /// something by it.
  package let concerned: Set<StaffNumber>
}

/// The approvals that changes need, by the registry before them.
package final class ApprovalPolicy {
  package let before: Registry
  package let after: Registry
  package let today: CalendarDate
  private let memo = HolderMemo()
  private let afterMemo = HolderMemo()
  private var present: [Seat: [StaffNumber]] = [:]
  /// Roles that settle cases, or approve changes.
  private let authority: Set<RoleID>
  /// Who is put into which seat by a row of the change itself.
  private let named: [Seat: Set<StaffNumber>]

  /// `after` only helps to say where new facts belong and who receives what; the policy is that of `before`. `facts` =
  /// the whole change, of which each fact is asked about.
  package init(before: Registry, after: Registry, today: CalendarDate, facts: [ChangedFact] = []) {
    self.before = before
    self.after = after
    self.today = today
    let deciding = [before, after].flatMap { $0.allDuties.filter(\.act.isDeciding).flatMap(\.askedRoles) }
    var named: [Seat: Set<StaffNumber>] = [:]
    for fact in facts where fact.new != nil && !fact.areas.isDisjoint(with: [.appointments, .assignments]) {
      for seat in Handover.seats(fact, after, today) { named[seat, default: []].formUnion(fact.persons) }
    }
    self.named = named
    authority = Set(deciding).union(before.manifest.approvals.flatMap(\.roles)).union(before.manifest.emergency?.roles ?? [])
  }

  /// Every rule that matches the fact: all of them must be met.
  package func demands(of fact: ChangedFact) -> [ApprovalDemand] {
    let areas = fact.areas
    return before.manifest.approvals.compactMap { rule in
      guard !areas.isDisjoint(with: rule.areas) else { return nil }
      let places = self.places(of: fact)
      // What belongs to the whole body belongs to the unit at its top.
      if let unit = rule.unit, unit != before.manifest.bodyUnit {
        guard places.contains(where: { lies($0, under: unit) }) else { return nil }
      }
      var seats: [Seat] = []
      for seat in self.seats(of: rule, places) where !seats.contains(seat) { seats.append(seat) }
      var approvers: [StaffNumber] = []
      for person in seats.flatMap(holdersPresent) where !approvers.contains(person) { approvers.append(person) }
      let handover = handover(fact)
      return ApprovalDemand(
        rule: rule, fact: fact, seats: seats, approvers: approvers, handover: rule.needsBothSides ? handover : nil,
        concerned: fact.persons.union(handover?.receivers ?? []))
    }
  }

  /// Whether the person holds one of these roles of the body today, and is there.
  package func holds(_ person: StaffNumber, anyOf roles: [RoleID]) -> Bool {
    roles.contains { holdersPresent(Seat(role: $0, place: .body)).contains(person) }
  }

  /// Who sits there by the registry before, is employed and not away.
  package func holdersPresent(_ seat: Seat) -> [StaffNumber] {
    if let known = present[seat] { return known }
    var moment = Moment(registry: before, date: today, memo: memo)
    let result = moment.holdersPresent(of: seat)
    present[seat] = result
    return result
  }

  /// Whether the person is employed today and not away.
  package func isPresent(_ person: StaffNumber) -> Bool {
    var moment = Moment(registry: before, date: today, memo: memo)
    return moment.isEmployed(person) && moment.absence(of: person) == nil
  }

  // MARK: Where a fact belongs

  /// The units and systems that a fact is about, by the registries before and after; empty for the body.
  private func places(of fact: ChangedFact) -> [Place] {
    var result = fact.places
    guard result.isEmpty, !fact.areas.isDisjoint(with: [.people, .absences]) else { return result }
    for person in fact.persons {
      for registry in [before, after] {
        let posts = registry.appointments(of: person).filter { $0.period.contains(today) }
        result += posts.map { .unit($0.unit) }
      }
    }
    return result
  }

  private func lies(_ place: Place, under unit: UnitCode) -> Bool {
    [before, after].contains { lineage(of: place, in: $0).contains(unit) }
  }

  /// The unit of a place and those above it, also of units that are no more or not yet.
  private func lineage(of place: Place, in registry: Registry) -> [UnitCode] {
    var next: UnitCode?
    switch place {
    case .body: next = registry.manifest.bodyUnit
    case .unit(let code): next = code
    case .system(let id): next = registry.system(id)?.unit
    }
    var result: [UnitCode] = []
    while let code = next, !result.contains(code) {
      result.append(code)
      next = registry.unit(code, on: today)?.parent
    }
    return result
  }

  // MARK: Who approves

  private func seats(of rule: ChangeApproval, _ places: [Place]) -> [Seat] {
    let asked = rule.unit.map { [Place.unit($0)] } ?? places
    return rule.roles.flatMap { id -> [Seat] in
      guard let role = before.role(id) else { return [] }
      guard role.scope != .body else { return [Seat(role: id, place: .body)] }
      var moment = Moment(registry: before, date: today, memo: memo)
      return asked.compactMap { place in
        if let found = moment.seat(of: role, for: place) { return found.seat }
        // A unit that is not yet there, or no more: the nearest above it that is.
        let above = [before, after].flatMap { lineage(of: place, in: $0) }
        return above.lazy.compactMap { moment.seat(of: role, for: .unit($0))?.seat }.first
      }
    }
  }

  // MARK: Hand-over

  private func handover(_ fact: ChangedFact) -> Handover? {
    Handover(fact, before: before, after: after, today: today, authority: authority, named: named, memos: (memo, afterMemo))
  }
}
