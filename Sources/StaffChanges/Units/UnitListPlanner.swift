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
          Phrase(ja: "所属コード \(row.code) の行が二つあります(\(first) 行目)", en: "two rows have the code \(row.code) (line \(first))"),
          Phrase(ja: "正しい行だけを残してください", en: "leave only the row that is right"))
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
            Phrase(
              ja:
                "\(row.code)「\(existing.name.ja)」が「\(row.name)」になります。改称として扱い、人も物もそのまま残します。コードの使い回しなら対応表に unit,\(row.theirCode),新コード と書いてください",
              en:
                "\(row.code) '\(existing.name.ja)' becomes '\(row.name)'. It is taken for a renaming, and all stay; if the code was re-used write unit,\(row.theirCode),NEW into the mapping"
            )))
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
      Phrase(ja: "上位の所属 \(parent) がファイルにも台帳にもありません", en: "the unit above, \(parent), is in neither the file nor the registry"),
      Phrase(ja: "その所属の行を加えるか、コードを直してください", en: "add a row for it, or fix the code"))
    return nil
  }

  private mutating func kind(_ row: UnitListRow, _ existing: Unit?) -> UnitKind? {
    if let kind = row.kind ?? existing?.kind { return kind }
    let before = row.predecessors.compactMap { registry.versions(of: $0).last?.kind }
    if Set(before).count == 1 { return before.first }
    if let kind = UnitWords.kind(ofName: row.name) { return kind }
    problem(
      .value, row, Phrase(ja: "「\(row.name)」が部・課・係のどれか分かりません", en: "it is not known whether '\(row.name)' is a bureau, a section or else"),
      Phrase(ja: "所属区分の列を加えてください(section など)", en: "add a column of kinds (section and so on)"))
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
              Phrase(
                ja: "所属 \(former) は残るので、\(row.code) へ移る人は職員の名簿か kengen staff move で示してください",
                en: "the unit \(former) stays; say who moves to \(row.code) in the staff list or with kengen staff move")))
        } else {
          successors[former, default: []].append((row.code, row.line))
        }
      } else if versions.isEmpty {
        problem(
          .unknownUnit, row, Phrase(ja: "旧所属 \(former) が台帳にありません", en: "the registry has no former unit \(former)"),
          Phrase(ja: "コードを直すか、空にしてください", en: "fix the code, or leave it blank"))
      } else if let last = versions.max(by: { ($0.period.until ?? day) < ($1.period.until ?? day) }), !last.successors.contains(row.code) {
        plan.remarks.append(
          PlanRemark(
            line: row.line,
            Phrase(
              ja: "旧所属 \(former) は \(last.period.until?.description ?? "") に終わっているので、何も移りません",
              en: "the former unit \(former) ended on \(last.period.until?.description ?? ""), so nothing moves")))
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
          Phrase(
            ja: "同じ名称なので、\(units[0].code) のコードが \(rows[0].code) に変わったものとして扱います",
            en: "of the same name, so \(units[0].code) is taken to have the new code \(rows[0].code)")))
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
          Phrase(
            ja: "--rest \(unit.code)=\(rest): \(rest) は \(unit.code) の後継ではありません(後継: \(codes.map(\.text).joined(separator: "・")))",
            en: "--rest \(unit.code)=\(rest): \(rest) does not take over from \(unit.code)"))
        return nil
      }
      successor = rest
      codes = [rest] + codes.filter { $0 != rest }
    } else if codes.count > 1 {
      successor = codes.first
      plan.undecided.append(
        Phrase(
          ja:
            "\(unit.code) \(unit.name.ja) は \(codes.map(\.text).joined(separator: "・")) に分かれます。名簿などで示さない人と物の行き先を --rest \(unit.code)=\(codes[0]) のように示してください",
          en:
            "\(unit.code) \(unit.name.text(.english)) is split into \(codes.map(\.text).joined(separator: ", ")); say who takes what no list says, as --rest \(unit.code)=\(codes[0])"
        ))
    }
    plan.reorganisation.end(unit, codes, line: listed.first?.line)
    return successor
  }

  // MARK: Problems

  private mutating func reused(_ row: UnitListRow, _ former: String) {
    let fresh = "\(row.theirCode)-\(day.description.prefix(4))"
    problem(
      .reusedCode, row,
      Phrase(
        ja: "所属コード \(row.theirCode) は台帳では「\(former)」で、ファイルでは「\(row.name)」です。コードの使い回しは、過去の記録を別の所属のものにしてしまいます",
        en:
          "the code \(row.theirCode) is '\(former)' in the registry and '\(row.name)' in the file; a code used again would give the past to another unit"
      ),
      Phrase(
        ja: "別の所属なら対応表に unit,\(row.theirCode),\(fresh) と(職員の対応表にも同じ行を)、改称なら旧所属コードの欄に \(row.code) と書いてください",
        en:
          "another unit: write unit,\(row.theirCode),\(fresh) into the mapping, and into that of staff; renamed: write \(row.code) into the column of former codes"
      ))
  }

  private mutating func problem(_ code: TableCode, _ row: UnitListRow, _ problem: Phrase, _ fix: Phrase) {
    plan.problems.append(TableProblem(code, file: file, line: row.line, problem, fix: fix))
  }
}
