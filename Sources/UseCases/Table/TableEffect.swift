import Authority
import Editions
import Messages
package import RegistryModel
import RegistryText

/// What another table means for people: the resolver put to both.
package struct TableEffect {
  /// One duty that somebody gets or loses, with the role through which.
  package struct Item {
    package let role: RoleID
    package let duty: Duty
  }
  package struct Person {
    package let number: StaffNumber
    package let gained: [Item]
    package let lost: [Item]
  }
  package let people: [Person]
  /// Duties of everybody, of groups' contact points and of outside parties, which are nobody's by name.
  package let gainedByAll: [Item]
  package let lostByAll: [Item]
  /// Provisions whose deciding roles change: before and after.
  package let deciders: [(provision: ProvisionKey, before: [Duty], after: [Duty])]

  /// Compares two registries on a day. Only duties that differ are looked at: linear in them and in those who hold their roles.
  init(before: Registry, after: Registry, on day: CalendarDate, renamed: [ProvisionKey: ProvisionKey]) {
    let old = Self.duties(before, renamed)
    let new = Self.duties(after, [:])
    var gained: [RoleID: [Item]] = [:]
    var lost: [RoleID: [Item]] = [:]
    for (key, duty) in new where old[key] == nil {
      for role in duty.roles { gained[role, default: []].append(Item(role: role, duty: duty)) }
    }
    for (key, duty) in old where new[key] == nil { for role in duty.roles { lost[role, default: []].append(Item(role: role, duty: duty)) } }
    func isNamed(_ role: RoleID, _ registry: Registry) -> Bool {
      registry.role(role).map { $0.kind == .person || $0.kind == .group } ?? false
    }
    gainedByAll = Self.sorted(gained.filter { !isNamed($0.key, after) }.flatMap(\.value))
    lostByAll = Self.sorted(lost.filter { !isNamed($0.key, before) }.flatMap(\.value))
    var people: [StaffNumber: (gained: [Item], lost: [Item])] = [:]
    for (role, items) in gained where isNamed(role, after) {
      for person in Self.holders(of: role, after, day) { people[person, default: ([], [])].gained += items }
    }
    for (role, items) in lost where isNamed(role, before) {
      for person in Self.holders(of: role, before, day) { people[person, default: ([], [])].lost += items }
    }
    self.people = people.map { Person(number: $0, gained: Self.sorted($1.gained), lost: Self.sorted($1.lost)) }
      .sorted { $0.number < $1.number }
    let provisions = after.provisions.map(\.key)
    let back = Dictionary(renamed.map { ($1, $0) }) { first, _ in first }
    deciders = provisions.compactMap { key in
      let was = before.duties(of: back[key] ?? key).filter(\.act.isDeciding)
      let now = after.duties(of: key).filter(\.act.isDeciding)
      guard before.provision(back[key] ?? key) != nil, was.map(Self.said) != now.map(Self.said) else { return nil }
      return (key, was, now)
    }
  }

  /// What a duty says, whatever number it has.
  private static func said(_ duty: Duty) -> String {
    "\(duty.act.rawValue) \(duty.roles.map(\.text).joined(separator: duty.jointness.rawValue)) \(duty.counterparts) \(duty.persons) \(duty.condition) \(duty.mayBeActedFor)"
  }

  private static func duties(_ registry: Registry, _ renamed: [ProvisionKey: ProvisionKey]) -> [String: Duty] {
    Dictionary(registry.allDuties.map { ("\(renamed[$0.provision] ?? $0.provision) \(said($0))", $0) }) { first, _ in first }
  }

  private static func holders(of id: RoleID, _ registry: Registry, _ day: CalendarDate) -> [StaffNumber] {
    guard let role = registry.role(id) else { return [] }
    var moment = Moment(registry: registry, date: day)
    var seen: Set<StaffNumber> = []
    for place in moment.places(of: role) {
      for holding in moment.holders(of: Seat(role: id, place: place)) { seen.insert(holding.person) }
    }
    return Array(seen)
  }

  private static func sorted(_ items: [Item]) -> [Item] {
    items.sorted { a, b in
      if a.duty.provision != b.duty.provision { return NaturalOrder.precedes(a.duty.provision.text, b.duty.provision.text) }
      return (a.duty.number, a.role) < (b.duty.number, b.role)
    }
  }
}
