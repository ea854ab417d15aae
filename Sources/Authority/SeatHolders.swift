package import RegistryModel

extension Moment {
  /// Everybody who holds the seat on the date, in the order of the text; substitutes last. A person is named
  /// once.
  ///
  /// Those explicitly assigned; where nobody is, those who hold it ex officio; in a group both, with those
  /// who belong to it by another role.
  package mutating func holders(of seat: Seat) -> [Holding] {
    guard let memo else { return holdersFromFacts(of: seat) }
    if let known = memo.holders(of: seat, on: date) {
      registry.recorder?.replay(known.lookups)
      note(known.validUntil)
      return known.value
    }
    registry.recorder?.begin()
    var fresh = Moment(registry: registry, date: date, memo: memo)
    let result = fresh.holdersFromFacts(of: seat)
    let lookups = registry.recorder?.end() ?? []
    memo.remember(.init(from: date, validUntil: fresh.validUntil, value: result, lookups: lookups), of: seat)
    note(fresh.validUntil)
    return result
  }

  private mutating func holdersFromFacts(of seat: Seat) -> [Holding] {
    guard let role = registry.role(seat.role) else { return [] }
    if role.kind == .group { return groupMembers(role, seat) }
    if role.isFilledByWorkers { return workerHoldings(of: seat) }
    var result: [Holding] = []
    addAssigned(to: seat, in: seat, &result)
    if !result.isEmpty { return result }
    addExOfficio(to: seat, in: seat, &result)
    if result.allSatisfy(\.countsAsHolder) { return result }
    return result.filter(\.countsAsHolder) + result.filter { !$0.countsAsHolder }
  }

  /// Everybody who holds `post` at `unit` on the date, in the order of the text; nobody at a unit that has ended.
  package mutating func holders(of post: PostID, at unit: UnitCode) -> [Appointment] {
    guard self.unit(unit) != nil else { return [] }
    var result: [Appointment] = []
    for appointment in registry.appointments(at: unit) where appointment.post == post {
      if isInForce(appointment.period) { result.append(appointment) }
    }
    return result
  }

  /// Those assigned to `seat`, as holders of `target`.
  private mutating func addAssigned(to seat: Seat, in target: Seat, _ result: inout [Holding]) {
    for assignment in registry.assignments(to: seat) where isInForce(assignment.period) {
      Moment.append(
        Holding(
          seat: target, person: assignment.person, ground: .assignment(assignment),
          position: seat == target ? assignment.position : .member, period: assignment.period), to: &result)
    }
  }

  /// Those who hold `seat` through a post, as holders of `target`.
  private mutating func addExOfficio(to seat: Seat, in target: Seat, _ result: inout [Holding]) {
    for rule in registry.exOfficioRules(for: seat.role) {
      guard let unit = unit(of: rule, for: seat) else { continue }
      for appointment in holders(of: rule.post, at: unit) {
        Moment.append(
          Holding(
            seat: target, person: appointment.person, ground: .exOfficio(rule, appointment), position: .member,
            period: appointment.period), to: &result)
      }
    }
  }

  /// A person is named once, with the highest standing that any of the facts gives.
  private static func append(_ holding: Holding, to result: inout [Holding]) {
    guard let index = result.firstIndex(where: { $0.person == holding.person }) else {
      result.append(holding)
      return
    }
    // Somebody who both holds a seat and stands in for its holder holds it; somebody who chairs a group by any of his
    // roles chairs it.
    let known = result[index]
    if holding.countsAsHolder && !known.countsAsHolder || holding.position > known.position { result[index] = holding }
  }

  /// The unit at which the rule finds its post for the seat.
  mutating func unit(of rule: ExOfficioRule, for seat: Seat) -> UnitCode? {
    switch (rule.location, seat.place) {
    case (.unitOfKind(let kinds), .unit(let code)):
      guard let unit = unit(code), kinds.contains(unit.kind) else { return nil }
      return code
    case (.unit(let code), .body): return code
    case (.unit(let code), .unit(let asked)): return code == asked ? code : nil
    case (.unitInCharge, .system(let id)):
      guard let system = registry.system(id), isInForce(system.period) else { return nil }
      return unitInCharge(system.unit)
    default: return nil
    }
  }

  /// The section in charge: a subsection answers through the section above it, a unit that has ended through its successor.
  package mutating func unitInCharge(_ code: UnitCode) -> UnitCode {
    let code = successor(of: code)
    for unit in lineage(of: code) where unit.kind != .subsection { return unit.code }
    return code
  }

  /// Those assigned to the group or holding it through a post, then those who belong to it by another role, at
  /// whatever place they hold that. The members of a group that belongs to it are members.
  private mutating func groupMembers(_ group: Role, _ seat: Seat) -> [Holding] {
    var result: [Holding] = []
    var pending = [group]
    var visited: [RoleID] = [group.id]
    while !pending.isEmpty {
      let part = pending.removeFirst()
      let own = Seat(role: part.id, place: seat.place)
      addAssigned(to: own, in: seat, &result)
      addExOfficio(to: own, in: seat, &result)
      guard let rule = registry.groupRule(for: part.id) else { continue }
      for id in (rule.chair.map { [$0] } ?? []) + rule.members {
        guard let role = registry.role(id) else { continue }
        if role.kind == .group {
          if visited.contains(role.id) { continue }
          visited.append(role.id)
          pending.append(role)
          continue
        }
        let position: Position = part.id == group.id && id == rule.chair ? .chair : .member
        for place in places(of: role) {
          for holding in holders(of: Seat(role: role.id, place: place)) {
            Moment.append(
              Holding(
                seat: seat, person: holding.person, ground: .membership(rule, of: role.id), position: position,
                period: holding.period), to: &result)
          }
        }
      }
    }
    return result
  }

  /// Every place at which a role sits on the date.
  package mutating func places(of role: Role) -> [Place] {
    switch role.scope {
    case .body: return [.body]
    case .system:
      var result: [Place] = []
      for system in registry.systems where isInForce(system.period) { result.append(.system(system.id)) }
      return result
    case .bureau, .section:
      var result: [Place] = []
      for unit in registry.units where isInForce(unit.period) && sits(role, at: unit) {
        result.append(.unit(unit.code))
      }
      return result
    }
  }
}
