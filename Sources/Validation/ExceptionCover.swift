import RegistryModel

/// Lets exceptions cover findings: over the intersection of the periods only, the other days stay.
struct ExceptionCover {
  let context: CheckContext

  func apply(to findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    for finding in findings {
      guard let rule = RuleTable.rule(finding.rule), rule.isWaivable else {
        result.append(finding)
        continue
      }
      var open = [finding]
      for exception in context.registry.exceptions where ExceptionCover.matches(exception, finding) {
        guard isValid(exception) else { continue }
        open = open.flatMap { cover($0, by: exception, into: &result) }
      }
      result += open
    }
    return result
  }

  /// Whether the exception speaks of the finding: same rule and place, and provision and persons where named.
  static func matches(_ exception: RuleException, _ finding: Finding) -> Bool {
    guard exception.rule == finding.rule, exception.place == finding.place else { return false }
    if let provision = exception.provision, !finding.provisions.contains(provision) { return false }
    return exception.beneficiaries.isEmpty
      || finding.persons.contains(where: exception.beneficiaries.contains)
  }

  private func isValid(_ exception: RuleException) -> Bool {
    ExceptionNotPermitted.problem(with: exception, context) == nil
  }

  /// Puts the covered part into `result` and gives back what is left.
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
    if let before = part(start, covered.from) { left.append(finding.limited(to: before, exceptedBy: nil)) }
    if let end = covered.until, let after = part(end, whole.until) {
      left.append(finding.limited(to: after, exceptedBy: nil))
    }
    if let middle = part(covered.from, covered.until) {
      result.append(finding.limited(to: middle, exceptedBy: exception))
    }
    return left
  }
}
