import Authority
package import RegistryModel
import RegistryText

/// A policy decision on record was taken by somebody who could take it.
package enum DecisionNotEntitled: Rule {
  package static let id = "decision-not-entitled"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .history
  package static let summary = Phrase(
    ja: "方針の決定が、その初日に決定の権限を持たない人によるものとして記録されている",
    en: "A policy decision is recorded as taken by somebody who could not take it on its first day")
  package static let source = Phrase(
    ja: "5.1(1)④(CISO の判断の後に個別の許可)", en: "provision 5.1(1)④: single permissions only after the CISO's decision")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.decisions.compactMap { decision in
      let isOver = decision.period.isOver(by: context.start)
      let moment = context.moment(on: decision.period.from ?? context.start)
      guard !isOver, !moment.isEntitled(decision) else { return nil }
      let label = context.registry.provision(decision.provision)?.label ?? decision.provision.text
      let who = context.name(decision.decidedBy)
      return Finding(
        rule: DecisionNotEntitled.self,
        message: Phrase(
          ja: "\(label) の決定をした \(who) は、その初日に \(label) を決められる人ではありません",
          en: "\(who) could not decide \(label) on the decision's first day"),
        at: TextPosition(decision.origin, PolicyDecision.columns.by),
        fix: Phrase(
          ja: "決定できる人(table/duties.csv の decide の役割)の決定を得て書き直してください。それまでこの決定は効きません",
          en: "have it decided by a role that decides it in table/duties.csv; until then it counts for nothing"),
        period: context.fromStart(decision.period), provisions: [decision.provision], persons: [decision.decidedBy],
        subject: "\(decision.provision):\(decision.decidedBy):\(decision.period.from?.description ?? "")",
        remedies: [.deleteRow(decision.origin)])
    }
  }
}
