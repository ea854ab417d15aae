import RegistryModel
import RegistryText

/// What belongs to units that end moves along to whoever takes over.
extension Reorganisation {
  /// Units that end, and where what belongs to them goes; nil where nobody has decided.
  typealias Targets = [UnitCode: UnitCode?]

  /// Moves all that has a day: units below but for those `placed` elsewhere, appointments, roles held by name.
  /// Systems and contracts stay in their rows: the heir of the unit answers for them. Linear.
  mutating func moveAlong(_ targets: Targets, placed: Set<UnitCode>) {
    guard !targets.isEmpty else { return }
    moveUnits(targets, placed: placed)
    moveAppointments(targets)
    moveSeats(targets)
    countSystems(targets)
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
          Phrase(
            ja: "所属 \(unit.code) \(unit.name.ja) の上位の所属(\(unit.origin.file):\(unit.origin.line) の parent)",
            en: "the unit above \(unit.code) \(unit.name.text(.english)) (parent in \(unit.origin.file):\(unit.origin.line))"))
        continue
      }
      if begins(unit.period) {
        edits.append(.set(unit.origin, column: "parent", value: target.text))
      } else {
        change(unit, name: unit.name.ja, english: "", kind: unit.kind, parent: target, line: nil)
      }
      number += 1
    }
    count(Phrase(ja: "下位の所属", en: "units below"), number)
  }

  private mutating func moveAppointments(_ targets: Targets) {
    var number = 0
    let heirs = Set(targets.values.compactMap(\.self))
    var held = Set(
      registry.allAppointments.filter { heirs.contains($0.unit) }.map {
        Key(unit: $0.unit, person: $0.person, post: $0.post, from: $0.period.from)
      })
    let items = registry.allAppointments.filter { targets[$0.unit] != nil && isStill($0.period) }
    // In the order of the text, so that of two rows that become one it is always the same that stays.
    for item in items.sorted(by: { $0.origin < $1.origin }) {
      guard let decided = targets[item.unit] else { continue }
      guard let target = decided else {
        hanging.append(
          Phrase(
            ja: "\(item.person) の行き先(所属 \(item.unit)、\(item.post)): kengen staff move \(item.person) --unit 所属 --from \(day)",
            en: "where \(item.person) goes (\(item.unit), \(item.post)): kengen staff move \(item.person) --unit UNIT --from \(day)"))
        continue
      }
      let from = max(item.period.from ?? day, day)
      if begins(item.period) {
        edits.append(.remove(item.origin))
      } else {
        edits.append(.set(item.origin, column: "until", value: day.description))
      }
      // Somebody who held the same post in two of the units holds it once in the new one.
      guard held.insert(Key(unit: target, person: item.person, post: item.post, from: from)).inserted else { continue }
      edits.append(
        .insert(
          path: RegistryPath.appointments(of: target, layout: registry.manifest.layout),
          values: [
            target.text, item.post.text, item.person.text, item.kind.rawValue, from.description,
            item.period.until?.description ?? "", item.order,
          ]))
      number += 1
    }
    count(Phrase(ja: "発令", en: "appointments"), number)
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
  }

  private mutating func moveSeats(_ targets: Targets) {
    func target(_ place: Place) -> UnitCode?? { if case .unit(let code) = place { targets[code] } else { nil } }
    let layout = registry.manifest.layout
    var number = 0
    var held = Set(
      registry.allAssignments.compactMap { item -> ChargeKey? in
        guard case .unit(let code) = item.seat.place, targets[code] == nil else { return nil }
        return ChargeKey(unit: code, role: item.seat.role, person: item.person, from: item.period.from ?? day)
      })
    for item in registry.allAssignments.sorted(by: { $0.origin < $1.origin }) where isStill(item.period) {
      guard let decided = target(item.seat.place) else { continue }
      guard let target = decided else {
        hanging.append(
          Phrase(
            ja: "\(item.person) への指名 \(item.seat.role)(\(item.seat.place.text)): kengen end \(item.seat.role) \(item.person) --unit \(item.seat.place.text) --until \(day)",
            en:
              "the assignment of \(item.seat.role) (\(item.seat.place.text)) to \(item.person): kengen end \(item.seat.role) \(item.person) --unit \(item.seat.place.text) --until \(day)"
          ))
        continue
      }
      edits.append(begins(item.period) ? .remove(item.origin) : .set(item.origin, column: "until", value: day.description))
      let from = max(item.period.from ?? day, day)
      guard held.insert(ChargeKey(unit: target, role: item.seat.role, person: item.person, from: from)).inserted else { continue }
      edits.append(
        .insert(
          path: RegistryPath.assignments(at: .unit(target), layout: layout),
          values: [
            Place.unit(target).text, item.seat.role.text, item.person.text, item.position == .member ? "" : item.position.rawValue,
            from.description, item.period.until?.description ?? "", item.order,
          ]))
      number += 1
    }
    count(Phrase(ja: "指名", en: "assignments"), number)
    for item in registry.allDeputies where target(item.seat.place) != nil && isStill(item.period) {
      edits.append(begins(item.period) ? .remove(item.origin) : .set(item.origin, column: "until", value: day.description))
      hanging.append(
        Phrase(
          ja: "\(item.seat.place.text) の \(item.seat.role) の代理 \(item.person) は終わります。後継の所属で要るなら kengen deputy で指定し直してください",
          en:
            "the deputyship of \(item.person) for \(item.seat.role) at \(item.seat.place.text) ends; name a deputy anew with kengen deputy if need be"
        ))
    }
  }

  private mutating func countSystems(_ targets: Targets) {
    var number = 0
    func tell(_ unit: UnitCode, _ period: Period, _ origin: Origin, _ what: Phrase) {
      guard isStill(period), let decided = targets[unit] else { return }
      if decided == nil {
        hanging.append(
          Phrase(
            ja: "\(what.ja) の所管(\(origin.file):\(origin.line) の unit)", en: "the unit in charge of \(what.en) (unit in \(origin.file):\(origin.line))"))
      } else {
        number += 1
      }
    }
    for system in registry.systems { tell(system.unit, system.period, system.origin, Phrase(ja: "システム \(system.id)", en: "the system \(system.id)")) }
    for contract in registry.contracts {
      tell(contract.unit, contract.period, contract.origin, Phrase(ja: "契約 \(contract.id)", en: "the contract \(contract.id)"))
    }
    count(Phrase(ja: "システムと契約(行はそのままで、後継の所属が所管する)", en: "systems and contracts (their rows stay, the heir is in charge)"), number)
  }
}
