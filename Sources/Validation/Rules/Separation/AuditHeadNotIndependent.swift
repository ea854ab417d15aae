import Authority
package import RegistryModel

/// Whoever heads the audit answers for nothing that the audit is about.
package enum AuditHeadNotIndependent: Rule {
  package static let id = "audit-head-not-independent"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let separatedActs: Set<Act> = [.audit]
  package static let summary = Phrase(
    ja: "監査統括責任者が、監査を受ける団体全体の役割も持っている",
    en: "The head of the audit also holds a role that the audit is about")
  package static let source = Phrase(
    ja: "1(8)②、9.1(1)(監査を受ける者と監査を実施する者は同じ者が兼務しない)",
    en: "provisions 1(8)② and 9.1(1): who is audited and who audits are not the same person")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let head = context.registry.role(AuditTie.auditHead) else { return [] }
    let stretches = context.sweep(
      { moment -> [Problem]? in
        var problems: [Problem] = []
        for holding in moment.holders(of: Seat(role: head.id, place: .body)) {
          if let tie = AuditTie.find(holding.person, .body, &moment) { problems.append(Problem(holding: holding, tie: tie)) }
        }
        return problems.isEmpty ? nil : problems
      }, key: { $0.map { "\($0.holding.person):\($0.tie.phrase.en)" }.joined(separator: ",") })
    return stretches.map { finding($0.problem, head, $0.period, context) }
  }

  private struct Problem {
    let holding: Holding
    let tie: AuditTie
  }

  private static func finding(
    _ problems: [Problem], _ head: Role, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let people = problems.map(\.holding.person)
    let names = people.map(context.name).joined(separator: "、")
    let day = period.from ?? context.start
    return Finding(
      rule: AuditHeadNotIndependent.self,
      message: Phrase(
        ja: "\(head.name.ja) \(names) は、監査を受ける側の役割も持っています(\(problems.map(\.tie.phrase.ja).joined(separator: "、")))",
        en: "\(names), the \(head.name.en), is on the audited side too (\(problems.map(\.tie.phrase.en).joined(separator: ", ")))"),
      at: problems.first.map { TextPosition($0.tie.origin) } ?? TextPosition(head.origin),
      notes: problems.map { HeldSeats.note($0.holding, context) },
      fix: Phrase(
        ja: "監査統括責任者に別の人を指名してください: kengen assign \(head.id) 職員番号 --from \(day)",
        en: "put somebody else at the head of the audit: kengen assign \(head.id) NUMBER --from \(day)"),
      period: period, place: .body, persons: people, subject: head.id.text,
      remedies: problems.flatMap { [.release($0.holding.seat, $0.holding.person), .fill($0.holding.seat, position: "")] })
  }
}
