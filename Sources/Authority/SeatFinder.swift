package import RegistryModel

/// Where a role sits for a question about a unit or a system.
package struct FoundSeat: Sendable {
  package let seat: Seat
  /// Units that were passed on the way up because the role does not sit there.
  package let climbedFrom: [UnitCode]

  package init(seat: Seat, climbedFrom: [UnitCode]) {
    self.seat = seat
    self.climbedFrom = climbedFrom
  }
}

extension Moment {
  /// The seat of `role` for a question about `place`; nil when the role sits nowhere there.
  ///
  /// A role of the body sits at the body. A role of a section or a bureau sits at the nearest unit, from the
  /// one asked for upwards, whose level is the role's or whose kind an ex officio rule names. A role of a
  /// system sits at the system asked for. The role that workers of contracts fill sits wherever it is asked for.
  package mutating func seat(of role: Role, for place: Place) -> FoundSeat? {
    if role.isFilledByWorkers { return FoundSeat(seat: Seat(role: role.id, place: place), climbedFrom: []) }
    switch role.scope {
    case .body:
      return FoundSeat(seat: Seat(role: role.id, place: .body), climbedFrom: [])
    case .system:
      guard case .system = place else { return nil }
      return FoundSeat(seat: Seat(role: role.id, place: place), climbedFrom: [])
    case .bureau, .section:
      guard let start = unitAsked(for: place) else { return nil }
      var climbed: [UnitCode] = []
      for unit in lineage(of: start) {
        if sits(role, at: unit) {
          return FoundSeat(seat: Seat(role: role.id, place: .unit(unit.code)), climbedFrom: climbed)
        }
        climbed.append(unit.code)
      }
      return nil
    }
  }

  /// The unit whose section and bureau roles are meant for a question about `place`.
  package mutating func unitAsked(for place: Place) -> UnitCode? {
    if case .system = place, let askedUnit { return askedUnit }
    return unitCode(of: place)
  }

  /// The seats of `role` at every unit upwards, the nearest first, where the body says that each of them may be asked;
  /// else the nearest alone.
  mutating func seatsAsked(of role: Role, for place: Place) -> (seats: [Seat], climbedFrom: [UnitCode]) {
    guard let nearest = seat(of: role, for: place) else { return ([], []) }
    guard registry.manifest.askedUpwards.contains(role.id), case .unit(let code) = nearest.seat.place else {
      return ([nearest.seat], nearest.climbedFrom)
    }
    let seats = lineage(of: code).filter { sits(role, at: $0) }.map { Seat(role: role.id, place: .unit($0.code)) }
    return (seats, nearest.climbedFrom)
  }

  /// The unit that a place belongs to: itself, or the one in charge of the system; nil for the body.
  package mutating func unitCode(of place: Place) -> UnitCode? {
    switch place {
    case .body: nil
    case .unit(let code): code
    case .system(let id): registry.system(id).map { successor(of: $0.unit) }
    }
  }

  /// Whether the role is held at that unit, by its level or because an ex officio rule says so.
  package func sits(_ role: Role, at unit: Unit) -> Bool {
    if unit.kind.level == role.scope { return true }
    for rule in registry.exOfficioRules(for: role.id) {
      if case .unitOfKind(let kinds) = rule.location, kinds.contains(unit.kind) { return true }
    }
    return false
  }
}

extension RoleScope {
  /// Whether a question about `place` says where a role of this scope sits.
  func isSaid(by place: Place) -> Bool {
    switch (self, place) {
    case (.body, _), (.system, .system), (.section, .unit), (.bureau, .unit), (.section, .system), (.bureau, .system): true
    default: false
    }
  }
}
