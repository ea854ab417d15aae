import OfficeFiles
import RegistryModel

/// A change list (発令一覧): each row says what changes for one person on one day.
extension Planner {
  mutating func applyOrders(_ rows: [StaffRow]) {
    // In the order of days; on one day a close comes before an open, and leaving last.
    let sorted = rows.enumerated().sorted { left, right in
      let a = (left.element.date ?? plan.effective, weight(left.element), left.offset)
      let b = (right.element.date ?? plan.effective, weight(right.element), right.offset)
      return a < b
    }
    for (_, row) in sorted { applyOrder(row) }
  }

  private func weight(_ row: StaffRow) -> Int {
    switch row.action {
    case .close: 0
    case .join: 1
    case .move: 2
    case .open: 3
    case .leave, nil: 4
    }
  }

  private mutating func applyOrder(_ row: StaffRow) {
    guard let action = row.action, let date = row.date else { return }
    switch action {
    case .leave: leave(row.number, mapping.endsAreLastDays ? date.advanced(by: 1) : date, line: row.line)
    case .join:
      guard present(row, since: date) else { return }
      move(row, date)
    case .move:
      guard isKnown(row), present(row, since: date) else { return }
      if row.kind == .regular { move(row, date) } else { add(row, date) }
    case .open:
      guard isKnown(row), present(row, since: date) else { return }
      add(row, date)
    case .close: close(row, date)
    }
  }

  private mutating func isKnown(_ row: StaffRow) -> Bool {
    if roster[row.number] != nil { return true }
    plan.problems.append(
      TableProblem(
        .unknownPerson, file: file, line: row.line,
        Phrase(ja: "職員番号 \(row.number) の人は台帳にいません", en: "the registry has nobody with the number \(row.number)"),
        mend: Phrase(ja: "採用なら異動種別を採用にしてください。番号を確かめてください", en: "for somebody new use a joining order; check the number")))
    return false
  }

  /// The regular post becomes this one: the one held ends on the day.
  private mutating func move(_ row: StaffRow, _ date: CalendarDate) {
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
        return tenure.unit == row.unit && tenure.post == row.post && tenure.kind == row.kind && tenure.isInForce(on: date)
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
      return tenure.unit == row.unit && tenure.post == row.post && tenure.kind == row.kind
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
    contradict(
      row.line,
      Phrase(
        ja: "\(row.number) は所属 \(row.unit?.text ?? "") の \(row.post?.text ?? "")(\(row.kind.name.ja))を \(date) に持っていません",
        en: "\(row.number) does not hold \(row.post?.text ?? "") of \(row.unit?.text ?? "") (\(row.kind.name.en)) on \(date)"),
      mend: Phrase(
        ja: "解除する所属・職・発令日を確かめてください(kengen duties \(row.number))", en: "check unit, post and date (kengen duties \(row.number))"))
  }
}
