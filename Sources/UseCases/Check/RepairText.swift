import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Changes in words.
enum RepairText {
  static func command(_ change: FactChange) -> String? {
    switch change {
    case .assign(let seat, let person, let position, let from, let until, _):
      "kengen assign \(seat.role) \(person)\(seat.place.option)"
        + (position.isEmpty ? "" : " --position \(position)") + days(from, until)
    case .end(let seat, let person, let from, let until, let isDeputy):
      "kengen end \(seat.role) \(person)\(seat.place.option)\(isDeputy ? " --deputy" : "")"
        + (from.map { " --from \($0)" } ?? "") + " --until \(until)"
    case .deputy(let seat, let person, let rank, let when, let provisions, let from, let until, _):
      "kengen deputy \(seat.role) \(person)\(seat.place.option) --rank \(rank)"
        + when.map { " --when \($0)" }.joined() + provisions.map { " --provision \($0)" }.joined() + days(from, until)
    case .absence(let person, let from, let until): "kengen absence \(person)\(days(from, until))"
    case .endAbsence(let person, let from, let until):
      "kengen absence \(person) --from \(from)" + (until.map { " --end --until \($0)" } ?? " --cancel")
    case .rows, .registryID: nil
    }
  }

  static func summary(_ change: FactChange) -> Phrase {
    guard case .rows(let rows) = change, let row = rows.first?.change else { return Phrase(command(change) ?? "") }
    let first = summary(row)
    return rows.count > 1 ? FindingMessages.withOtherRows(first, rows.count - 1) : first
  }

  private static func summary(_ row: RowEdit.Change) -> Phrase {
    switch row {
    case .set(let origin, let column, let field):
      return FindingMessages.setField(column, at: "\(origin.file):\(origin.line)", to: field)
    case .remove(let origin): return FindingMessages.deleteRow(at: "\(origin.file):\(origin.line)")
    case .insert(let path, _): return FindingMessages.addRow(to: path)
    }
  }

  private static func days(_ from: CalendarDate, _ until: CalendarDate?) -> String {
    " --from \(from)" + (until.map { " --until \($0)" } ?? "")
  }
}
