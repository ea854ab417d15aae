package import RegistryModel

extension Moment {
  /// Whether the person can be the one who applies where these roles do: everybody of the staff where staff
  /// apply, outside parties where those do, else who holds one of the roles. Without such roles, anybody.
  package mutating func canApply(_ person: StaffNumber, as appliers: [RoleID], at place: Place) -> Bool {
    guard !appliers.isEmpty else { return true }
    let isOutsideParty = registry.person(person)?.employment.isOutsideParty ?? false
    for id in appliers {
      guard let role = registry.role(id) else { continue }
      switch role.kind {
      case .everyone: if !isOutsideParty { return true }
      case .external: if isOutsideParty { return true }
      case .person, .group, .desk:
        let places: [Place] =
          if let location = seat(of: role, for: place) { [location.seat.place] } else { self.places(of: role) }
        for seatPlace in places {
          let holders = self.holders(of: Seat(role: id, place: seatPlace))
          if holders.contains(where: { $0.person == person }) { return true }
        }
      }
    }
    return false
  }
}
