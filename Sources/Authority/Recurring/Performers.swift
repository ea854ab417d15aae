package import RegistryModel

/// Who would do a measure on a day.
package struct Performers: Sendable {
  /// Those who hold one of its roles, are employed and not away; where there are none, their deputies, the first to act first.
  package let people: [StaffNumber]
  /// One of its roles is everybody's, a contact point's or an outside party's: no single person is named.
  package let isShared: Bool

  package var isNobody: Bool { people.isEmpty && !isShared }
}

extension Moment {
  /// Who would do the measure at a place on the moment's day.
  package mutating func performers(of measure: Measure, at place: Place) -> Performers {
    var seats: [Seat] = []
    var isShared = false
    for id in measure.roles {
      guard let role = registry.role(id) else { continue }
      switch role.kind {
      case .everyone, .external: isShared = true
      case .contactPoint: isShared = isShared || registry.contactPointRule(for: id) != nil
      case .person, .group: if let found = seat(of: role, for: place) { seats.append(found.seat) }
      }
    }
    var people: [StaffNumber] = []
    for seat in seats {
      for holding in holders(of: seat) where isEmployed(holding.person) && absence(of: holding.person) == nil {
        if !people.contains(holding.person) { people.append(holding.person) }
      }
    }
    if people.isEmpty {
      for seat in seats {
        for candidate in candidates(for: seat, duty: measure.asDuty) where candidate.level == 0 {
          if !people.contains(candidate.person) { people.append(candidate.person) }
        }
      }
    }
    return Performers(people: people, isShared: isShared)
  }
}

extension Measure {
  /// As the resolver takes what somebody has to do.
  fileprivate var asDuty: Duty {
    Duty(
      provision: provision, number: 1, act: .execute, roles: roles, jointness: .any, counterparts: [], persons: 1, condition: .always,
      mayBeActedFor: true, note: "", origin: origin)
  }
}
