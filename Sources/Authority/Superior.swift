package import RegistryModel

extension Moment {
  /// The seats above `seat` along the role's chain of superiors, nearest first; a role that sits nowhere there is
  /// skipped. Of a role that may be asked at every unit upwards, only the nearest seat.
  package mutating func superiors(of seat: Seat) -> [Seat] { superiorSteps(above: [seat]).compactMap(\.first) }

  /// The steps above seats of one role along its chain of superiors, nearest first, each with its seats; a role that
  /// sits nowhere there is no step.
  ///
  /// Each step is looked for from the place of the seats. From a system role, the step above starts at the unit in
  /// charge of the system; from a section's or bureau's role that is asked about a system, at the unit asked about. A
  /// chain that closes on itself ends there.
  mutating func superiorSteps(above seats: [Seat]) -> [[Seat]] {
    guard let first = seats.first else { return [] }
    var result: [[Seat]] = []
    // Chains are short: looking through an array is faster than hashing.
    var visited: [RoleID] = [first.role]
    let own = registry.role(first.role)
    var next = own?.superior
    var places: [(seat: Place, above: Place)] = []
    for seat in seats {
      if case .system = seat.place {
        let unit = own?.scope == .system ? unitCode(of: seat.place) : unitAsked(for: seat.place)
        places.append((seat.place, unit.map(Place.unit) ?? .body))
      } else {
        places.append((seat.place, seat.place))
      }
    }
    while let id = next, !visited.contains(id), let role = registry.role(id) {
      visited.append(id)
      if role.kind != .external {
        var step: [Seat] = []
        for place in places {
          for found in seatsAsked(of: role, for: role.scope == .system ? place.seat : place.above).seats where !step.contains(found) {
            step.append(found)
          }
        }
        if !step.isEmpty { result.append(step) }
      }
      next = role.superior
    }
    return result
  }
}
