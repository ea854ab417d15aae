import RegistryModel
package import Validation

/// The errors of the state before a change, and what is no worse than they are.
///
/// Whoever fills an empty seat makes nothing worse: that the first auditor belongs to a unit which is audited is no more
/// than that nobody audits it, and that nobody decides for the first holder is no more than that nobody decides at all.
package struct KnownErrors: Equatable, ExpressibleByArrayLiteral {
  private let fingerprints: Set<String>
  /// Seats that fewer held than must, and on which days.
  private let vacancies: [Seat: [Period]]
  /// Where nobody decided whoever applied: a provision's pattern at a place, and on which days.
  private let undecided: [String: [Period]]

  /// The standing ones among the findings of a state.
  package init(_ findings: [Finding]) {
    let errors = findings.filter(\.isStandingError)
    fingerprints = Set(errors.map(\.fingerprint))
    var vacancies: [Seat: [Period]] = [:]
    var undecided: [String: [Period]] = [:]
    for error in errors {
      if Self.vacancyRules.contains(error.rule) {
        for seat in error.filled { vacancies[seat, default: []].append(error.period) }
      }
      if error.rule == NoIndependentApprover.id, error.persons.isEmpty { undecided[error.caseSubject, default: []].append(error.period) }
    }
    self.vacancies = vacancies
    self.undecided = undecided
  }

  /// These errors, by fingerprint.
  package init(arrayLiteral fingerprints: String...) {
    self.fingerprints = Set(fingerprints)
    (vacancies, undecided) = ([:], [:])
  }

  /// Whether the state before had the error, or one that weighs as much.
  func covers(_ finding: Finding) -> Bool {
    if fingerprints.contains(finding.fingerprint) { return true }
    if finding.rule == NoIndependentApprover.id {
      return undecided[finding.caseSubject]?.contains { $0.covers(finding.period) } ?? false
    }
    guard Self.heirsOfVacancies.contains(finding.rule) else { return false }
    return finding.filled.contains { seat in vacancies[seat]?.contains { $0.covers(finding.period) } ?? false }
  }

  private static let vacancyRules: Set<String> = [VacantSeat.id, SystemWithoutManager.id, EmptyGroup.id]
  /// What is found of a seat only once somebody is in it.
  private static let heirsOfVacancies: Set<String> = [
    AuditorNotIndependent.id, AuditHeadNotIndependent.id, JointPermissionCollapsed.id, SeveralPersonsMissing.id,
  ]

  /// The rules whose findings before a change must be known to judge findings of these after it.
  package static func rules(for rules: Set<String>) -> Set<String> {
    rules.isDisjoint(with: heirsOfVacancies) ? rules : rules.union(vacancyRules)
  }
}

extension Finding {
  /// Seats that one more person in would mend it.
  fileprivate var filled: [Seat] {
    remedies.compactMap { remedy in if case .fill(let seat, _) = remedy { seat } else { nil } }
  }

  /// What it is about, whoever applies.
  fileprivate var caseSubject: String { subject.lastIndex(of: ":").map { String(subject[..<$0]) } ?? subject }
}
