import Messages
import OfficeFiles
import RegistryModel

/// Rows of a change list that cannot all be true of one person.
extension Planner {
  mutating func contradictions(_ rows: [StaffRow]) {
    let byPerson = Dictionary(grouping: rows, by: \.number)
    for number in byPerson.keys.sorted() {
      let own = byPerson[number] ?? []
      guard own.count > 1 else { continue }
      for (index, row) in own.enumerated() {
        guard let other = own[..<index].first(where: { contradict($0, row, own) }) else { continue }
        tell(other, row)
      }
      names(own)
    }
  }

  private mutating func tell(_ first: StaffRow, _ second: StaffRow) {
    contradict(
      second.line,
      PersonRowMessages.rowsContradict(
        second.number, named(knownName(second.number)), line: first.line, one: words(first), other: words(second)))
  }

  private func words(_ row: StaffRow) -> String {
    let place = [row.unit?.text, row.post?.text].compactMap(\.self).joined(separator: " ")
    return [row.date?.description ?? "", row.action?.rawValue ?? "", place].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether two rows of one person cannot both be true.
  private func contradict(_ left: StaffRow, _ right: StaffRow, _ all: [StaffRow]) -> Bool {
    guard let first = left.action, let second = right.action, first != .none, second != .none else { return false }
    if first == .leave || second == .leave { return leaving(left, right, all) }
    if first == .absent, second == .absent { return left.date == right.date && left.until != right.until }
    let isSamePlace = left.unit == right.unit && left.post == right.post
    if first == .close || second == .close {
      guard first != second else { return left.date != right.date && isSamePlace && left.kind == right.kind && !reopened(left, right, all) }
      let (close, open) = first == .close ? (left, right) : (right, left)
      guard open.action?.givesPost ?? false, isSamePlace, close.kind == open.kind || close.endsAnyKind else { return false }
      return close.date == open.date
    }
    guard first.givesPost, second.givesPost, left.date == right.date, left.unit != nil, right.unit != nil else { return false }
    let isFirstRegular = takesRegularPost(left)
    let isSecondRegular = takesRegularPost(right)
    if isFirstRegular, isSecondRegular { return !isSamePlace || left.until != right.until || left.order != right.order }
    return isSamePlace && (left.kind != right.kind || left.until != right.until)
  }

  private func takesRegularPost(_ row: StaffRow) -> Bool { row.action != .open && row.kind == .regular }

  /// Whether two ends of one post have a beginning of it between them.
  private func reopened(_ left: StaffRow, _ right: StaffRow, _ all: [StaffRow]) -> Bool {
    guard let a = left.date, let b = right.date else { return false }
    return all.contains { row in
      row.action?.givesPost ?? false && row.unit == left.unit && row.post == left.post
        && row.date.map { $0 >= min(a, b) && $0 <= max(a, b) } ?? false
    }
  }

  /// Of two rows at least one of which is a leaving.
  private func leaving(_ left: StaffRow, _ right: StaffRow, _ all: [StaffRow]) -> Bool {
    func joins(from: CalendarDate, to: CalendarDate) -> Bool {
      all.contains { row in row.action == .join && row.date.map { $0 >= from && $0 <= to } ?? false }
    }
    if left.action == .leave, right.action == .leave {
      guard let a = left.end, let b = right.end, a != b else { return false }
      return !joins(from: min(a, b), to: max(a, b))
    }
    let (leave, other) = left.action == .leave ? (left, right) : (right, left)
    guard let end = leave.end, let date = other.date else { return false }
    switch other.action {
    case .rename, .none?, nil: return false
    case .close: return (other.end ?? date) > end && !joins(from: end, to: date)
    default:
      if date < end { return date == leave.date }
      return !joins(from: end, to: date)
    }
  }

  /// Names that differ between the rows of one person, but for a renaming.
  private mutating func names(_ rows: [StaffRow]) {
    let renamed = rows.contains { $0.action == .rename }
    guard !renamed, let first = rows.first(where: { !$0.name.isEmpty }) else { return }
    // Of a known person each row is compared with the registry.
    guard roster.original(first.number) == nil || knownName(first.number).isEmpty else { return }
    for row in rows where !row.name.isEmpty && NameLikeness.of(row.name, first.name) == .different {
      contradict(
        row.line,
        PersonRowMessages.nameContradicts(row.number, line: first.line))
    }
  }
}
