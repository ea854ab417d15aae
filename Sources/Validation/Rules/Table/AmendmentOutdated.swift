import Editions
package import RegistryModel
import RegistryText

/// What an amendment departs from is still what it was when it was decided.
package enum AmendmentOutdated: Rule {
  package static let id = "amendment-outdated"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "独自の定めの元になった版の行が、決定のあとで変わっている",
    en: "The edition's row from which an amendment departs has changed since it was decided")
  package static let source = Phrase(
    ja: "版が改められたら、違えるところを決め直す", en: "where the edition changes, the departure is decided anew")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing, let edition = standing.edition else { return [] }
    return standing.amendments.compactMap { amendment, state in
      guard case .outdated(let now) = state else { return nil }
      let row = amendment.row.text
      return Finding(
        rule: AmendmentOutdated.self,
        message: Phrase(
          ja: "独自の定め \(row) は、版 \(edition.id) の今の行とは違う行に対して決められたものです",
          en: "the amendment of \(row) was decided against another row than edition \(edition.id) has now"),
        at: TextPosition(amendment.origin, Amendment.columns.base),
        notes: [
          FindingNote(
            Phrase(
              ja: "理由: \(amendment.reason)(\(amendment.decidedOn) 決定)",
              en: "reason: \(amendment.reason) (decided on \(amendment.decidedOn))"),
            at: TextPosition(amendment.origin))
        ],
        fix: Phrase(
          ja: "今の行を見て決め直し、kengen table amend \(row) で書き直すか、kengen table restore \(row) で版に戻してください",
          en: "decide anew against the row of now: kengen table amend \(row), or kengen table restore \(row)"),
        provisions: amendment.row.provision.map { [$0] } ?? [], subject: "\(row):\(now)",
        remedies: [.edit(.set(amendment.origin, Amendment.columns.base, now))])
    }
  }
}
