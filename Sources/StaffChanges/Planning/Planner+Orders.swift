import OfficeFiles
import RegistryModel

/// A change list (発令一覧): each row says what changes for one person on one day.
extension Planner {
  mutating func applyOrders(_ rows: [StaffRow]) {
    contradictions(rows)
    // In the order of days; on one day what ends comes before what begins.
    let sorted = rows.enumerated().sorted { left, right in
      let a = (day(left.element), weight(left.element), left.offset)
      let b = (day(right.element), weight(right.element), right.offset)
      return a < b
    }
    for (_, row) in sorted { applyOrder(row) }
  }

  /// The first day on which what the row says is so.
  private func day(_ row: StaffRow) -> CalendarDate { row.end ?? row.date ?? plan.effective }

  private func weight(_ row: StaffRow) -> Int {
    switch row.action {
    case .rename: 0
    case .close: 1
    case .leave: 2
    case .join: 3
    case .back: 4
    case .move: 5
    case .open: 6
    case .absent, .none?, nil: 7
    }
  }

  private mutating func applyOrder(_ row: StaffRow) {
    guard let action = row.action, let date = row.date else { return }
    let end = row.end ?? date
    if action != .join {
      if action == .leave, roster[row.number]?.until == end { return }
      guard isKnown(row), isDone(row, date) || wasThere(row, on: (row.end ?? date).advanced(by: -1)) else { return }
    }
    switch action {
    case .leave: leave(row.number, end, line: row.line)
    case .join:
      guard present(row, since: date) else { return }
      move(row, date)
    case .move:
      guard present(row, since: date) else { return }
      if row.kind == .regular { move(row, date) } else { add(row, date) }
    case .open:
      guard present(row, since: date) else { return }
      add(row, date)
    case .close: close(row, end)
    case .rename:
      guard !row.name.isEmpty || !row.kana.isEmpty else {
        contradict(
          row.line, Phrase(ja: "新しい氏名が空です", en: "the new name is blank"), fix: Phrase(ja: "氏名を書いてください", en: "write it"))
        return
      }
      _ = present(row, since: date)
    case .absent: away(row, date)
    case .back: back(row, date)
    case .none: break
    }
  }

  /// Whether what a row orders is so already, so that its old place is history.
  private func isDone(_ row: StaffRow, _ date: CalendarDate) -> Bool {
    guard row.action?.givesPost ?? false, let member = roster[row.number] else { return false }
    return member.tenures.contains { tenure in
      tenure.unit == row.unit && tenure.post == row.post && tenure.kind == row.kind && tenure.from == date
    }
  }

  private mutating func isKnown(_ row: StaffRow) -> Bool {
    if roster[row.number] != nil { return true }
    plan.problems.append(
      TableProblem(
        .unknownPerson, file: file, line: row.line,
        Phrase(ja: "職員番号 \(row.number) の人は台帳にいません", en: "the registry has nobody with the number \(row.number)"),
        fix: Phrase(ja: "採用なら異動種別を採用にしてください。番号を確かめてください", en: "for somebody new use a joining order; check the number")))
    return false
  }

  /// The regular post becomes this one: the one held ends on the day.
  mutating func move(_ row: StaffRow, _ date: CalendarDate) {
    guard let member = roster[row.number] else { return }
    if holds(row, date) { return }
    var gone: [Int] = []
    for index in member.tenures.indices
    where member.tenures[index].kind == .regular && member.tenures[index].isInForce(on: date) {
      if cut(row.number, index, on: date, line: row.line) { gone.append(index) }
    }
    for index in gone.reversed() { roster[row.number]?.tenures.remove(at: index) }
    open(row, from: date)
  }

  private mutating func add(_ row: StaffRow, _ date: CalendarDate) {
    if !holds(row, date) { open(row, from: date) }
  }

  /// Whether the post is held on that day already; an end that the row says is then taken over.
  private mutating func holds(_ row: StaffRow, _ date: CalendarDate) -> Bool {
    guard let member = roster[row.number],
      let index = member.tenures.indices.first(where: {
        let tenure = member.tenures[$0]
        return tenure.unit == row.unit && tenure.post == row.post && row.fits(tenure.kind) && tenure.isInForce(on: date)
      })
    else { return false }
    let was = member.tenures[index].until
    let now = row.until.over(was)
    if now != was { set(row.number, index, until: now, line: row.line) }
    return true
  }

  private mutating func close(_ row: StaffRow, _ date: CalendarDate) {
    guard isKnown(row), let member = roster[row.number] else { return }
    let same = member.tenures.indices.filter {
      let tenure = member.tenures[$0]
      return tenure.unit == row.unit && tenure.post == row.post && (row.endsAnyKind || tenure.kind == row.kind)
    }
    // What ended that day has been closed already, though the post be given anew later.
    let isDone = same.contains { member.tenures[$0].until == date }
    if let index = same.first(where: {
      member.tenures[$0].isInForce(on: date) || (!isDone && member.tenures[$0].begins(onOrAfter: date))
    }) {
      if cut(row.number, index, on: date, line: row.line) { roster[row.number]?.tenures.remove(at: index) }
      return
    }
    if isDone { return }
    let kind = row.endsAnyKind ? Phrase("") : Phrase(ja: "(\(row.kind.name.ja))", en: " (\(row.kind.name.en))")
    let last = date.advanced(by: -1)
    contradict(
      row.line,
      Phrase(
        ja:
          "\(row.number)\(named(knownName(row.number))) は所属 \(row.unit?.text ?? "") の \(row.post?.text ?? "")\(kind.ja)を \(last) に持っていません",
        en:
          "\(row.number)\(named(knownName(row.number))) does not hold \(row.post?.text ?? "") of \(row.unit?.text ?? "")\(kind.en) on \(last)"
      ),
      fix: Phrase(
        ja: "解除する所属・職・発令日を確かめてください(kengen duties \(row.number))", en: "check unit, post and date (kengen duties \(row.number))"))
  }
}
