package import Presentation
package import RegistryModel
import RegistryStore

/// A change that mends a finding, as one would type it or write it.
package struct RepairReport: Encodable, Sendable {
  /// The command, where there is one for it.
  package let command: String?
  package let summary: LocalizedText
  /// How many other findings go with it.
  package let alsoMended: Int

  init(_ repair: Repair) {
    command = RepairText.command(repair.change)
    summary = LocalizedText(RepairText.summary(repair.change))
    alsoMended = repair.alsoMended
  }

  package func line(_ language: Language) -> String {
    let more =
      alsoMended == 0
      ? "" : language == .japanese ? "(ほかに \(alsoMended) 件の指摘も消えます)" : " (\(alsoMended) other findings go too)"
    return (command ?? summary.text(language)) + more
  }
}

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
    case .setField, .deleteRow, .exception, .emergency, .fields, .registryID: nil
    }
  }

  static func summary(_ change: FactChange) -> Phrase {
    switch change {
    case .setField(let origin, let column, let value):
      let shown = value.isEmpty ? Phrase(ja: "空", en: "blank") : Phrase("\(value)")
      return Phrase(
        ja: "\(origin.file):\(origin.line) の \(column) を \(shown.ja) にする",
        en: "let \(column) at \(origin.file):\(origin.line) read \(shown.en)")
    case .deleteRow(let origin):
      return Phrase(ja: "\(origin.file):\(origin.line) の行を消す", en: "delete the row at \(origin.file):\(origin.line)")
    default: return Phrase(command(change) ?? "")
    }
  }

  private static func days(_ from: CalendarDate, _ until: CalendarDate?) -> String {
    " --from \(from)" + (until.map { " --until \($0)" } ?? "")
  }
}
