package import RegistryModel
import RegistryText

/// A reorganisation (組織改正): units that end or are renamed on a day, who takes over, and what moves along.
///
/// The old codes keep their rows, so that history still answers under them.
package struct Reorganisation {
  package struct Successor: Hashable, Sendable {
    package let code: UnitCode
    /// The name of a unit to be made; nil for one that is there.
    package let name: String?

    package init(code: UnitCode, name: String?) {
      self.code = code
      self.name = name
    }
  }
  package private(set) var edits: [RowEdit] = []
  package private(set) var problems: [Phrase] = []
  /// What moved along: how many of each.
  package private(set) var moved: [(what: Phrase, count: Int)] = []
  /// What is left and must be decided by somebody.
  package private(set) var hanging: [Phrase] = []
  private let registry: Registry
  private let day: CalendarDate

  private init(_ registry: Registry, _ day: CalendarDate) {
    self.registry = registry
    self.day = day
  }

  /// The unit has another name from `day` on.
  package static func renaming(_ code: UnitCode, to name: String, on day: CalendarDate, in registry: Registry) -> Reorganisation {
    var result = Reorganisation(registry, day)
    guard let unit = result.ending(code) else { return result }
    if unit.name.ja.utf8.elementsEqual(name.utf8) { return result }
    if unit.period.from == day {
      result.edits.append(.set(unit.origin, column: "name", value: name))
      return result
    }
    result.replace(unit, name: name, english: "", parent: unit.parent)
    return result
  }

  /// The units `codes` end on `day`, and `successors` take over. What belongs to a unit moves to `rest`, or to the
  /// only successor; where there are several and no `rest`, it is left hanging. Linear in the registry.
  package static func ending(
    _ codes: [UnitCode], successors: [Successor], rest: UnitCode?, on day: CalendarDate, today: CalendarDate, in registry: Registry
  ) -> Reorganisation {
    var result = Reorganisation(registry, day)
    let units = codes.compactMap { result.ending($0) }
    guard let first = units.first, units.count == codes.count else { return result }
    for successor in successors { result.make(successor, like: first) }
    if let rest, !successors.contains(where: { $0.code == rest }) {
      result.problems.append(Phrase(ja: "所属 \(rest) は後継の所属ではありません", en: "the unit \(rest) is no successor"))
    }
    guard result.problems.isEmpty else { return result }
    let target = rest ?? (successors.count == 1 ? successors[0].code : nil)
    for unit in units where !successors.contains(where: { $0.code == unit.code }) { result.end(unit, successors) }
    let gone = Set(codes).subtracting(successors.map(\.code))
    result.moveUnits(of: gone, to: target)
    result.moveAppointments(of: gone, to: target)
    result.moveSeats(of: gone, to: target)
    result.moveSystems(of: gone, to: target, today)
    return result
  }

  private mutating func ending(_ code: UnitCode) -> Unit? {
    guard let unit = registry.versions(of: code).first(where: { $0.period.contains(day) }) else {
      problems.append(Phrase(ja: "所属 \(code) は \(day) にはありません", en: "the unit \(code) is not there on \(day)"))
      return nil
    }
    if unit.kind == .body {
      problems.append(Phrase(ja: "団体そのものは終えられません", en: "the body itself cannot end"))
      return nil
    }
    return unit
  }

  private mutating func make(_ successor: Successor, like unit: Unit) {
    if registry.unit(successor.code, on: day) != nil {
      if successor.name != nil {
        problems.append(
          Phrase(
            ja: "所属 \(successor.code) は既にあります。名称を変えるなら kengen unit rename を使ってください",
            en: "the unit \(successor.code) is there already; use kengen unit rename for another name"))
      }
      return
    }
    guard let name = successor.name else {
      problems.append(
        Phrase(
          ja: "所属 \(successor.code) がありません。新しく作るなら \(successor.code)=名称 と書いてください",
          en: "there is no unit \(successor.code); to make one write \(successor.code)=NAME"))
      return
    }
    if !registry.versions(of: successor.code).isEmpty {
      problems.append(
        Phrase(
          ja: "コード \(successor.code) は以前の所属のものです。新しいコードにしてください", en: "the code \(successor.code) was another unit's; use a new one"))
      return
    }
    edits.append(
      .insert(
        path: Unit.schema.path,
        values: [successor.code.text, name, "", unit.kind.rawValue, unit.parent?.text ?? "", day.description, "", ""]))
  }

  private mutating func end(_ unit: Unit, _ successors: [Successor]) {
    edits.append(.set(unit.origin, column: "until", value: day.description))
    let all = Array(Set(unit.successors.map(\.text)).union(successors.map(\.code.text))).sorted()
    if !all.isEmpty { edits.append(.set(unit.origin, column: "successors", value: all.joined(separator: "+"))) }
  }

  /// Ends a version of a unit and begins another under the same code.
  private mutating func replace(_ unit: Unit, name: String, english: String, parent: UnitCode?) {
    edits.append(.set(unit.origin, column: "until", value: day.description))
    edits.append(
      .insert(
        path: Unit.schema.path,
        values: [
          unit.code.text, name, english, unit.kind.rawValue, parent?.text ?? "", day.description,
          unit.period.until?.description ?? "", unit.successors.map(\.text).joined(separator: "+"),
        ]))
  }

  private mutating func count(_ what: Phrase, _ number: Int) {
    if number > 0 { moved.append((what, number)) }
  }

  private func isStill(_ period: Period) -> Bool { period.until.map { $0 > day } ?? true }

  private func begins(_ period: Period) -> Bool { period.from.map { $0 >= day } ?? false }

  private mutating func moveUnits(of gone: Set<UnitCode>, to target: UnitCode?) {
    var number = 0
    for unit in registry.units where unit.parent.map(gone.contains) ?? false && isStill(unit.period) && !gone.contains(unit.code) {
      guard let target else {
        hanging.append(
          Phrase(ja: "所属 \(unit.code) \(unit.name.ja) の上位の所属", en: "the unit above \(unit.code) \(unit.name.text(.english))"))
        continue
      }
      if begins(unit.period) {
        edits.append(.set(unit.origin, column: "parent", value: target.text))
      } else {
        replace(unit, name: unit.name.ja, english: unit.name.en, parent: target)
      }
      number += 1
    }
    count(Phrase(ja: "下位の所属", en: "units below"), number)
  }

  private mutating func moveAppointments(of gone: Set<UnitCode>, to target: UnitCode?) {
    var number = 0
    var held = Set(
      registry.allAppointments.filter { $0.unit == target }.map { Key(unit: $0.person.text, post: $0.post.text, from: $0.period.from) })
    for item in registry.allAppointments where gone.contains(item.unit) && isStill(item.period) {
      guard let target else {
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
      guard held.insert(Key(unit: item.person.text, post: item.post.text, from: from)).inserted else { continue }
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

  private struct Key: Hashable {
    let unit: String
    let post: String
    let from: CalendarDate?
  }

  private mutating func moveSeats(of gone: Set<UnitCode>, to target: UnitCode?) {
    func isGone(_ place: Place) -> Bool { if case .unit(let code) = place { gone.contains(code) } else { false } }
    let layout = registry.manifest.layout
    var number = 0
    for item in registry.allAssignments where isGone(item.seat.place) && isStill(item.period) {
      guard let target else {
        hanging.append(
          Phrase(
            ja: "\(item.person) への指名 \(item.seat.role)(\(item.seat.place.text))",
            en: "the assignment of \(item.seat.role) (\(item.seat.place.text)) to \(item.person)"))
        continue
      }
      edits.append(begins(item.period) ? .remove(item.origin) : .set(item.origin, column: "until", value: day.description))
      edits.append(
        .insert(
          path: RegistryPath.assignments(at: .unit(target), layout: layout),
          values: [
            Place.unit(target).text, item.seat.role.text, item.person.text, item.position == .member ? "" : item.position.rawValue,
            max(item.period.from ?? day, day).description, item.period.until?.description ?? "", item.order,
          ]))
      number += 1
    }
    count(Phrase(ja: "指名", en: "assignments"), number)
    for item in registry.allDeputies where isGone(item.seat.place) && isStill(item.period) {
      edits.append(begins(item.period) ? .remove(item.origin) : .set(item.origin, column: "until", value: day.description))
      hanging.append(
        Phrase(
          ja: "\(item.seat.place.text) の \(item.seat.role) の代理 \(item.person) は終わります。後継の所属で要るなら kengen deputy で指定し直してください",
          en:
            "the deputyship of \(item.person) for \(item.seat.role) at \(item.seat.place.text) ends; name a deputy anew with kengen deputy if need be"
        ))
    }
  }

  private mutating func moveSystems(of gone: Set<UnitCode>, to target: UnitCode?, _ today: CalendarDate) {
    var number = 0
    func move(_ origin: Origin, _ what: Phrase) {
      // A system or a contract has one unit in its row, without a day: it can change only when the day has come.
      if let target, day <= today {
        edits.append(.set(origin, column: "unit", value: target.text))
        number += 1
      } else {
        hanging.append(
          Phrase(
            ja: "\(what.ja) の所管(\(origin.file):\(origin.line))。\(day) になったら改めてください",
            en: "the unit in charge of \(what.en) (\(origin.file):\(origin.line)); change it on \(day)"))
      }
    }
    for system in registry.systems where gone.contains(system.unit) && isStill(system.period) {
      move(system.origin, Phrase(ja: "システム \(system.id)", en: "the system \(system.id)"))
    }
    for contract in registry.contracts where gone.contains(contract.unit) && isStill(contract.period) {
      move(contract.origin, Phrase(ja: "契約 \(contract.id)", en: "the contract \(contract.id)"))
    }
    count(Phrase(ja: "システムと契約", en: "systems and contracts"), number)
  }
}
