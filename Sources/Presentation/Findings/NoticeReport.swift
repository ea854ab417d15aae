import Messages
package import RegistryModel
package import UseCases
import Validation

/// What came into a registry, said in a line or two.
package enum NoticeReport {
  /// Findings shown; the rest is counted.
  private static let shown = 2

  /// Empty where nothing that came in brings a new finding.
  package static func lines(_ notice: Notices.Notice, _ language: Language) -> [String] {
    let report = FindingsReport(notice.checked)
    let found = report.standing.filter { $0.isNew && $0.severity != .note }
    guard !found.isEmpty else { return [] }
    let rest = found.count - shown
    return [CommitGuardMessages.cameIn(facts: notice.facts, findings: found.count).text(language)]
      + found.prefix(shown).flatMap { report.itemLines($0, language).prefix(1) }.map { "  \($0)" }
      + (rest > 0 ? ["  " + CommitGuardMessages.more(rest).text(language)] : [])
  }
}
