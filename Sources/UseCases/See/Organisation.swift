package import Authority
package import Messages
package import RegistryModel

/// The organisation on a day.
package struct OrganisationOutcome {
  /// One unit and what is below it.
  package struct Node {
    package let unit: Unit
    /// Who holds the highest post there; several where several do.
    package let leads: [StaffNumber]
    /// People with a post at the unit itself.
    package let people: Int
    package let children: [Node]

    /// People with a post at the unit or below it, by posts.
    package var peopleBelow: Int { children.reduce(people) { $0 + $1.peopleBelow } }
  }

  package let roots: [Node]
  package let names: Names
  package let basis: AnswerBasis
}

/// A unit on a day.
package struct UnitOutcome {
  package struct Member {
    package let appointment: Appointment
    package let isAway: Bool
  }
  /// A role that sits at the unit, with those who hold it.
  package struct Seating {
    package let seat: Seat
    package let holders: [(holding: Holding, isAway: Bool)]
    package let deputies: [StaffNumber]
  }

  package let unit: Unit
  /// From the unit's parent up to the body.
  package let above: [Unit]
  package let below: [Unit]
  package let members: [Member]
  package let seatings: [Seating]
  package let systems: [InformationSystem]
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// Every unit of the day, each below its parent; one whose parent is not there stands at the top.
  package func organisation() throws(Failure) -> OrganisationOutcome {
    let registry = try whole()
    let day = setting.on
    let units = registry.units.filter { $0.period.contains(day) }
    let present = Set(units.map(\.code))
    var below: [UnitCode: [Unit]] = [:]
    var tops: [Unit] = []
    for unit in units {
      if let parent = unit.parent, present.contains(parent) { below[parent, default: []].append(unit) } else { tops.append(unit) }
    }
    func node(_ unit: Unit, depth: Int) -> OrganisationOutcome.Node {
      let posts = registry.appointments(at: unit.code).filter { $0.period.contains(day) }
      // Deeper than this a tree is a loop, which the check reports.
      let children = depth > 20 ? [] : (below[unit.code] ?? []).map { node($0, depth: depth + 1) }
      return .init(unit: unit, leads: leads(posts, registry), people: Set(posts.map(\.person)).count, children: children)
    }
    return OrganisationOutcome(roots: tops.map { node($0, depth: 0) }, names: names(registry), basis: basis)
  }

  private func leads(_ posts: [Appointment], _ registry: Registry) -> [StaffNumber] {
    func rank(_ appointment: Appointment) -> Int { registry.post(appointment.post)?.rank ?? .max }
    guard let highest = posts.map(rank).min() else { return [] }
    return posts.filter { rank($0) == highest }.map(\.person)
  }

  /// A unit with its people, its seats and its systems.
  package func unit(_ word: String) throws(Failure) -> UnitOutcome {
    let registry = try whole()
    let code = try PlaceFinder(registry: registry, date: setting.on).unitThere(word)
    guard let unit = registry.unit(code, on: setting.on) else {
      throw Failure(.inexact, PlaceMessages.unknown(word, PlaceMessages.unit, near: nil))
    }
    var moment = Moment(registry: registry, date: setting.on)
    let above = moment.lineage(of: code).filter { $0.code != code }
    let below = registry.children(of: code).compactMap { child in
      registry.versions(of: child).first { $0.period.contains(setting.on) && $0.parent == code }
    }
    func rank(_ appointment: Appointment) -> (Int, StaffNumber) { (registry.post(appointment.post)?.rank ?? .max, appointment.person) }
    let members = registry.appointments(at: code).filter { $0.period.contains(setting.on) }.sorted { rank($0) < rank($1) }
      .map { UnitOutcome.Member(appointment: $0, isAway: moment.absence(of: $0.person) != nil) }
    var seatings: [UnitOutcome.Seating] = []
    for role in registry.roles where role.scope != .body && role.scope != .system && moment.sits(role, at: unit) {
      if let seating = seating(role, at: .unit(code), &moment) { seatings.append(seating) }
    }
    let systems = registry.systems.filter { $0.period.contains(setting.on) && moment.successor(of: $0.unit) == code }
    return UnitOutcome(
      unit: unit, above: above, below: below, members: members, seatings: seatings, systems: systems, names: names(registry),
      basis: basis)
  }

  /// Who holds a role at a place; nil for one that no named people hold (everybody, outside parties, contact points), and
  /// for one that nobody holds and nobody must.
  func seating(_ role: Role, at place: Place, _ moment: inout Moment) -> UnitOutcome.Seating? {
    guard role.kind == .person || role.kind == .group else { return nil }
    let seat = Seat(role: role.id, place: place)
    let holders = moment.holders(of: seat).map { (holding: $0, isAway: moment.absence(of: $0.person) != nil) }
    if holders.isEmpty, role.seats.minimum == 0 { return nil }
    let deputies = moment.registry.deputies(of: seat).filter { $0.period.contains(setting.on) }.sorted { $0.rank < $1.rank }
    return .init(seat: seat, holders: holders, deputies: deputies.map(\.person))
  }
}
