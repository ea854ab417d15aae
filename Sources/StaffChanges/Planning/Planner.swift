import Messages
package import OfficeFiles
package import RegistryModel

/// Turns rows of HR's file into a plan against a registry.
///
/// The rows are applied to a roster, and the plan is what then differs: so applying a file twice changes
/// nothing, and what is planned is what is written.
package struct Planner {
  let registry: Registry
  let mapping: StaffMapping
  let file: String
  var roster: Roster
  var plan: StaffPlan
  let accepted: StaffAcceptance
  /// Names that are kept outside the registry.
  let outsideNames: [StaffNumber: String]
  let completeness: Completeness
  /// Kinds of appointment of which the list could say that they are not held.
  var carriedKinds = Set(AppointmentKind.allCases)
  /// What was looked at before the rows are applied.
  var identities = Identities()
  /// Appointments that end nowhere, since the list has no column for them.
  var leftAlone = 0
  /// Units of which the list is complete, with all below them on the day.
  private let completeUnits: Set<UnitCode>

  private init(
    _ registry: Registry, _ mapping: StaffMapping, _ completeness: Completeness, effective: CalendarDate, file: String,
    accepted: StaffAcceptance, names: [StaffNumber: String] = [:]
  ) {
    self.registry = registry
    self.mapping = mapping
    self.file = file
    self.completeness = completeness
    self.accepted = accepted
    outsideNames = names
    roster = Roster(registry)
    plan = StaffPlan(effective: effective)
    completeUnits = Self.subtree(completeness.units, registry)
  }

  /// Reads `table` and plans it; with any problem the plan has no edits. Linear, but for sorting.
  ///
  /// `accepted` = what somebody has confirmed; `names` = names that are kept outside the registry, for comparing.
  package static func plan(
    _ table: OfficeTable, _ mapping: StaffMapping, _ registry: Registry, effective: CalendarDate, completeness: Completeness,
    accepted: StaffAcceptance = StaffAcceptance(), names: [StaffNumber: String] = [:]
  ) -> StaffPlan {
    let reader = StaffRowReader(table, mapping, registry, effective: effective)
    var planner = Planner(
      registry, mapping, completeness, effective: effective, file: table.file, accepted: accepted, names: names)
    planner.carriedKinds = reader.carriedKinds
    planner.plan.remarks = reader.remarks
    planner.plan.rows = table.rows.count
    planner.plan.skipped = reader.skipped
    planner.plan.unread = reader.unread
    planner.plan.problems = reader.problems
    planner.run(reader.rows)
    return planner.plan
  }

  /// Plans rows that are understood already, as commands by hand make them.
  package static func plan(_ rows: [StaffRow], _ registry: Registry, effective: CalendarDate) -> StaffPlan {
    var mapping = StaffMapping()
    mapping.readsChanges()
    var planner = Planner(
      registry, mapping, Completeness(isWhole: false, units: []), effective: effective, file: "", accepted: StaffAcceptance())
    planner.plan.rows = rows.count
    planner.run(rows)
    return planner.plan
  }

  private mutating func run(_ rows: [StaffRow]) {
    count()
    identify(rows)
    if mapping.list == .changes { applyOrders(rows) } else { applyList(rows) }
    let (edits, duplicates) = RosterDifference.edits(of: roster, layout: registry.manifest.layout)
    for item in duplicates {
      contradict(
        nil,
        PostRowMessages.appointedTwice(item.person, unit: item.unit, post: item.post))
    }
    countRoleHolders()
    weigh(rows)
    plan.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    plan.edits = plan.problems.isEmpty ? edits : []
    if plan.problems.isEmpty, edits.isEmpty { plan.changes = [] }
  }

  // MARK: A list of people

  private mutating func applyList(_ rows: [StaffRow]) {
    let byPerson = Dictionary(grouping: rows, by: \.number)
    for number in byPerson.keys.sorted() { applyPerson(number, byPerson[number] ?? []) }
    // With problems in rows, somebody may only seem to be missing.
    guard plan.problems.isEmpty else { return }
    closeUnmentioned(Set(byPerson.keys))
    if leftAlone > 0 {
      plan.remarks.append(
        PlanRemark(
          line: nil,
          PostRowMessages.leftAlone(leftAlone)))
    }
  }

  private mutating func applyPerson(_ number: StaffNumber, _ rows: [StaffRow]) {
    guard let first = rows.first else { return }
    let effective = plan.effective
    for (index, row) in rows.enumerated() {
      guard let same = rows[..<index].first(where: { $0.unit == row.unit && $0.post == row.post }) else { continue }
      contradict(
        row.line,
        PostRowMessages.twoRows(number, line: same.line))
      return
    }
    let regulars = rows.filter { $0.kind == .regular }
    if regulars.count > 1 {
      let tells = carriedKinds.count < AppointmentKind.allCases.count
      contradict(
        regulars[1].line,
        PostRowMessages.twoRegular(number, line: regulars[0].line),
        fix: tells
          ? PostRowMessages.mapKinds
          : nil)
      return
    }
    if regulars.isEmpty, mapping.list == .full,
      let held = roster[number]?.tenures.first(where: { $0.kind == .regular && $0.isInForce(on: plan.effective.advanced(by: -1)) })
    {
      contradict(
        first.line,
        PostRowMessages.noRegular(number, unit: held.unit, post: held.post),
        fix: PostRowMessages.addRegular)
      return
    }
    guard agree(rows) else { return }
    if case .until(let gone) = first.employedUntil, gone <= effective {
      guard roster[number] != nil else {
        plan.remarks.append(
          PlanRemark(
            line: first.line,
            PersonRowMessages.goneAndUnknown(number)))
        return
      }
      leave(number, gone, line: first.line)
      return
    }
    let earliest = rows.compactMap(\.from).min()
    for row in rows where !wasThere(row, on: effective.advanced(by: -1)) { return }
    guard present(first, since: first.employedFrom ?? min(earliest ?? effective, effective)) else { return }
    let tenures = roster[number]?.tenures ?? []
    // What is over is history, and stays.
    var unmatched = Set(tenures.indices.filter { tenures[$0].ends(after: effective) })
    var opened: [StaffRow] = []
    for row in rows where !match(row, &unmatched) { opened.append(row) }
    let movesTo = opened.first { $0.kind == .regular }
    let closing = movesTo.map { min($0.from ?? effective, effective) } ?? effective
    // Whoever has one regular post by the file has no other, also where the post itself is no news.
    close(number, unmatched, rows, closing)
    for row in opened { open(row, from: row.from ?? effective) }
  }

  /// Finds what the row says among what is held; false where it is new.
  private mutating func match(_ row: StaffRow, _ unmatched: inout Set<Int>) -> Bool {
    guard let member = roster[row.number] else { return false }
    let effective = plan.effective
    let same = unmatched.sorted().filter { member.tenures[$0].unit == row.unit && member.tenures[$0].post == row.post }
    func end(_ index: Int) {
      let was = member.tenures[index].until
      let now = row.until.over(was)
      if now != was { set(row.number, index, until: now, line: row.line) }
    }
    if let index = same.first(where: {
      row.fits(member.tenures[$0].kind) && (member.tenures[$0].isInForce(on: effective) || member.tenures[$0].from == row.from)
    }) {
      unmatched.remove(index)
      end(index)
      return true
    }
    // The same tenure with its kind corrected.
    if let index = member.tenures.indices.first(where: {
      let tenure = member.tenures[$0]
      return tenure.unit == row.unit && tenure.post == row.post && tenure.from == row.from ?? effective
    }) {
      unmatched.remove(index)
      if !row.fits(member.tenures[index].kind) {
        roster[row.number]?.tenures[index].kind = row.kind
        note(.kind, row, on: row.from ?? effective)
      }
      if member.tenures[index].ends(after: effective) {
        end(index)
      } else {
        set(row.number, index, until: row.until.over(nil), line: row.line)
      }
      return true
    }
    // It was to end on the very day: it goes on, unless a new order begins then.
    if let index = member.tenures.indices.first(where: {
      let tenure = member.tenures[$0]
      return tenure.unit == row.unit && tenure.post == row.post && row.fits(tenure.kind) && tenure.until == effective
        && (row.from.map { $0 < effective } ?? true)
    }) {
      unmatched.remove(index)
      set(row.number, index, until: row.until.over(nil), line: row.line)
      return true
    }
    return false
  }

  private mutating func close(_ number: StaffNumber, _ unmatched: Set<Int>, _ rows: [StaffRow], _ day: CalendarDate) {
    guard let member = roster[number] else { return }
    let movesTo = rows.first { $0.kind == .regular }
    var gone: [Int] = []
    for index in unmatched.sorted() {
      let tenure = member.tenures[index]
      if tenure.from.map({ $0 > plan.effective }) ?? false {
        plan.remarks.append(
          PlanRemark(
            line: nil,
            PostRowMessages.beginsLater(number, from: tenure.from?.description ?? "", unit: tenure.unit, post: tenure.post)))
        continue
      }
      // A post that the file gives otherwise is not held twice.
      let isMentioned =
        mapping.list == .full || completeUnits.contains(tenure.unit)
        || rows.contains { $0.unit == tenure.unit && $0.post == tenure.post }
      guard isMentioned || (tenure.kind == .regular && movesTo != nil) else { continue }
      guard carriedKinds.contains(tenure.kind) else {
        if rows.contains(where: { $0.unit == tenure.unit && $0.post == tenure.post }) {
          contradict(
            rows[0].line,
            PostRowMessages.kindNotSaid(number, unit: tenure.unit, post: tenure.post, kind: tenure.kind.name),
            fix: PostRowMessages.addKindColumn)
        }
        leftAlone += 1
        continue
      }
      let end = tenure.kind == .regular ? day : plan.effective
      if cut(number, index, on: end, line: movesTo?.line) { gone.append(index) }
    }
    for index in gone.reversed() { roster[number]?.tenures.remove(at: index) }
  }

  private mutating func closeUnmentioned(_ mentioned: Set<StaffNumber>) {
    let effective = plan.effective
    var left = 0
    for person in registry.people where !mentioned.contains(person.number) {
      guard person.period.contains(effective), mapping.covers.contains(person.employment) else { continue }
      let number = person.number
      if mapping.list == .full {
        guard completeness.isWhole else {
          left += 1
          continue
        }
        leave(number, effective, line: nil)
      } else if !completeUnits.isEmpty {
        guard let member = roster[number] else { continue }
        var gone: [Int] = []
        for index in member.tenures.indices
        where completeUnits.contains(member.tenures[index].unit) && member.tenures[index].isInForce(on: effective) {
          guard carriedKinds.contains(member.tenures[index].kind) else {
            leftAlone += 1
            continue
          }
          if cut(number, index, on: effective, line: nil) { gone.append(index) }
        }
        for index in gone.reversed() { roster[number]?.tenures.remove(at: index) }
        if roster[number]?.tenures != member.tenures {
          plan.remarks.append(
            PlanRemark(
              line: nil,
              PersonRowMessages.endsHere(number)))
        }
      }
    }
    if left > 0 {
      plan.remarks.append(
        PlanRemark(
          line: nil,
          PersonRowMessages.notInFile(left)))
    }
  }

  private static func subtree(_ units: Set<UnitCode>, _ registry: Registry) -> Set<UnitCode> {
    var result: Set<UnitCode> = []
    var rest = Array(units)
    while let code = rest.popLast() {
      if result.insert(code).inserted { rest += registry.children(of: code) }
    }
    return result
  }

  mutating func contradict(_ line: Int?, _ problem: Phrase, fix: Phrase? = nil) {
    plan.problems.append(
      TableProblem(
        .contradiction, file: file, line: line ?? 0, problem,
        fix: fix ?? UnitListMessages.leaveTheRightRow))
  }
}
