import Authority
package import RegistryModel

/// A contact point (窓口) that the table demands is some unit.
package enum MissingContactPoint: Rule {
  package static let id = "desk-missing"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "窓口や部門として働く所属が定められていないか、もう存在しない",
    en: "No unit, or one that is no more, answers as a desk that the table demands")
  package static let source = Phrase(ja: "1(9)③ ほか", en: "provision 1(9)③ and others")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.roles.filter { $0.kind == .contactPoint && $0.seats.minimum > 0 }.flatMap { role in
      let rule = context.registry.contactPointRule(for: role.id)
      return context.sweep(
        { moment -> Bool? in
          guard let rule else { return true }
          return moment.unit(rule.unit) == nil ? true : nil
        }, key: { _ in "" }
      ).map { gap in
        Finding(
          rule: MissingContactPoint.self,
          message: Phrase(
            ja: "\(role.name.ja)を担う所属がありません", en: "no unit answers as \(role.name.en)"),
          at: TextPosition(rule?.origin ?? role.origin),
          fix: Phrase(
            ja: "kengen.yaml の desks に「- role: \(role.id)」と「unit: 所属コード」を書いてください",
            en: "write '- role: \(role.id)' with its 'unit: CODE' under desks in kengen.yaml"),
          period: gap.period, place: .body, subject: role.id.text)
      }
    }
  }
}
