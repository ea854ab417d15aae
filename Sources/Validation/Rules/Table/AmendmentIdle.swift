import Editions
package import RegistryModel
import RegistryText

/// An amendment says of a row what is so.
package enum AmendmentIdle: Rule {
  package static let id = "amendment-idle"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "独自の定めが何も変えていないか、ない行についてのものである", en: "An amendment changes nothing, or is of a row that is not there")
  package static let source = Phrase(
    ja: "記録された決定が表に現れているための条件", en: "a decision on record shows in the table")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing, let edition = standing.edition else { return [] }
    return standing.amendments.compactMap { amendment, state in
      let row = amendment.row.text
      let message: Phrase
      switch state {
      case .valid, .outdated: return nil
      case .idle:
        message = Phrase(
          ja: "独自の定め \(row) は何も変えていません(表の行は版 \(edition.id) のとおりです)",
          en: "the amendment of \(row) changes nothing: the row is as edition \(edition.id) has it")
      case .nowhere:
        message = Phrase(
          ja: "独自の定めの行 \(row) は、版 \(edition.id) にも表にもありません",
          en: "row \(row) of an amendment is neither in edition \(edition.id) nor in the table")
      case .otherwise(let kind):
        message = Phrase(
          ja: "独自の定め \(row) は \(amendment.kind.rawValue) とありますが、表では \(kind.rawValue) になっています",
          en: "the amendment of \(row) says \(amendment.kind.rawValue), but the table shows \(kind.rawValue)")
      }
      return Finding(
        rule: AmendmentIdle.self, message: message, at: TextPosition(amendment.origin, Amendment.columns.row),
        fix: Phrase(
          ja: "終わった定めなら行を消し、表に現れるはずのものなら kengen table amend \(row) で書いてください",
          en: "delete the row where the amendment is over; where it should show in the table, write it with kengen table amend \(row)"),
        provisions: amendment.row.provision.map { [$0] } ?? [], subject: row, remedies: [.deleteRow(amendment.origin)])
    }
  }
}
