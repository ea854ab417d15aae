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
  private var standing = FactIndex<Seat, Standing>()
  /// By the role asked for and the place it is asked for at.
  private var chains = FactIndex<Seat, Chain>()

  /// Who is present in a seat from the start on.
  private final class Standing {
    let stretches: [Stretch]
    let lookups: [Int32]

    init(stretches: [Stretch], lookups: [Int32]) {
      self.stretches = stretches
      self.lookups = lookups
    }
  }

  /// A seat with those above it; nil where a group may decide, the role sits nowhere, or the units change over time.
  private struct Chain {
    let seats: [Standing]?
    let lookups: [Int32]
  }

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
    var slots: [[Standing]] = []
    var count = 0
    for duty in duties {
      let asked = duty.askedRoles
      guard !asked.isEmpty else { return false }
      if duty.jointness == .all {
        for role in asked {
          guard let seats = chain(of: role, at: place).seats else { return false }
          slots.append(seats)
          count += duty.persons
        }
      } else {
        var seats: [Standing] = []
        for role in asked {
          guard let chain = chain(of: role, at: place).seats else { return false }
          seats += chain
        }
        slots.append(seats)
        count += duty.persons
      }
    }
    for seats in slots where !holds(seats, moreThan: count) { return false }
    return true
  }

  /// True only where on every day the roles can be filled with distinct holders of their own seats, nobody being the
  /// applicant.
  func hasDistinctHolders(of roles: [RoleID], at place: Place) -> Bool {
    var seats: [Standing] = []
    for role in roles {
      guard let own = chain(of: role, at: place).seats?.first else { return false }
      seats.append(own)
    }
    return days(seats).allSatisfy { day in
      let options = seats.map { seat in seat.stretches.last { $0.from <= day }?.people ?? [] }
      if case .possible = StaffingMatcher(options: options).solve() { return true }
      return false
    }
  }

  /// The first days of all stretches, each once.
  private func days(_ seats: [Standing]) -> [CalendarDate] {
    // The usual case: nothing changes in any of them.
    if seats.allSatisfy({ $0.stretches.count == 1 }) { return [start] }
    var days: [CalendarDate] = []
    for seat in seats { for stretch in seat.stretches where !days.contains(stretch.from) { days.append(stretch.from) } }
    return days
  }

  /// Whether on every day more than so many persons are there.
  private func holds(_ seats: [Standing], moreThan count: Int) -> Bool {
    var people: [StaffNumber] = []
    people.reserveCapacity(count + 1)
    for day in days(seats) {
      people.removeAll(keepingCapacity: true)
      for seat in seats {
        guard let stretch = seat.stretches.last(where: { $0.from <= day }) else { continue }
        for person in stretch.people where !people.contains(person) { people.append(person) }
        if people.count > count { break }
      }
      if people.count <= count { return false }
    }
    return true
  }

  private func chain(of id: RoleID, at place: Place) -> Chain {
    let key = Seat(role: id, place: place)
    if let known = chains[key] {
      registry.recorder?.replay(known.lookups)
      return known
    }
    registry.recorder?.begin()
    let found = findChain(of: id, at: place)
    let chain = Chain(seats: found?.map(standing(in:)), lookups: registry.recorder?.end() ?? [])
    chains[key, default: chain] = chain
    return chain
  }

  private func findChain(of id: RoleID, at place: Place) -> [Seat]? {
    guard let role = registry.role(id), role.kind != .external, role.kind != .group else { return nil }
    var moment = Moment(registry: registry, date: start)
    guard let location = moment.seat(of: role, for: place) else { return nil }
    // A group that stands above decides as one, or not at all.
    let chain = ([location.seat] + moment.superiors(of: location.seat)).filter { registry.role($0.role)?.kind != .group }
    return moment.validUntil == nil ? chain : nil
  }

  private func standing(in seat: Seat) -> Standing {
    if let known = standing[seat] {
      registry.recorder?.replay(known.lookups)
      return known
    }
    registry.recorder?.begin()
    let stretches = findStretches(of: seat)
    let found = Standing(stretches: stretches, lookups: registry.recorder?.end() ?? [])
    standing[seat, default: found] = found
    return found
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
