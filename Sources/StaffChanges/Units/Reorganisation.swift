import Messages
package import RegistryModel
package import RegistryText

/// A reorganisation (組織改正): units that begin, end, are renamed or move on a day, who takes over, and what moves along.
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
  /// What becomes of one unit.
  package struct Change: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      /// 新設
      case begin
      /// 廃止; with one successor 統合 or 改組, with several 分割.
      case end
      /// Another name (改称), kind or unit above (移管).
      case change
    }
    package let kind: Kind
    package let unit: UnitCode
    package let name: Phrase
    /// The name before; nil where it stays.
    package let formerName: Phrase?
    package let parent: UnitCode?
    /// Who takes over, the one that gets the people first.
    package let successors: [UnitCode]
    /// The line of the list; nil where it follows from the unit's not being in it, or there is no list.
    package let line: Int?
  }
  package internal(set) var changes: [Change] = []
  package internal(set) var edits: [RowEdit] = []
  package internal(set) var problems: [Phrase] = []
  /// What moved along: how many of each.
  package internal(set) var moved: [(what: Phrase, count: Int)] = []
  /// What is left and must be decided by somebody.
  package internal(set) var hanging: [Phrase] = []
  let registry: Registry
  let day: CalendarDate

  init(_ registry: Registry, _ day: CalendarDate) {
    self.registry = registry
    self.day = day
  }

  /// The unit has another name from `day` on.
  package static func renaming(_ code: UnitCode, to name: String, on day: CalendarDate, in registry: Registry) -> Reorganisation {
    var result = Reorganisation(registry, day)
    guard let unit = result.existing(code) else { return result }
    result.change(unit, name: name, english: "", kind: unit.kind, parent: unit.parent, line: nil)
    return result
  }

  /// The units `codes` end on `day`, and `successors` take over. What belongs to a unit moves to `rest`, or to the
  /// only successor; where there are several and no `rest`, it is left hanging. Linear in the registry.
  package static func ending(
    _ codes: [UnitCode], successors: [Successor], rest: UnitCode?, on day: CalendarDate, in registry: Registry
  ) -> Reorganisation {
    var result = Reorganisation(registry, day)
    let units = codes.compactMap { result.existing($0) }
    guard let first = units.first, units.count == codes.count else { return result }
    for successor in successors { result.make(successor, like: first) }
    if let rest, !successors.contains(where: { $0.code == rest }) {
      result.problems.append(UnitMoveMessages.noSuccessor(rest))
    }
    guard result.problems.isEmpty else { return result }
    let target = rest ?? (successors.count == 1 ? successors[0].code : nil)
    let codes = target.map { first in [first] + successors.map(\.code).filter { $0 != first } } ?? successors.map(\.code)
    var targets: [UnitCode: UnitCode?] = [:]
    for unit in units where !codes.contains(unit.code) {
      result.end(unit, codes, line: nil)
      targets[unit.code] = .some(target)
    }
    result.moveAlong(targets, placed: [])
    return result
  }

  private mutating func existing(_ code: UnitCode) -> Unit? {
    guard let unit = registry.unit(code, on: day) else {
      problems.append(UnitMoveMessages.notThere(code, on: day))
      return nil
    }
    if unit.kind == .body {
      problems.append(UnitMoveMessages.bodyItself)
      return nil
    }
    return unit
  }

  private mutating func make(_ successor: Successor, like unit: Unit) {
    if registry.unit(successor.code, on: day) != nil {
      if successor.name != nil {
        problems.append(
          UnitMoveMessages.alreadyThere(successor.code))
      }
      return
    }
    guard let name = successor.name else {
      problems.append(
        UnitMoveMessages.unknown(successor.code))
      return
    }
    if !registry.versions(of: successor.code).isEmpty {
      problems.append(
        UnitMoveMessages.usedBefore(successor.code))
      return
    }
    begin(successor.code, name: name, english: "", kind: unit.kind, parent: unit.parent, line: nil)
  }

  // MARK: Rows of org/units.csv

  mutating func begin(_ code: UnitCode, name: String, english: String, kind: UnitKind, parent: UnitCode?, line: Int?) {
    insert(
      Unit(
        code: code, name: Phrase(ja: name, en: english), kind: kind, parent: parent, period: .starting(day), successors: [],
        origin: Self.nowhere))
    changes.append(
      Change(
        kind: .begin, unit: code, name: Phrase(ja: name, en: english), formerName: nil, parent: parent,
        successors: [], line: line))
  }

  /// Where a record stands that is in no text yet.
  static let nowhere = Origin(file: "", line: 0)

  mutating func insert(_ record: some FactRecord) { edits.append(.insert(record, layout: registry.manifest.layout)) }

  /// Ends a unit; the first of the successors answers for what is not said otherwise.
  mutating func end(_ unit: Unit, _ successors: [UnitCode], line: Int?) {
    edits.append(.end(unit.origin, on: day))
    if !successors.isEmpty { edits.append(.set(unit.origin, Unit.columns.successors, successors)) }
    changes.append(
      Change(
        kind: .end, unit: unit.code, name: unit.name, formerName: nil, parent: unit.parent, successors: successors, line: line))
  }

  /// Ends a version of a unit and begins another under the same code; nothing where nothing differs.
  mutating func change(_ unit: Unit, name: String, english: String, kind: UnitKind, parent: UnitCode?, line: Int?) {
    let isSameName = unit.name.ja.utf8.elementsEqual(name.utf8)
    let english = isSameName && english.isEmpty ? unit.name.en : english
    let isSameEnglish = unit.name.en.utf8.elementsEqual(english.utf8)
    guard !isSameName || !isSameEnglish || unit.kind != kind || unit.parent != parent else { return }
    let columns = Unit.columns
    if unit.period.from == day {
      if !isSameName { edits.append(.set(unit.origin, columns.name, name)) }
      if !isSameEnglish { edits.append(.set(unit.origin, columns.nameEnglish, english)) }
      if unit.kind != kind { edits.append(.set(unit.origin, columns.kind, kind)) }
      if unit.parent != parent { edits.append(.set(unit.origin, columns.parent, parent)) }
    } else {
      edits.append(.end(unit.origin, on: day))
      var row = RowDraft(unit)
      row.set(columns.name, name)
      row.set(columns.nameEnglish, english)
      row.set(columns.kind, kind)
      row.set(columns.parent, parent)
      row.set(columns.from, day)
      edits.append(.insert(row, layout: registry.manifest.layout))
    }
    changes.append(
      Change(
        kind: .change, unit: unit.code, name: Phrase(ja: name, en: english),
        formerName: isSameName ? nil : unit.name, parent: parent, successors: [], line: line))
  }
}
