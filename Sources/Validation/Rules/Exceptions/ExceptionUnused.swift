package import RegistryModel

/// An exception in force or to come that covers nothing.
package enum ExceptionUnused: Rule {
  package static let id = "exception-unused"
  package static let kind = RuleKind.exception
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "例外に当たる指摘がもうない", en: "An exception matches no finding")
  package static let source = Phrase(
    ja: "使われない例外は後で別の違反を隠す", en: "an exception left standing hides a later violation")

  package static func findings(in context: CheckContext) -> [Finding] { [] }

  package static func findings(in context: CheckContext, after outcome: ExceptionCover.Outcome) -> [Finding] {
    // Why one has no effect is said already.
    let used = Set(
      outcome.findings.compactMap { $0.exceptedBy?.id } + outcome.tooWide.map(\.exception.id)
        + outcome.refused.map(\.exception.id))
    return context.registry.exceptions.compactMap { exception in
      let isOver = exception.period.isOver(by: context.start)
      guard !isOver, !used.contains(exception.id),
        ExceptionNotPermitted.problem(with: exception, context) == nil
      else { return nil }
      return Finding(
        rule: ExceptionUnused.self,
        message: Phrase(
          ja: "例外 \(exception.id) に当たる指摘はありません", en: "exception \(exception.id) matches no finding"),
        at: TextPosition(exception.origin),
        fix: Phrase(
          ja: "不要になったのなら行を消し、そうでなければ rule、place、persons を確かめてください",
          en: "delete the row if it is no longer needed, else check rule, place and persons"),
        subject: exception.id.text, remedies: [.deleteRow(exception.origin)])
    }
  }
}
