import Messages
import RegistryModel
import RegistryText

/// What belongs to units that end moves along to whoever takes over.
extension Reorganisation {
  /// Units that end, and where what belongs to them goes; nil where nobody has decided.
  typealias Targets = [UnitCode: UnitCode?]

  /// Moves all that has a day: units below but for those `placed` elsewhere, appointments, roles held by name.
  /// Systems and contracts stay in their rows: the unit's successor answers for them. Linear.
  mutating func moveAlong(_ targets: Targets, placed: Set<UnitCode>) {
    guard !targets.isEmpty else { return }
    moveUnits(targets, placed: placed)
    moveAppointments(targets)
    moveSeats(targets)
    countSystems(targets)
    tellOfRules(targets)
  }

  private mutating func count(_ what: Phrase, _ number: Int) {
    if number > 0 { moved.append((what, number)) }
  }

  private func isStill(_ period: Period) -> Bool { period.until.map { $0 > day } ?? true }

  private func begins(_ period: Period) -> Bool { period.from.map { $0 >= day } ?? false }

  private mutating func moveUnits(_ targets: Targets, placed: Set<UnitCode>) {
    var number = 0
    for unit in registry.units where isStill(unit.period) && targets[unit.code] == nil && !placed.contains(unit.code) {
      guard let parent = unit.parent, let decided = targets[parent] else { continue }
      guard let target = decided else {
        hanging.append(
          UnitMoveMessages.unitAbove(unit.code, name: unit.name, at: unit.origin))
        continue
      }
      if begins(unit.period) {
        edits.append(.set(unit.origin, Unit.columns.parent, target))
      } else {
        change(unit, name: unit.name.ja, english: "", kind: unit.kind, parent: target, line: nil)
      }
      number += 1
    }
    count(UnitMoveMessages.unitsBelow, number)
  }

  private mutating func moveAppointments(_ targets: Targets) {
    var number = 0
    let successors = Set(targets.values.compactMap(\.self))
    var there: [Key: Appointment] = [:]
    for item in registry.allAppointments where successors.contains(item.unit) {
      there[Key(unit: item.unit, person: item.person, post: item.post, from: item.period.from)] = item
    }
    var moving: [Key: Moving] = [:]
    let items = registry.allAppointments.filter { targets[$0.unit] != nil && isStill($0.period) }
    // In the order of the text, so that of two rows that become one it is always the same that stays.
    for item in items.sorted(by: { $0.origin < $1.origin }) {
      guard let decided = targets[item.unit] else { continue }
      guard let target = decided else {
        hanging.append(
          UnitMoveMessages.whereToGo(item.person, unit: item.unit, post: item.post, on: day))
        continue
      }
      let from = max(item.period.from ?? day, day)
      if begins(item.period) {
        edits.append(.remove(item.origin))
      } else {
        edits.append(.end(item.origin, on: day))
      }
      // Somebody who held the same post in two of the units holds it once in the new one, as long as in either.
      let key = Key(unit: target, person: item.person, post: item.post, from: from)
      let until = item.period.until
      if let known = moving[key] {
        if later(until, than: known.until) { moving[key] = Moving(kind: item.kind, until: until, order: item.order) }
      } else {
        moving[key] = Moving(kind: item.kind, until: until, order: item.order)
        number += 1
      }
    }
    for (key, item) in moving.sorted(by: { $0.key.order < $1.key.order }) {
      if let known = there[key] {
        if later(item.until, than: known.period.until) {
          edits.append(.end(known.origin, on: item.until))
        }
        continue
      }
      let columns = Appointment.columns
      var row = RowDraft<Appointment>()
      row.set(columns.unit, key.unit)
      row.set(columns.post, key.post)
      row.set(columns.person, key.person)
      row.set(columns.kind, item.kind)
      row.set(columns.from, key.from)
      row.set(columns.until, item.until)
      row.set(columns.order, item.order)
      edits.append(.insert(row, layout: registry.manifest.layout))
    }
    count(UnitMoveMessages.appointments, number)
  }

  private struct ChargeKey: Hashable {
    let unit: UnitCode
    let role: RoleID
    let person: StaffNumber
    let from: CalendarDate
  }

  private struct Key: Hashable {
    let unit: UnitCode
    let person: StaffNumber
    let post: PostID
    let from: CalendarDate?

    var order: String { "\(unit) \(post) \(person) \(from?.description ?? "")" }
  }

  private struct Moving {
    let kind: AppointmentKind
    let until: CalendarDate?
    let order: String
  }

  private func longerFirst(_ left: (CalendarDate?, Origin), _ right: (CalendarDate?, Origin)) -> Bool {
    if left.0 != right.0 { return later(left.0, than: right.0) }
    return left.1 < right.1
  }

  /// Whether an end is later than another; none is the latest.
  private func later(_ until: CalendarDate?, than other: CalendarDate?) -> Bool {
    guard let other else { return false }
    return until.map { $0 > other } ?? true
  }

  private mutating func moveSeats(_ targets: Targets) {
    func target(_ place: Place) -> UnitCode?? { if case .unit(let code) = place { targets[code] } else { nil } }
    var number = 0
    var held = Set(
      registry.allAssignments.compactMap { item -> ChargeKey? in
        guard case .unit(let code) = item.seat.place, targets[code] == nil else { return nil }
        return ChargeKey(unit: code, role: item.seat.role, person: item.person, from: item.period.from ?? day)
      })
    for item in registry.allAssignments.sorted(by: { longerFirst(($0.period.until, $0.origin), ($1.period.until, $1.origin)) })
    where isStill(item.period) {
      guard let decided = target(item.seat.place) else { continue }
      guard let target = decided else {
        hanging.append(
          UnitMoveMessages.assignment(of: item.seat, to: item.person, until: day))
        continue
      }
      edits.append(begins(item.period) ? .remove(item.origin) : .end(item.origin, on: day))
      let from = max(item.period.from ?? day, day)
      let key = ChargeKey(unit: target, role: item.seat.role, person: item.person, from: from)
      // Of two that become one the longer stays: it comes first.
      guard held.insert(key).inserted else { continue }
      var row = RowDraft(item)
      row.set(Assignment.columns.place, .unit(target))
      row.set(Assignment.columns.from, from)
      edits.append(.insert(row, layout: registry.manifest.layout))
      number += 1
    }
    count(UnitMoveMessages.assignments, number)
    moveDeputies(targets)
  }

  /// Deputies named for a unit that alone becomes another go along; where several become one their ranks may clash.
  private mutating func moveDeputies(_ targets: Targets) {
    let shared = Dictionary(grouping: targets.values.compactMap(\.self)) { $0 }.mapValues(\.count)
    var number = 0
    for item in registry.allDeputies.sorted(by: { $0.origin < $1.origin }) where isStill(item.period) {
      guard case .unit(let code) = item.seat.place, let decided = targets[code] else { continue }
      edits.append(begins(item.period) ? .remove(item.origin) : .end(item.origin, on: day))
      if let target = decided, shared[target] == 1, registry.versions(of: target).isEmpty {
        var row = RowDraft(item)
        row.set(Deputy.columns.place, .unit(target))
        row.set(Deputy.columns.from, max(item.period.from ?? day, day))
        edits.append(.insert(row, layout: registry.manifest.layout))
        number += 1
        continue
      }
      hanging.append(
        UnitMoveMessages.deputyshipEnds(item.person, for: item.seat.role, at: code, on: day))
    }
    count(UnitMoveMessages.deputyships, number)
  }

  /// Rules and exceptions that name a unit which ends: nothing changes them but a person.
  private mutating func tellOfRules(_ targets: Targets) {
    func tell(_ code: UnitCode, _ origin: Origin) {
      guard let decided = targets[code] else { return }
      let successor = decided?.text ?? "…"
      hanging.append(
        UnitMoveMessages.named(code, at: origin, successor: successor))
    }
    for rule in registry.manifest.exOfficio { if case .unit(let code) = rule.location { tell(code, rule.origin) } }
    for rule in registry.manifest.contactPoints { tell(rule.unit, rule.origin) }
    for item in registry.exceptions where isStill(item.period) { if case .unit(let code) = item.place { tell(code, item.origin) } }
  }

  private mutating func countSystems(_ targets: Targets) {
    var number = 0
    func tell(_ unit: UnitCode, _ period: Period, _ origin: Origin, _ what: Phrase) {
      guard isStill(period), let decided = targets[unit] else { return }
      if decided == nil {
        hanging.append(
          UnitMoveMessages.inCharge(of: what, at: origin))
      } else {
        number += 1
      }
    }
    for system in registry.systems {
      tell(system.unit, system.period, system.origin, UnitMoveMessages.system(system.id))
    }
    for contract in registry.contracts {
      tell(contract.unit, contract.period, contract.origin, UnitMoveMessages.contract(contract.id))
    }
    count(
      UnitMoveMessages.systemsAndContracts,
      number)
  }
}
