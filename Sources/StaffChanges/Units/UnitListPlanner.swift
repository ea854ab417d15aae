import Messages
package import OfficeFiles
package import RegistryModel

/// What a list of units is told besides the file.
package struct UnitListOptions: Sendable {
  /// Units of the kinds in the list that are not in it end.
  package var isComplete: Bool
  /// Of a unit that is split, who takes what is not said otherwise.
  package var rest: [UnitCode: UnitCode]

  package init(isComplete: Bool, rest: [UnitCode: UnitCode]) {
    self.isComplete = isComplete
    self.rest = rest
  }
}

/// A reorganisation worked out from a list of units (組織表) as it holds on a day.
package struct UnitListPlan {
  package internal(set) var reorganisation: Reorganisation
  package internal(set) var problems: [TableProblem] = []
  package internal(set) var remarks: [PlanRemark] = []
  /// What must be said on the command line before it can be made.
  package internal(set) var undecided: [Phrase] = []
  package internal(set) var rows = 0
  package internal(set) var unread: [String] = []
  package var isEmpty: Bool { reorganisation.changes.isEmpty }

  /// Adds what else somebody should look at.
  package mutating func add(_ notes: [Phrase]) { remarks += notes.map { PlanRemark(line: nil, $0) } }
}

/// Compares a list of units with the registry's.
package struct UnitListPlanner {
  private let registry: Registry
  private let day: CalendarDate
  private let options: UnitListOptions
  private let file: String
  private let namesPredecessors: Bool
  private let rows: [UnitListRow]
  private let listed: Set<UnitCode>
  private var plan: UnitListPlan
  /// Who takes over from whom, in the order of the list.
  private var successors: [UnitCode: [(code: UnitCode, line: Int)]] = [:]

  /// Works out what the list changes; with any problem nothing is to be written. Linear, but for sorting. Made
  /// twice it changes nothing the second time.
  package static func plan(
    _ table: OfficeTable, _ mapping: UnitMapping, _ registry: Registry, on day: CalendarDate, _ options: UnitListOptions
  ) -> UnitListPlan {
    let reader = UnitListReader(table, mapping, registry)
    var planner = UnitListPlanner(registry, day, options, table.file, reader)
    planner.plan.problems = reader.problems
    planner.plan.add(table.remarks)
    planner.plan.rows = table.rows.count
    planner.plan.unread = reader.unread
    planner.run()
    planner.plan.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return planner.plan
  }

  /// The codes that a list with usual columns names; those of rows with problems are left out.
  package static func codes(_ table: OfficeTable, _ registry: Registry) -> Set<UnitCode> {
    Set(UnitListReader(table, UnitMapping(), registry).rows.map(\.code))
  }

  private init(_ registry: Registry, _ day: CalendarDate, _ options: UnitListOptions, _ file: String, _ reader: UnitListReader) {
    self.registry = registry
    self.day = day
    self.options = options
    self.file = file
    rows = reader.rows
    namesPredecessors = reader.namesPredecessors
    listed = Set(reader.rows.map(\.code))
    plan = UnitListPlan(reorganisation: Reorganisation(registry, day))
  }

  private mutating func run() {
    var seen: [UnitCode: Int] = [:]
    for row in rows {
      if let first = seen.updateValue(row.line, forKey: row.code) {
        problem(
          .contradiction, row,
          UnitListMessages.codeTwice(row.code, line: first),
          UnitListMessages.leaveTheRightRow)
      }
    }
    for row in rows { place(row) }
    guard plan.problems.isEmpty else { return }
    let ending = ending()
    matchByName(ending)
    var targets: Reorganisation.Targets = [:]
    for unit in ending { targets[unit.code] = .some(end(unit)) }
    plan.reorganisation.moveAlong(targets, placed: listed)
  }

  // MARK: One row

  private mutating func place(_ row: UnitListRow) {
    let existing = registry.unit(row.code, on: day)
    guard existing != nil || registry.versions(of: row.code).isEmpty else {
      reused(row, registry.versions(of: row.code).last?.name.ja ?? "")
      return
    }
    guard let parent = parent(row, existing), let kind = kind(row, existing) else { return }
    note(row, existing)
    guard let existing else {
      plan.reorganisation.begin(row.code, name: row.name, english: row.english, kind: kind, parent: parent, line: row.line)
      return
    }
    let isSameName = TextForms.bare(existing.name.ja).utf8.elementsEqual(TextForms.bare(row.name).utf8)
    if !isSameName {
      if namesPredecessors, !row.predecessors.contains(row.code) {
        reused(row, existing.name.ja)
        return
      }
      if !namesPredecessors {
        plan.remarks.append(
          PlanRemark(
            line: row.line,
            UnitListMessages.renamed(row.code, from: existing.name.ja, to: row.name, theirs: row.theirCode)))
      }
    }
    plan.reorganisation.change(
      existing, name: isSameName ? existing.name.ja : row.name, english: row.english, kind: kind,
      parent: existing.kind == .body ? nil : parent, line: row.line)
  }

  private mutating func parent(_ row: UnitListRow, _ existing: Unit?) -> UnitCode? {
    guard let parent = row.parent else { return existing?.parent ?? registry.manifest.bodyUnit }
    // Whoever is above the body itself is of no matter here.
    if listed.contains(parent) || registry.unit(parent, on: day) != nil { return parent }
    problem(
      .unknownUnit, row,
      UnitListMessages.unknownParent(parent),
      UnitListMessages.addParent)
    return nil
  }

  private mutating func kind(_ row: UnitListRow, _ existing: Unit?) -> UnitKind? {
    if let kind = row.kind ?? existing?.kind { return kind }
    let before = row.predecessors.compactMap { registry.versions(of: $0).last?.kind }
    if Set(before).count == 1 { return before.first }
    if let kind = UnitWords.kind(ofName: row.name) { return kind }
    problem(
      .value, row, UnitListMessages.unknownKind(of: row.name),
      UnitListMessages.addKinds)
    return nil
  }

  /// Notes from whom the unit takes over.
  private mutating func note(_ row: UnitListRow, _ existing: Unit?) {
    for former in row.predecessors where former != row.code {
      let versions = registry.versions(of: former)
      if registry.unit(former, on: day) != nil {
        if listed.contains(former) {
          plan.remarks.append(
            PlanRemark(
              line: row.line,
              UnitListMessages.formerStays(former, movingTo: row.code)))
        } else {
          successors[former, default: []].append((row.code, row.line))
        }
      } else if versions.isEmpty {
        problem(
          .unknownUnit, row, UnitListMessages.unknownFormer(former),
          UnitListMessages.fixFormer)
      } else if let last = versions.max(by: { ($0.period.until ?? day) < ($1.period.until ?? day) }), !last.successors.contains(row.code) {
        plan.remarks.append(
          PlanRemark(
            line: row.line,
            UnitListMessages.formerEnded(former, on: last.period.until?.description ?? "")))
      }
    }
  }

  // MARK: Units that end

  private func ending() -> [Unit] {
    let kinds = Set(rows.compactMap { row in row.kind ?? registry.unit(row.code, on: day)?.kind })
    var codes: Set<UnitCode> = []
    return registry.units.filter { unit in
      // What begins on the day cannot end before.
      guard unit.period.contains(day), unit.period.from.map({ $0 < day }) ?? true, unit.kind != .body, !listed.contains(unit.code) else {
        return false
      }
      guard successors[unit.code] != nil || (options.isComplete && kinds.contains(unit.kind)) else { return false }
      return codes.insert(unit.code).inserted
    }
  }

  /// Codes that were made anew for all: a unit that ends and one that begins of the same name are one.
  private mutating func matchByName(_ ending: [Unit]) {
    let old = Dictionary(grouping: ending.filter { successors[$0.code] == nil }) { TextForms.bare($0.name.ja) }
    let begun = rows.filter { row in row.predecessors.isEmpty && registry.versions(of: row.code).isEmpty }
    let new = Dictionary(grouping: begun) { TextForms.bare($0.name) }
    for (name, units) in old.sorted(by: { $0.key < $1.key }) {
      guard let rows = new[name], units.count == 1, rows.count == 1 else { continue }
      successors[units[0].code] = [(rows[0].code, rows[0].line)]
      plan.remarks.append(
        PlanRemark(
          line: rows[0].line,
          UnitListMessages.recoded(units[0].code, to: rows[0].code)))
    }
  }

  /// Ends a unit; where what belongs to it goes.
  private mutating func end(_ unit: Unit) -> UnitCode? {
    let listed = successors[unit.code] ?? []
    var codes = listed.map(\.code)
    var successor = codes.count == 1 ? codes.first : nil
    if let rest = options.rest[unit.code] {
      guard codes.contains(rest) else {
        plan.undecided.append(
          UnitListMessages.restIsNoSuccessor(rest, of: unit.code, successors: codes.map(\.text)))
        return nil
      }
      successor = rest
      codes = [rest] + codes.filter { $0 != rest }
    } else if codes.count > 1 {
      successor = codes.first
      plan.undecided.append(
        UnitListMessages.split(unit.code, name: unit.name, into: codes.map(\.text), first: codes[0]))
    }
    plan.reorganisation.end(unit, codes, line: listed.first?.line)
    return successor
  }

  // MARK: Problems

  private mutating func reused(_ row: UnitListRow, _ former: String) {
    let fresh = "\(row.theirCode)-\(day.description.prefix(4))"
    problem(
      .reusedCode, row,
      UnitListMessages.codeReused(row.theirCode, former: former, now: row.name),
      UnitListMessages.sayWhich(row.theirCode, fresh: fresh, code: row.code))
  }

  private mutating func problem(_ code: TableCode, _ row: UnitListRow, _ problem: Phrase, _ fix: Phrase) {
    plan.problems.append(TableProblem(code, file: file, line: row.line, problem, fix: fix))
  }
}
