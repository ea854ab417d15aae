package import RegistryModel
import RegistryText

/// An exception whose time is over still stands in the list.
package enum ExceptionOver: Rule {
  package static let id = "exception-over"
  package static let kind = RuleKind.exception
  package static let severity = Severity.warning
  package static let summary = Phrase(ja: "例外の期間が終わっている", en: "An exception is over")
  package static let source = Phrase(
    ja: "7.4(3)(例外措置の状況を定期的に確認する)", en: "provision 7.4(3): exceptions are checked regularly")

  package static func findings(in context: CheckContext) -> [Finding] {
    let renewed = Set(context.registry.exceptions.compactMap(\.renews))
    return context.registry.exceptions.compactMap { exception in
      // One that was renewed stays as the record that the newer one cites.
      guard !renewed.contains(exception.id) else { return nil }
      guard let until = exception.period.until, until <= context.start else { return nil }
      return Finding(
        rule: ExceptionOver.self,
        message: Phrase(
          ja: "例外 \(exception.id) は \(until) で終わっています", en: "exception \(exception.id) was over on \(until)"),
        at: TextPosition(exception.origin, RuleException.columns.until),
        fix: Phrase(
          ja: "行を消すか(履歴には残ります)、新しい許可を得て、renews にこの例外を挙げた別の行を加えてください",
          en: "delete the row (history keeps it), or add another row with a new permission that renews it"),
        subject: exception.id.text, remedies: [.deleteRow(exception.origin)])
    }
  }
}
