package import RegistryModel

/// Lets exceptions cover findings, on the days that both have in common; on all other days the finding stands.
package struct ExceptionCover {
  let context: CheckContext

  /// The result of applying the exceptions.
  package struct Outcome {
    package var findings: [Finding] = []
    /// Exceptions that would silence more than one problem, with the problems.
    package var tooWide: [(exception: RuleException, findings: [Finding])] = []
    /// Exceptions that match a problem for which none is allowed.
    package var refused: [(exception: RuleException, finding: Finding)] = []
  }

  /// Every valid exception covers the one problem that it matches. One that matches several covers none of them, since
  /// nobody can have weighed all that it would silence.
  func apply(to findings: [Finding]) -> Outcome {
    var outcome = Outcome()
    var covering: [String: [RuleException]] = [:]
    for exception in context.registry.exceptions where isValid(exception) {
      let matched = findings.filter { ExceptionCover.matches(exception, $0) }
      let subjects = Set(matched.map(\.subject))
      if let finding = matched.first(where: { !isWaivable($0) }) {
        outcome.refused.append((exception, finding))
      } else if subjects.count > 1 {
        outcome.tooWide.append((exception, matched))
      } else if let subject = subjects.first {
        covering["\(exception.rule) \(subject)", default: []].append(exception)
      }
    }
    for finding in findings {
      var open = [finding]
      for exception in covering["\(finding.rule) \(finding.subject)"] ?? []
      where ExceptionCover.matches(exception, finding) {
        open = open.flatMap { cover($0, by: exception, into: &outcome.findings) }
      }
      outcome.findings += open
    }
    return outcome
  }

  /// Whether the exception matches the finding: the same rule and place; and where the exception names a provision or
  /// persons, that provision and exactly those persons.
  static func matches(_ exception: RuleException, _ finding: Finding) -> Bool {
    guard exception.rule == finding.rule, exception.place == finding.place else { return false }
    if let provision = exception.provision, !finding.provisions.contains(provision) { return false }
    return exception.beneficiaries.isEmpty || Set(finding.persons) == Set(exception.beneficiaries)
  }

  /// Whether an exception may cover the finding: neither the rule nor the table forbids it.
  private func isWaivable(_ finding: Finding) -> Bool {
    let acts = RuleTable.rule(finding.rule)?.separatedActs ?? []
    return finding.isWaivable
      && context.registry.separations.allSatisfy { pair in
        pair.isWaivable || (!acts.contains(pair.first) && !acts.contains(pair.second))
      }
  }

  private func isValid(_ exception: RuleException) -> Bool {
    ExceptionNotPermitted.problem(with: exception, context) == nil
  }

  /// Adds the covered part to `result`, and returns what is left.
  private func cover(
    _ finding: Finding, by exception: RuleException, into result: inout [Finding]
  ) -> [Finding] {
    let start = finding.period.from ?? context.start
    guard let whole = Period(from: start, until: finding.period.until),
      let covered = whole.intersection(exception.period)
    else { return [finding] }
    func part(_ from: CalendarDate?, _ until: CalendarDate?) -> Period? {
      guard let period = Period(from: from, until: until) else { return nil }
      return period.from == context.start && finding.period.from == nil
        ? Period(from: nil, until: period.until) : period
    }
    var left: [Finding] = []
    if let before = part(start, covered.from) { left.append(finding.limited(to: before, exceptedBy: nil, start: context.start)) }
    if let end = covered.until, let after = part(end, whole.until) {
      left.append(finding.limited(to: after, exceptedBy: nil, start: context.start))
    }
    if let middle = part(covered.from, covered.until) {
      result.append(finding.limited(to: middle, exceptedBy: exception, start: context.start))
    }
    return left
  }
}
