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
    return StoreMessages.defect(at: spot, defect.problem, fix: defect.fix, code: defect.code.rawValue)
  }

  private static func lines(_ finding: Finding, _ offersAcceptance: Bool) -> [Phrase] {
    let spot = "\(finding.location.origin.file):\(finding.location.origin.line)"
    return [
      StoreMessages.finding(at: spot, from: finding.period.from, finding.message, rule: finding.rule), StoreMessages.fix(finding.fix),
    ] + (offersAcceptance ? [StoreMessages.accept(finding.fingerprint)] : [])
  }
}
