import RegistryModel
package import RegistryText
package import Validation

/// Why a change of the registry is not taken.
///
/// This is the one definition: writes, hooks, pushes, merges and syncs all ask `Refusal.judge`.
package enum Refusal {
  /// The text that would come of it cannot be read, so no rule could be asked.
  case unreadable([FormatDiagnostic])
  /// The errors for which it is not taken, in the order in which the check found them; never empty.
  case errors([Finding])

  /// What a change is measured by.
  package enum Baseline: Equatable {
    /// There was no registry before, or none is compared with: errors that stand on the first day refuse. What only comes
    /// later is shown, and can still be put right in time.
    case nothing
    /// Every error refuses, whenever it begins: for a state that would else be compared with itself.
    case perfection
    /// The standing errors of the state before: every other error refuses, whenever it begins.
    case known(KnownErrors)

    /// The standing errors among the findings of the state before.
    package init(errorsIn findings: [Finding]) { self = .known(KnownErrors(findings)) }
  }

  /// Where a change is judged.
  package enum Gate {
    /// A write of the program. The errors with these fingerprints may come in, unless they keep rules from being looked
    /// at: nobody would know what comes with them.
    case write(accepting: Set<String>)
    /// What two sides come to together.
    case merge
    /// A commit or a push that git made, or a comparison by `check`.
    case commit
  }

  /// Judges the state that a change leads to; nil where it is taken.
  ///
  /// `baseline` is asked for only where something could refuse, with the rules that found it: findings of other rules
  /// need not be known.
  package static func judge(
    _ after: CheckRun, at gate: Gate, baseline: (_ rules: Set<String>) throws(StoreError) -> Baseline
  ) throws(StoreError) -> Refusal? {
    guard after.defects.isEmpty else { return .unreadable(after.defects) }
    return try judge(after.findings, at: gate, baseline: baseline)
  }

  /// The same of a text without defects, by what the rules found in it.
  package static func judge(
    _ findings: [Finding], at gate: Gate, baseline: (_ rules: Set<String>) throws(StoreError) -> Baseline
  ) throws(StoreError) -> Refusal? {
    let candidates = findings.filter { $0.isStandingError && !gate.accepts($0) }
    guard !candidates.isEmpty else { return nil }
    let refused: [Finding] =
      switch try baseline(KnownErrors.rules(for: Set(candidates.map(\.rule)))) {
      case .nothing: candidates.filter(\.isPresent)
      case .perfection: candidates
      case .known(let known): candidates.filter { !known.covers($0) }
      }
    return refused.isEmpty ? nil : .errors(refused)
  }
}

extension Refusal.Gate {
  fileprivate func accepts(_ finding: Finding) -> Bool {
    guard case .write(let accepting) = self else { return false }
    return accepting.contains(finding.fingerprint) && !finding.hidesOthers
  }
}

extension Finding {
  /// Whether it is an error that no exception covers.
  package var isStandingError: Bool { severity == .error && exceptedBy == nil }

  /// Whether it holds on the first day looked at.
  fileprivate var isPresent: Bool { period.from == nil }
}
