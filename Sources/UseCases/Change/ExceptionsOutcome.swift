package import Messages
package import RegistryModel
import RegistryStore
package import Validation

/// The exceptions of a registry with the state in which each is.
package struct ExceptionsOutcome {
  package enum State: String, Sendable {
    case active, future, over, renewed
    /// It matches nothing.
    case unused
    case reviewDue = "review-due"
    case notPermitted = "not-permitted"
    /// It speaks of several problems, or of one that allows no exception.
    case ineffective
  }

  package struct Item {
    package let exception: RuleException
    package let state: State
    /// The findings that it covers.
    package let covers: [Finding]
  }

  /// The day of which the states are.
  package let start: CalendarDate
  package let items: [Item]
  package let names: Names

  init(_ run: CheckRun, _ registry: Registry, _ names: Names) {
    start = run.start
    self.names = names
    let renewed = Set(registry.exceptions.compactMap(\.renews))
    let findings = Dictionary(grouping: run.findings.filter { RuleTable.rule($0.rule)?.kind == .exception }, by: \.subject)
    items = registry.exceptions.map { exception in
      let rules = Set((findings[exception.id.text] ?? []).map(\.rule))
      return Item(
        exception: exception, state: State(exception, rules, isRenewed: renewed.contains(exception.id), run.start),
        covers: run.findings.filter { $0.exceptedBy?.id == exception.id })
    }
  }
}

extension ExceptionsOutcome.State {
  /// `rules` = those that have a finding about the exception itself.
  fileprivate init(_ exception: RuleException, _ rules: Set<String>, isRenewed: Bool, _ start: CalendarDate) {
    if rules.contains(ExceptionNotPermitted.id) {
      self = .notPermitted
    } else if let until = exception.period.until, until <= start {
      self = isRenewed ? .renewed : .over
    } else if rules.contains(ExceptionIneffective.id) {
      self = .ineffective
    } else if rules.contains(ExceptionUnused.id) {
      self = .unused
    } else if rules.contains(ExceptionReviewDue.id) {
      self = .reviewDue
    } else {
      self = exception.period.contains(start) ? .active : .future
    }
  }
}
