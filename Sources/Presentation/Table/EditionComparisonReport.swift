import Editions
import Messages
package import RegistryModel
import RegistryText
package import UseCases

/// What differs between two editions, ready to be shown.
package struct EditionComparisonReport: Encodable, Sendable {
  package struct Item: Encodable, Sendable {
    package let subject: String
    package let label: LocalizedText
    package let relation: String
    package let from: String?
    package let note: String?
    /// Rows that differ in what they demand: `add`, `change`, `omit` from the older to the newer edition.
    package let rows: [Row]
    package let words: [String]
  }
  package struct Row: Encodable, Sendable {
    package let row: String
    package let kind: String
    package let columns: [String]
    package let then: [String]
    package let now: [String]
  }
  package let from: EditionReference
  package let to: EditionReference
  package let items: [Item]

  package init(_ outcome: EditionComparisonOutcome) {
    from = EditionReference(outcome.from)
    to = EditionReference(outcome.to)
    items = outcome.items.map { item in
      Item(
        subject: item.subject.text, label: LocalizedText(item.label), relation: item.relation.rawValue, from: item.formerKey,
        note: item.note.isEmpty ? nil : item.note,
        rows: item.departures.map { departure in
          Row(
            row: departure.row.text, kind: departure.kind.rawValue, columns: departure.columns,
            then: departure.columns.map { departure.base?[$0] ?? "" }, now: departure.columns.map { departure.ours?[$0] ?? "" })
        }, words: item.words)
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let relations = [
      "same": say("同じ", "same"), "renumbered": say("番号が変わった", "renumbered"), "changed": say("変わった", "changed"),
      "split": say("分かれた", "split"), "merged": say("まとめられた", "merged"), "new": say("新しい", "new"), "dropped": say("なくなった", "dropped"),
    ]
    var lines = [say("版 \(from.id) と \(to.id) の違い", "editions \(from.id) and \(to.id) compared")]
    lines += [from.caution(language), to.caution(language)].compactMap(\.self)
    if items.isEmpty { lines.append(say("知られている違いはありません。", "No difference is known.")) }
    for item in items {
      let former = item.from.map { "\($0) → " } ?? ""
      let note = item.note.map { "  \($0)" } ?? ""
      let relation = relations[item.relation] ?? item.relation
      lines.append("  \(relation)  \(item.label.text(language)) [\(former)\(item.subject)]\(note)")
      for row in item.rows where row.kind == "change" {
        for (index, column) in row.columns.enumerated() {
          lines.append("    \(row.row) \(column): \(row.then[index]) → \(row.now[index])")
        }
      }
      if item.relation == "changed" {
        for row in item.rows where row.kind != "change" { lines.append("    \(row.kind == "add" ? "+" : "-") \(row.row)") }
      }
      if !item.words.isEmpty, item.relation != "new" { lines.append("    " + say("言葉: ", "words: ") + item.words.joined(separator: ", ")) }
    }
    return lines
  }
}
