import RegistryModel

/// How many change at once, and whether the rows look as if a column had slid.
extension Planner {
  mutating func weigh(_ rows: [StaffRow]) {
    let effective = plan.effective
    func people(_ field: PlannedChange.ValueChange.Field) -> Int {
      let changed = plan.changes.filter { $0.values.contains { $0.field == field && !$0.old.isEmpty } }
      return Set(changed.map(\.person)).count
    }
    let leavers = Set(plan.changes.filter { $0.kind == .leave }.map(\.person))
    let before = effective.advanced(by: -1)
    let concurrent = registry.allAppointments.count { $0.kind != .regular && $0.period.contains(before) }
    let concurrentEnds = plan.changes.count { change in
      change.kind == .close && change.appointment.map { $0 != .regular } ?? false && !leavers.contains(change.person)
    }
    let earlierEnds = plan.changes.filter { change in
      if change.kind == .end { return change.isEarlierEnd }
      return change.values.contains { $0.field == .employedUntil && !$0.new.isEmpty && ($0.old.isEmpty || $0.new < $0.old) }
    }
    let opened = Set(plan.changes.filter { $0.kind == .open && $0.appointment == .regular }.map(\.person))
    let closed = Set(plan.changes.filter { $0.kind == .close && $0.appointment == .regular }.map(\.person))
    let counts: [(SafetyFigure.Kind, Int, Int)] = [
      (.leavers, plan.leavers, plan.covered), (.roleHolders, plan.roleHoldersChanged, plan.roleHolders),
      (.renames, people(.name), plan.covered), (.kanaChanges, people(.kana), plan.covered),
      (.employmentChanges, people(.employment), plan.covered), (.concurrentEnds, concurrentEnds, concurrent),
      (.endChanges, Set(earlierEnds.map(\.person)).count, plan.covered), (.moves, opened.intersection(closed).count, plan.covered),
    ]
    plan.figures = counts.map { SafetyFigure($0, $1, of: $2, threshold: mapping.threshold($0)) }
    guard mapping.list != .changes else { return }
    var suspicions: [SafetyFigure.Kind: SafetyFigure.Suspicion] = [:]
    for kind in SlidColumns.found(rows, registry, on: before) { suspicions[kind] = .slid }
    if suspicions[.employmentChanges] == nil, tradeEmployments() {
      suspicions[.employmentChanges] = .unlikely
    }
    if isCutOff(rows, leavers) { suspicions[.leavers] = .cut }
    for index in plan.figures.indices { plan.figures[index].suspicion = suspicions[plan.figures[index].kind] }
  }

  /// Somebody taken on again after retirement who becomes a regular, while another goes the other way: as where the
  /// column slid, and hardly ever else.
  private func tradeEmployments() -> Bool {
    let changed = plan.changes.flatMap(\.values).filter { $0.field == .employment }
    return changed.contains { $0.old == Employment.reappointed.rawValue && $0.new == Employment.regular.rawValue }
      && changed.contains { $0.old == Employment.regular.rawValue && $0.new == Employment.reappointed.rawValue }
  }

  /// Whether all who are missing come after the last row, in a list that is in the order of numbers or of units.
  private func isCutOff(_ rows: [StaffRow], _ leavers: Set<StaffNumber>) -> Bool {
    let missing = leavers.subtracting(identities.mentioned)
    let listed = rows.sorted { $0.line < $1.line }
    guard let last = listed.last, listed.count > 2, !missing.isEmpty else { return false }
    func ascend<Value: Comparable>(_ values: [Value]) -> Bool { zip(values, values.dropFirst()).allSatisfy { $0 <= $1 } }
    if ascend(listed.map(\.number.text)) { return missing.allSatisfy { $0.text > last.number.text } }
    guard missing.count > 1, let end = last.unit?.text, ascend(listed.map { $0.unit?.text ?? "" }) else { return false }
    return missing.allSatisfy { number in
      roster.original(number)?.tenures.contains { $0.unit.text >= end && $0.kind == .regular } ?? false
    }
  }
}

/// Columns of a list in which each row seems to have what belongs to the row above or below.
enum SlidColumns {
  /// The figures in which it shows. Linear.
  static func found(_ rows: [StaffRow], _ registry: Registry, on day: CalendarDate) -> Set<SafetyFigure.Kind> {
    let people = rows.filter { $0.kind == .regular }.sorted { $0.line < $1.line }
    guard people.count > 2 else { return [] }
    var result: Set<SafetyFigure.Kind> = []
    let held = people.map { row in
      registry.appointments(of: row.number).first { $0.kind == .regular && $0.period.contains(day) }
    }
    let known = people.map { registry.person($0.number) }
    let columns: [(SafetyFigure.Kind, said: [String?], known: [String?])] = [
      (.moves, people.map { $0.unit?.text }, held.map { $0?.unit.text }),
      (.moves, people.map { $0.post?.text }, held.map { $0?.post.text }),
      (.moves, people.map { "\($0.unit?.text ?? "") \($0.post?.text ?? "")" }, held.map { item in item.map { "\($0.unit) \($0.post)" } }),
      (.employmentChanges, people.map { $0.saysEmployment ? $0.employment.rawValue : nil }, known.map { $0?.employment.rawValue }),
      (.endChanges, people.map { text($0.until) }, held.map { $0.map { $0.period.until?.description ?? "" } }),
      (.endChanges, people.map { text($0.employedUntil) }, known.map { $0.map { $0.period.until?.description ?? "" } }),
      (.kanaChanges, people.map { WordKey($0.kana).text }, known.map { $0.map { WordKey($0.kana).text } }),
    ]
    let all = rows.sorted { $0.line < $1.line }
    let kinds = all.map { row in
      registry.appointments(of: row.number).first { $0.unit == row.unit && $0.post == row.post && $0.period.contains(day) }?.kind.rawValue
    }
    if isSlid(all.map(\.kind.rawValue), kinds, by: 1) || isSlid(all.map(\.kind.rawValue), kinds, by: -1) || trade(all, kinds) {
      result.insert(.moves)
    }
    for (kind, said, truth) in columns where isSlid(said, truth, by: 1) || isSlid(said, truth, by: -1) { result.insert(kind) }
    return result
  }

  /// Whether somebody's regular and another post have traded kinds, as they do where the kinds slid by a row.
  private static func trade(_ rows: [StaffRow], _ kinds: [String?]) -> Bool {
    let regular = AppointmentKind.regular.rawValue
    var promoted: Set<StaffNumber> = []
    var demoted: Set<StaffNumber> = []
    for (row, kind) in zip(rows, kinds) {
      guard let kind, kind != row.kind.rawValue else { continue }
      if kind == regular { demoted.insert(row.number) }
      if row.kind == .regular { promoted.insert(row.number) }
    }
    return !promoted.isDisjoint(with: demoted)
  }

  private static func text(_ end: TenureEnd) -> String? {
    switch end {
    case .unsaid, .open: ""
    case .until(let day): day.description
    }
  }

  /// Whether rows have what is true of their neighbour. Only rows count in which that would be something else than
  /// what is true of themselves: three of them on end, or all where there are two or more.
  private static func isSlid(_ said: [String?], _ truth: [String?], by step: Int) -> Bool {
    var run = 0
    var longest = 0
    var told = 0
    var following = 0
    for index in said.indices {
      let neighbour = index - step
      guard truth.indices.contains(neighbour), let value = said[index], let own = truth[index], let other = truth[neighbour], own != other
      else { continue }
      told += 1
      if value == other {
        following += 1
        run += 1
        longest = max(longest, run)
      } else {
        run = 0
      }
    }
    return longest >= 3 || (told >= 2 && following == told)
  }
}
