package import RegistryModel
package import RegistryText

/// One row in which a body's table is not as its edition has it.
package struct Departure: Sendable {
  package let row: TableRow
  package let kind: AmendmentKind
  /// The columns that differ, of a row that is changed.
  package let columns: [String]
  /// The edition's row; nil for one that it does not have.
  package let base: Fact?
  package let ours: Fact?
  /// The digest of what it departs from; empty for an added row.
  package let baseDigest: String

  /// Every departure in what rows demand, by row. What belongs to a provision that only one side has is told by that provision.
  package static func between(_ ours: TableFacts, _ base: TableFacts) -> [Departure] {
    let subjects = Set(ours.bySubject.keys).union(base.bySubject.keys)
    return subjects.flatMap { between(ours[$0], base[$0], $0, base) }.sorted { NaturalOrder.precedes($0.row.text, $1.row.text) }
  }

  /// The same of one provision, role or event.
  package static func between(_ ours: TableFacts, _ base: TableFacts, of subject: TableSubject) -> [Departure] {
    between(ours[subject], base[subject], subject, base).sorted { NaturalOrder.precedes($0.row.text, $1.row.text) }
  }

  private static func between(_ ours: [Fact], _ base: [Fact], _ subject: TableSubject, _ table: TableFacts) -> [Departure] {
    var left: [TableRow: Fact] = [:]
    var right: [TableRow: Fact] = [:]
    for fact in ours { if let row = TableRow(fact) { left[row] = left[row] ?? fact } }
    for fact in base { if let row = TableRow(fact) { right[row] = right[row] ?? fact } }
    let head = subject.row
    func departure(_ row: TableRow, _ kind: AmendmentKind, _ columns: [String] = []) -> Departure {
      Departure(
        row: row, kind: kind, columns: columns, base: right[row], ours: left[row],
        baseDigest: kind == .add ? "" : RowDigest.base(of: row, kind, in: table))
    }
    if case .provision = subject {
      if left[head] == nil, right[head] != nil { return [departure(head, .omit)] }
      if left[head] != nil, right[head] == nil { return [departure(head, .add)] }
    }
    return Set(left.keys).union(right.keys).compactMap { row in
      guard let mine = left[row] else { return departure(row, .omit) }
      guard let theirs = right[row] else { return departure(row, .add) }
      let columns = mine.differing(from: theirs, among: TableColumns.substance(mine.kind))
      return columns.isEmpty ? nil : departure(row, .change, columns)
    }
  }
}
