package import RegistryModel

extension Moment {
  /// The seats above `seat` along the role's chain, nearest first; a role that sits nowhere there is skipped.
  ///
  /// Above a system role stands the unit in charge of the system. A chain that closes on itself ends there.
  package mutating func superiors(of seat: Seat) -> [Seat] {
    var result: [Seat] = []
    // Chains are short: looking through an array is faster than hashing.
    var visited: [RoleID] = [seat.role]
    var next = registry.role(seat.role)?.superior
    let place: Place =
      if case .system = seat.place { unitCode(of: seat.place).map(Place.unit) ?? .body } else { seat.place }
    while let id = next, !visited.contains(id), let role = registry.role(id) {
      visited.append(id)
      let asked: Place = role.scope == .system ? seat.place : place
      if role.kind != .external, let location = self.seat(of: role, for: asked) { result.append(location.seat) }
      next = role.superior
    }
    return result
  }
}
