import Authority
import RegistryModel

/// Proves cheaply, for most places, that a decision can be staffed whoever applies, on every day from the start.
///
/// Somebody who holds a seat of the chain, is employed, is not away and is no outside party is a candidate for every
/// case but his own. If each of `n` slots has more than `n` such persons on every day, then `n` remain for each
/// without the applicant, and all slots can be filled with distinct persons. If the proof fails, nothing follows:
/// deputies, groups and conditions are left to the full search.
final class AmpleStaffing {
  private let registry: Registry
  private let start: CalendarDate
  private var standing: [Seat: (stretches: [Stretch], lookups: [Int32])] = [:]
  private var chains: [Place: [RoleID: (seats: [Seat]?, lookups: [Int32])]] = [:]

  /// Who is present in a seat, on the days from `from` to the next stretch.
  private struct Stretch {
    let from: CalendarDate
    let people: [StaffNumber]
  }

  init(_ registry: Registry, start: CalendarDate) {
    self.registry = registry
    self.start = start
  }

  /// True only where every applicant leaves enough others on every day; linear in the seats of the chains.
  func isProven(for duties: [Duty], at place: Place) -> Bool {
    var slots: [[[Stretch]]] = []
    var count = 0
    for duty in duties {
      let asked = duty.askedRoles
      guard !asked.isEmpty else { return false }
      let groups = duty.jointness == .all ? asked.map { [$0] } : [asked]
      for roles in groups {
        guard let seats = seats(of: roles, at: place) else { return false }
        slots.append(seats.map(stretches))
        count += duty.persons
      }
    }
    return slots.allSatisfy { holds($0, moreThan: count) }
  }

  /// True only where on every day the roles can be filled with distinct holders of their own seats, nobody being the
  /// applicant.
  func hasDistinctHolders(of roles: [RoleID], at place: Place) -> Bool {
    var seats: [[Stretch]] = []
    for role in roles {
      guard let own = chain(of: role, at: place)?.first else { return false }
      seats.append(stretches(of: own))
    }
    var days: Set<CalendarDate> = []
    for seat in seats { for stretch in seat { days.insert(stretch.from) } }
    return days.allSatisfy { day in
      let options = seats.map { seat in seat.last { $0.from <= day }?.people ?? [] }
      if case .possible = StaffingMatcher(options: options).solve() { return true }
      return false
    }
  }

  /// Whether on every day more than so many persons are there.
  private func holds(_ seats: [[Stretch]], moreThan count: Int) -> Bool {
    var days: Set<CalendarDate> = []
    for seat in seats { for stretch in seat { days.insert(stretch.from) } }
    for day in days {
      var people: [StaffNumber] = []
      for seat in seats {
        guard let stretch = seat.last(where: { $0.from <= day }) else { continue }
        for person in stretch.people where !people.contains(person) { people.append(person) }
        if people.count > count { break }
      }
      if people.count <= count { return false }
    }
    return true
  }

  /// The seats of the roles with their superiors; nil where a group may decide, a role sits nowhere, or the units
  /// change over time.
  private func seats(of roles: [RoleID], at place: Place) -> [Seat]? {
    var result: [Seat] = []
    for id in roles {
      guard let chain = chain(of: id, at: place) else { return nil }
      result += chain
    }
    return result
  }

  private func chain(of id: RoleID, at place: Place) -> [Seat]? {
    if let known = chains[place]?[id] {
      registry.recorder?.replay(known.lookups)
      return known.seats
    }
    registry.recorder?.begin()
    let found = findChain(of: id, at: place)
    chains[place, default: [:]][id] = (found, registry.recorder?.end() ?? [])
    return found
  }

  private func findChain(of id: RoleID, at place: Place) -> [Seat]? {
    guard let role = registry.role(id), role.kind != .external, role.kind != .group else { return nil }
    var moment = Moment(registry: registry, date: start)
    guard let location = moment.seat(of: role, for: place) else { return nil }
    // A group that stands above decides as one, or not at all.
    let chain = ([location.seat] + moment.superiors(of: location.seat)).filter { registry.role($0.role)?.kind != .group }
    return moment.validUntil == nil ? chain : nil
  }

  private func stretches(of seat: Seat) -> [Stretch] {
    if let known = standing[seat] {
      registry.recorder?.replay(known.lookups)
      return known.stretches
    }
    registry.recorder?.begin()
    let result = findStretches(of: seat)
    standing[seat] = (result, registry.recorder?.end() ?? [])
    return result
  }

  private func findStretches(of seat: Seat) -> [Stretch] {
    var result: [Stretch] = []
    var date: CalendarDate? = start
    while let day = date {
      var moment = Moment(registry: registry, date: day)
      var people: [StaffNumber] = []
      for holding in moment.holders(of: seat) where holding.countsAsHolder {
        guard let person = registry.person(holding.person), !person.employment.isOutsideParty else { continue }
        // Both are asked, so that the stretch ends where either changes.
        let isEmployed = moment.isEmployed(holding.person)
        if moment.absence(of: holding.person) == nil, isEmployed { people.append(holding.person) }
      }
      result.append(Stretch(from: day, people: people))
      date = moment.validUntil
    }
    return result
  }
}
