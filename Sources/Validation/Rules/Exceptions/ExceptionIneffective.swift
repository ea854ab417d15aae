package import RegistryModel
import RegistryText

/// An exception speaks of exactly one problem, and of one for which an exception is allowed.
package enum ExceptionIneffective: Rule {
  package static let id = "exception-ineffective"
  package static let kind = RuleKind.exception
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "例外が、ひとつに決まらない指摘か、例外の許されない指摘を対象にしている(効力を持たない)",
    en: "An exception speaks of several problems at once, or of one that allows no exception, and has no effect")
  package static let source = Phrase(
    ja: "7.4(1)(例外措置はひとつずつ許可される)", en: "provision 7.4(1): exceptions are permitted one by one")

  package static func findings(in context: CheckContext) -> [Finding] { [] }

  package static func findings(in context: CheckContext, after outcome: ExceptionCover.Outcome) -> [Finding] {
    outcome.tooWide.map { item in
      let subjects = Set(item.findings.map(\.subject)).count
      return finding(
        item.exception,
        Phrase(
          ja: "\(subjects) 件の別々の指摘に当たります", en: "it speaks of \(subjects) different problems"),
        Phrase(
          ja: "provision と persons を書いて、ひとつの指摘だけに当たるようにしてください",
          en: "name the provision and the persons, so that it speaks of one problem only"),
        item.findings.prefix(5).map { FindingNote($0.message, at: $0.location) }, context)
    }
      + outcome.refused.map { item in
        finding(
          item.exception, Phrase(ja: "対象の指摘は例外を許しません", en: "the problem it speaks of allows no exception"),
          Phrase(ja: "行を消し、指摘そのものを直してください", en: "delete the row and fix the problem itself"),
          [FindingNote(item.finding.message, at: item.finding.location)], context)
      }
  }

  private static func finding(
    _ exception: RuleException, _ problem: Phrase, _ fix: Phrase, _ notes: [FindingNote], _ context: CheckContext
  ) -> Finding {
    Finding(
      rule: ExceptionIneffective.self,
      message: Phrase(
        ja: "例外 \(exception.id) は効力がありません: \(problem.ja)", en: "exception \(exception.id) has no effect: \(problem.en)"),
      at: TextPosition(exception.origin, RuleException.columns.provision), notes: notes, fix: fix,
      period: context.fromStart(exception.period), subject: exception.id.text,
      remedies: [.deleteRow(exception.origin)])
  }
}
