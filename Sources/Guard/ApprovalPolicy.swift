import Authority
package import RegistryModel
import RegistryText

/// What one rule of approval demands of one fact, at one of the places that it touches.
package struct ApprovalDemand: Sendable {
  package let rule: ChangeApproval
  package let fact: ChangedFact
  /// Where those sit who may approve: at one place, all of whose holders stand for it.
  package let seats: [Seat]
  /// Who sits there and is there today; who wrote the change and whom it concerns are still among them.
  package let approvers: [StaffNumber]
  /// The hand-over, where the rule demands both sides and the change is one.
  package let handover: Handover?
  /// Who is named in the fact as deciding, permitting or performing something, and agrees, or is spoken for by holders of a role
  /// of `speakers`.
  package let named: [StaffNumber]
  package let speakers: Set<StaffNumber>
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

  /// Of every rule that matches the fact, at every place that the fact touches: all of them must be met.
  package func demands(of fact: ChangedFact) -> [ApprovalDemand] {
    let areas = fact.areas
    return before.manifest.approvals.flatMap { rule -> [ApprovalDemand] in
      guard !areas.isDisjoint(with: rule.areas) else { return [] }
      let places = self.places(of: fact)
      // What belongs to the whole body belongs to the unit at its top.
      if let unit = rule.unit, unit != before.manifest.bodyUnit {
        guard places.contains(where: { lies($0, under: unit) }) else { return [] }
      }
      let handover = handover(fact)
      let speakers = Set(rule.speakers.flatMap { holdersPresent(Seat(role: $0, place: .body)) })
      // Every place agrees; sides and people who are named do so once.
      return groups(of: rule, places).enumerated().map { index, seats in
        var approvers: [StaffNumber] = []
        for person in seats.flatMap(holdersPresent) where !approvers.contains(person) { approvers.append(person) }
        let isFirst = index == 0
        return ApprovalDemand(
          rule: rule, fact: fact, seats: seats, approvers: approvers, handover: rule.needsBothSides && isFirst ? handover : nil,
          named: isFirst ? fact.named : [], speakers: speakers, concerned: fact.persons.union(handover?.receivers ?? []))
      }
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

  /// The units and systems that a fact touches, by the registries before and after; empty for the body.
  ///
  /// A fact about somebody who has no place of its own touches the units of that person's posts: those of the day, or where there
  /// are none yet, those to come. A post given to somebody touches, besides its own unit, those where that person has posts.
  private func places(of fact: ChangedFact) -> [Place] {
    var result = fact.places
    if fact.kind == .appointments {
      result += fact.persons.flatMap { posts(of: $0, in: before) }
    } else if result.isEmpty, !fact.areas.isDisjoint(with: [.people, .absences]) {
      result += fact.persons.flatMap { person in [before, after].flatMap { posts(of: person, in: $0) } }
      if result.isEmpty { result += fact.persons.flatMap(postsToCome) }
    }
    var seen: Set<Place> = []
    return result.filter { seen.insert($0).inserted }
  }

  private func posts(of person: StaffNumber, in registry: Registry) -> [Place] {
    registry.appointments(of: person).filter { $0.period.contains(today) }.map { .unit($0.unit) }
  }

  private func postsToCome(_ person: StaffNumber) -> [Place] {
    after.appointments(of: person).filter { !$0.period.isOver(by: today) }.map { .unit($0.unit) }
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

  /// The seats of which a holder must approve, one group for each place that must agree, each group once.
  private func groups(of rule: ChangeApproval, _ places: [Place]) -> [[Seat]] {
    let roles = rule.roles.compactMap { before.role($0) }
    let asked = rule.unit.map { [Place.unit($0)] } ?? places
    if roles.allSatisfy({ $0.scope == .body }) || asked.isEmpty {
      let seats = roles.compactMap { $0.scope == .body ? Seat(role: $0.id, place: .body) : bodySeat(above: $0) }
      return [unique(seats)]
    }
    var result: [[Seat]] = []
    func add(_ seats: [Seat]) {
      let seats = unique(seats)
      if !result.contains(where: { Set($0) == Set(seats) }) { result.append(seats) }
    }
    for place in asked {
      let seats = roles.compactMap { seatBefore($0, at: place) }
      add(seats.isEmpty ? roles.compactMap(bodySeat) : seats)
      // Where it comes to, by whoever sits there by the registry before; nobody can agree in the name of what is yet to be.
      let coming = rule.unit == nil ? roles.compactMap { seatAfter($0, at: place) } : []
      if !coming.isEmpty { add(coming) }
    }
    return result
  }

  private func unique(_ seats: [Seat]) -> [Seat] {
    var seen: Set<Seat> = []
    return seats.filter { seen.insert($0).inserted }
  }

  private func seatBefore(_ role: Role, at place: Place) -> Seat? {
    var moment = Moment(registry: before, date: today, memo: memo)
    if let found = moment.seat(of: role, for: place) { return found.seat }
    // A unit that is not yet there, or no more: the nearest above it that is.
    let above = [before, after].flatMap { lineage(of: place, in: $0) }
    return above.lazy.compactMap { moment.seat(of: role, for: .unit($0))?.seat }.first
  }

  private func seatAfter(_ role: Role, at place: Place) -> Seat? {
    guard role.scope == .bureau || role.scope == .section else { return nil }
    var moment = Moment(registry: after, date: today, memo: afterMemo)
    return lineage(of: place, in: after).lazy.compactMap { moment.seat(of: role, for: .unit($0))?.seat }.first {
      !self.holdersPresent($0).isEmpty
    }
  }

  /// The seat of the nearest superior of a role that is of the whole body: who answers for what has no place.
  package func bodySeat(above role: Role) -> Seat? {
    var next: Role? = role
    var seen: Set<RoleID> = []
    while let role = next, seen.insert(role.id).inserted {
      if role.scope == .body { return Seat(role: role.id, place: .body) }
      next = role.superior.flatMap { before.role($0) }
    }
    return nil
  }

  // MARK: Hand-over

  private func handover(_ fact: ChangedFact) -> Handover? {
    Handover(fact, before: before, after: after, today: today, authority: authority, named: named, memos: (memo, afterMemo))
  }
}
