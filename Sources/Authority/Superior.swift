package import RegistryModel

extension Moment {
  /// The seats above `seat` along the role's chain, nearest first; a role that sits nowhere there is skipped.
  ///
  /// All are looked for from where `seat` is. Above a system role stands the unit in charge of the system; above a
  /// section's or bureau's role that sits nowhere for a system, the unit asked for. A chain that closes on itself ends
  /// there.
  package mutating func superiors(of seat: Seat) -> [Seat] {
    var result: [Seat] = []
    // Chains are short: looking through an array is faster than hashing.
    var visited: [RoleID] = [seat.role]
    let own = registry.role(seat.role)
    var next = own?.superior
    let place: Place =
      if case .system = seat.place {
        (own?.scope == .system ? unitCode(of: seat.place) : unitAsked(for: seat.place)).map(Place.unit) ?? .body
      } else {
        seat.place
      }
    while let id = next, !visited.contains(id), let role = registry.role(id) {
      visited.append(id)
      let asked: Place = role.scope == .system ? seat.place : place
      if role.kind != .external, let location = self.seat(of: role, for: asked) { result.append(location.seat) }
      next = role.superior
    }
    return result
  }
}
