import RegistryModel

/// A memo of who holds which seat, shared by the moments of one check of one complete registry.
///
/// Each answer is kept with the days on which it holds, so that a moment on another of these days reuses it. Not to be
/// shared between tasks.
package final class HolderMemo {
  /// An answer and the days `[from, validUntil)` on which nothing it rests on changes.
  struct Known {
    let from: CalendarDate
    let validUntil: CalendarDate?
    let value: [Holding]
  }

  private var bySeat: [Seat: [Known]] = [:]
  private var everHeld: [RoleID: [StaffNumber: [Place]]] = [:]

  package init() {}

  /// What is known of the seat on the date; nil when nothing is.
  func holders(of seat: Seat, on date: CalendarDate) -> Known? {
    guard let all = bySeat[seat] else { return nil }
    for known in all where known.from <= date {
      guard let end = known.validUntil, end <= date else { return known }
    }
    return nil
  }

  func remember(_ known: Known, of seat: Seat) { bySeat[seat, default: []].append(known) }

  // MARK: Whoever could ever hold a role

  /// The places at which the person could hold the role on some day; on any one day they may be fewer. Computed once
  /// for each role, in time linear in its facts.
  func places(of role: Role, everHeldBy person: StaffNumber, in registry: Registry) -> [Place] {
    everHolders(of: role, in: registry)[person] ?? []
  }

  private func everHolders(of role: Role, in registry: Registry) -> [StaffNumber: [Place]] {
    if let known = everHeld[role.id] { return known }
    var result: [StaffNumber: [Place]] = [:]
    func add(_ person: StaffNumber, _ place: Place) {
      if result[person]?.contains(place) != true { result[person, default: []].append(place) }
    }
    for place in HolderMemo.everPlaces(of: role, in: registry) {
      for assignment in registry.assignments(to: Seat(role: role.id, place: place)) { add(assignment.person, place) }
      for rule in registry.exOfficioRules(for: role.id) {
        for unit in HolderMemo.everUnits(of: rule, at: place, in: registry) {
          for appointment in registry.appointments(at: unit) where appointment.post == rule.post {
            add(appointment.person, place)
          }
        }
      }
      guard role.kind == .group, let rule = registry.groupRule(for: role.id) else { continue }
      for id in (rule.chair.map { [$0] } ?? []) + rule.members {
        guard let member = registry.role(id), member.kind != .group else { continue }
        for person in everHolders(of: member, in: registry).keys { add(person, place) }
      }
    }
    everHeld[role.id] = result
    return result
  }

  private static func everPlaces(of role: Role, in registry: Registry) -> [Place] {
    switch role.scope {
    case .body: [.body]
    case .system: registry.systems.map { .system($0.id) }
    case .bureau, .section: Set(registry.units.map(\.code)).map { .unit($0) }
    }
  }

  /// Units at which the rule could find its post for that place on some day.
  private static func everUnits(of rule: ExOfficioRule, at place: Place, in registry: Registry) -> Set<UnitCode> {
    switch (rule.location, place) {
    case (.unitOfKind, .unit(let code)): return [code]
    case (.unit(let code), _): return [code]
    case (.unitInCharge, .system(let id)):
      guard let start = registry.system(id)?.unit else { return [] }
      var result: Set<UnitCode> = [start]
      var pending = [start]
      while let code = pending.popLast() {
        for version in registry.versions(of: code) {
          // Above it, and whoever took over first.
          for next in [version.parent, version.successors.first].compactMap(\.self) where result.insert(next).inserted {
            pending.append(next)
          }
        }
      }
      return result
    default: return []
    }
  }
}
