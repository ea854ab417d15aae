package import RegistryModel
import RegistryText

/// An exception in force whose review is due.
package enum ExceptionReviewDue: Rule {
  package static let id = "exception-review-due"
  package static let kind = RuleKind.exception
  package static let severity = Severity.warning
  package static let summary = Phrase(ja: "例外の見直しの期日が過ぎている", en: "The review of an exception is due")
  package static let source = Phrase(
    ja: "7.4(3)(例外措置の状況を定期的に確認する)", en: "provision 7.4(3): exceptions are checked regularly")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.exceptions.compactMap { exception in
      guard exception.reviewOn <= context.start, exception.period.contains(context.start) else { return nil }
      return Finding(
        rule: ExceptionReviewDue.self,
        message: Phrase(
          ja: "例外 \(exception.id) の見直しの期日は \(exception.reviewOn) でした(見直す人: \(context.name(exception.reviewer)))",
          en: "exception \(exception.id) was to be reviewed by \(exception.reviewOn) (\(context.name(exception.reviewer)))"),
        at: TextPosition(exception.origin, RuleException.columns.reviewOn),
        fix: Phrase(
          ja: "見直しをして、次の期日を review-on に書いてください", en: "review it and write the next day into review-on"),
        subject: exception.id.text)
    }
  }
}
