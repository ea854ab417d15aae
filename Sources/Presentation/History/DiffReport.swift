package import RegistryModel

/// What two versions of the registry differ in.
package struct DiffReport: Encodable, Sendable {
  /// Commit ids, `index` or `work-tree`.
  package let before: String
  package let after: String
  package let changes: FactsReport

  package init(before: String, after: String, changes: FactsReport) {
    self.before = before
    self.after = after
    self.changes = changes
  }

  package func lines(_ language: Language, limit: Int, isFiltered: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    func name(_ side: String) -> String {
      switch side {
      case "index": say("次のコミットになるもの", "what the next commit would hold")
      case "work-tree": say("作業ツリー", "the work tree")
      default: String(side.prefix(12))
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
