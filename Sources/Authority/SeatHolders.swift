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
      note(known.validUntil)
      return known.value
    }
    var fresh = Moment(registry: registry, date: date, memo: memo)
    let result = fresh.holdersFromFacts(of: seat)
    memo.remember(.init(from: date, validUntil: fresh.validUntil, value: result), of: seat)
    note(fresh.validUntil)
    return result
  }

  private mutating func holdersFromFacts(of seat: Seat) -> [Holding] {
    guard let role = registry.role(seat.role) else { return [] }
    var result: [Holding] = []
    for assignment in registry.assignments(to: seat) where isInForce(assignment.period) {
      append(
        Holding(
          seat: seat, person: assignment.person, ground: .assignment(assignment),
          position: assignment.position, period: assignment.period), to: &result)
    }
    if role.kind != .group, !result.isEmpty { return result }
    for rule in registry.exOfficioRules(for: seat.role) {
      guard let unit = unit(of: rule, for: seat) else { continue }
      for holding in postHolders(rule, at: unit, seat) { append(holding, to: &result) }
    }
    if role.kind == .group, let rule = registry.groupRule(for: seat.role) {
      for holding in members(of: rule, seat) { append(holding, to: &result) }
    }
    if result.allSatisfy(\.countsAsHolder) { return result }
    return result.filter(\.countsAsHolder) + result.filter { !$0.countsAsHolder }
  }

  /// Whoever holds `post` at `unit` on the date, by the order of the text.
  package mutating func holders(of post: PostID, at unit: UnitCode) -> [Appointment] {
    var result: [Appointment] = []
    for appointment in registry.appointments(at: unit) where appointment.post == post {
      if isInForce(appointment.period) { result.append(appointment) }
    }
    return result
  }

  private func append(_ holding: Holding, to result: inout [Holding]) {
    guard let index = result.firstIndex(where: { $0.person == holding.person }) else {
      result.append(holding)
      return
    }
    // Who holds a seat besides standing in for it holds it.
    if holding.countsAsHolder && !result[index].countsAsHolder { result[index] = holding }
  }

  private mutating func unit(of rule: ExOfficioRule, for seat: Seat) -> UnitCode? {
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

  /// The section in charge: a subsection answers through the section above it, a unit that has ended through its heir.
  package mutating func unitInCharge(_ code: UnitCode) -> UnitCode {
    let code = heir(of: code)
    for unit in lineage(of: code) where unit.kind != .subsection { return unit.code }
    return code
  }

  private mutating func postHolders(_ rule: ExOfficioRule, at unit: UnitCode, _ seat: Seat) -> [Holding] {
    holders(of: rule.post, at: unit).map {
      Holding(
        seat: seat, person: $0.person, ground: .exOfficio(rule, $0), position: .member, period: $0.period)
    }
  }

  private mutating func members(of rule: GroupRule, _ seat: Seat) -> [Holding] {
    var result: [Holding] = []
    let roles = (rule.chair.map { [$0] } ?? []) + rule.members
    for memberRole in roles {
      guard let role = registry.role(memberRole), role.kind != .group, role.id != rule.role else { continue }
      for place in places(of: role) {
        for holding in holders(of: Seat(role: role.id, place: place)) {
          append(
            Holding(
              seat: seat, person: holding.person, ground: .membership(rule, of: role.id),
              position: role.id == rule.chair ? .chair : .member, period: holding.period), to: &result)
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
