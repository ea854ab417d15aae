package import Messages
import RegistryModel
package import RegistryStore
import RegistryText
import Validation

/// Errors of the store in words, with what to do.
package enum StoreFailure {
  /// Findings that are shown of a refused change.
  private static let shown = 50

  /// With `offersAcceptance` each finding that refuses says how it would be accepted.
  package static func failure(_ error: StoreError, offersAcceptance: Bool = false) -> Failure {
    switch error {
    case .git(let error): return GitFailure.failure(error)
    case .defective(let defects):
      return Failure(.unreadable, StoreMessages.defective(defects.count), details: BoundedDefects.of(defects).map(line))
    case .notARegistry(let path): return Failure(.environment, StoreMessages.notARegistry(path))
    case .refused(let findings):
      let rest = findings.count - shown
      return Failure(
        .findings, StoreMessages.refused(findings.count, offersAcceptance: offersAcceptance),
        details: findings.prefix(shown).flatMap { lines($0, offersAcceptance) } + (rest > 0 ? [StoreMessages.more(rest)] : []))
    case .rowNotFound(let what): return Failure(.inexact, StoreMessages.rowNotFound(what))
    case .rowAmbiguous(let what, let lines):
      return Failure(.inexact, StoreMessages.rowAmbiguous(what), details: lines.map { Phrase($0) })
    }
  }

  private static func line(_ defect: FormatDiagnostic) -> Phrase {
    let spot = defect.line == 0 ? defect.file : "\(defect.file):\(defect.line):\(defect.column)"
    return Phrase(
      ja: "\(spot): \(defect.problem.ja) — \(defect.fix.ja) [\(defect.code.rawValue)]",
      en: "\(spot): \(defect.problem.en) — \(defect.fix.en) [\(defect.code.rawValue)]")
  }

  private static func lines(_ finding: Finding, _ offersAcceptance: Bool) -> [Phrase] {
    let spot = "\(finding.location.origin.file):\(finding.location.origin.line)"
    let when = finding.period.from.map { ($0.description + " から: ", "from \($0): ") } ?? ("", "")
    return [
      Phrase(
        ja: "\(spot): \(when.0)\(finding.message.ja) [\(finding.rule)]",
        en: "\(spot): \(when.1)\(finding.message.text(.english)) [\(finding.rule)]"),
      Phrase(ja: "  直し方: \(finding.fix.ja)", en: "  mend: \(finding.fix.text(.english))"),
    ]
      + (offersAcceptance
        ? [Phrase(ja: "  承知で進めるとき: --accept \(finding.fingerprint)", en: "  to accept it: --accept \(finding.fingerprint)")] : [])
  }
}
