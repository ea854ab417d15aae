import GitStore
import Guard
import Messages
package import RegistryModel
import RegistryStore
package import UseCases

/// What two versions of the registry differ in.
package struct DiffReport: Encodable, Sendable {
  package let before: DiffOutcome.Side
  package let after: DiffOutcome.Side
  package let changes: FactsReport

  package init(before: DiffOutcome.Side, after: DiffOutcome.Side, changes: FactsReport) {
    self.before = before
    self.after = after
    self.changes = changes
  }

  package func lines(_ language: Language, limit: Int, isFiltered: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    func name(_ side: DiffOutcome.Side) -> String {
      switch side {
      case .index: say("次のコミットになるもの", "what the next commit would hold")
      case .workTree: say("作業ツリー", "the work tree")
      case .commit(let id): String(id.prefix(12))
      }
    }
    var lines = [say("\(name(before)) から \(name(after)) へ:", "from \(name(before)) to \(name(after)):")]
    lines += changes.lines(language, limit: limit, showsFormat: !isFiltered)
    if lines.count == 1 {
      lines.append(isFiltered ? say("  当たる変更はありません。", "  No such change.") : say("  違いはありません。", "  No difference."))
    } else if changes.facts.isEmpty, changes.unreadable.isEmpty {
      lines.append(say("  事実は変わっていません。", "  No fact changed."))
    }
    return lines
  }
}

extension DiffReport {
  package init(_ outcome: DiffOutcome, _ words: FactWords) {
    self.init(
      before: outcome.before, after: outcome.after,
      changes: FactsReport(outcome.comparison, outcome.differences, words: words))
  }
}

extension DiffOutcome.Side: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .commit(let id): try container.encode(id)
    case .index: try container.encode("index")
    case .workTree: try container.encode("work-tree")
    }
  }
}
