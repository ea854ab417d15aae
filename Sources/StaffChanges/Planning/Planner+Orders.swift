import Messages
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
          row.line, PersonRowMessages.blankNewName, fix: PersonRowMessages.writeNewName)
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
        PersonRowMessages.unknown(row.number),
        fix: PersonRowMessages.joinOrCheck))
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
    let kind = row.endsAnyKind ? Phrase("") : PostRowMessages.bracketed(row.kind.name)
    let last = date.advanced(by: -1)
    contradict(
      row.line,
      PostRowMessages.notHeld(
        row.number, named(knownName(row.number)), unit: row.unit?.text ?? "", post: row.post?.text ?? "", kind: kind, on: last),
      fix: PostRowMessages.checkClosing(row.number))
  }
}
