import Messages
package import RegistryModel
import RegistryText

/// Measures that the table names and that the body has not begun: told once, in the order of what matters.
package enum MeasuresNotBegun: Rule {
  package static let id = "measures-not-begun"
  package static let kind = RuleKind.recurring
  package static let severity = Severity.note
  package static let isWaivable = true
  package static let summary = Phrase(ja: "まだ始めていない定期の対策がある", en: "Measures that recur have not been begun")
  package static let source = Phrase(
    ja: "定期に行うと定める規定(table/measures.csv の provision)", en: "the provisions that want it done regularly (table/measures.csv)")

  package static func findings(in context: CheckContext) -> [Finding] {
    let open = context.registry.measures.filter { !$0.isBegun }
      .enumerated().sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }.map(\.element)
    guard let first = open.first else { return [] }
    let begin = open.prefix(3)
    return [
      Finding(
        rule: MeasuresNotBegun.self,
        message: Phrase(
          ja: "定期の対策 \(open.count) 件をまだ始めていません。まず: \(begin.map(\.name.ja).joined(separator: "、"))",
          en: "\(Counted.measures.en(open.count)) not begun; begin with: \(begin.map { $0.name.text(.english) }.joined(separator: ", "))"),
        at: TextPosition(first.origin, Measure.columns.from),
        fix: Phrase(
          ja: "始める日を table/measures.csv の from に書いてください。全部は kengen due で見られます",
          en: "write the day from which it is owed into from of table/measures.csv; kengen due shows all of them"),
        place: .body, subject: "body")
    ]
  }
}
