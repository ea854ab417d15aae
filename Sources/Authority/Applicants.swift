package import RegistryModel

extension Moment {
  /// Whether the person can be the applicant where these roles apply: every member of staff where staff apply, outside
  /// parties where those do, otherwise the holders of the roles. Without such roles, anybody.
  package mutating func canApply(_ person: StaffNumber, as appliers: [RoleID], at place: Place) -> Bool {
    guard !appliers.isEmpty else { return true }
    let isOutsideParty = registry.person(person)?.employment.isOutsideParty ?? false
    for id in appliers {
      guard let role = registry.role(id) else { continue }
      switch role.kind {
      case .everyone: if !isOutsideParty { return true }
      case .external: if isOutsideParty { return true }
      case .person, .group, .contactPoint:
        if let location = seat(of: role, for: place) {
          if holds(person, location.seat) { return true }
        } else if registry.knowsWhoIsNamed {
          // Only where the person ever can: looking everywhere for everybody grows with the square of the body.
          for seatPlace in registry.places(of: role, everHeldBy: person)
          where isPlace(seatPlace, of: role) && holds(person, Seat(role: id, place: seatPlace)) {
            return true
          }
        } else {
          for seatPlace in places(of: role) where holds(person, Seat(role: id, place: seatPlace)) { return true }
        }
      }
    }
    return false
  }

  private mutating func holds(_ person: StaffNumber, _ seat: Seat) -> Bool {
    holders(of: seat).contains { $0.person == person }
  }

  /// Whether the role sits at the place on the date.
  private mutating func isPlace(_ place: Place, of role: Role) -> Bool {
    switch place {
    case .body: return role.scope == .body
    case .system(let id):
      guard role.scope == .system, let system = registry.system(id) else { return false }
      return isInForce(system.period)
    case .unit(let code):
      guard let unit = unit(code) else { return false }
      return sits(role, at: unit)
    }
  }
}
