import Authority
package import RegistryModel

/// A group that must exist has members, and a chair where its rule names one.
package enum EmptyGroup: Rule {
  package static let id = "group-empty"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "委員会や CSIRT に構成員または長がいない", en: "A group (committee, CSIRT) has no members or no chair")
  package static let source = Phrase(ja: "1(7)①、1(9)②", en: "provisions 1(7)① and 1(9)②")

  private enum Lacking: String { case members, chair }

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for role in context.registry.roles where role.kind == .group && role.seats.minimum > 0 {
      let seat = Seat(role: role.id, place: .body)
      let chairRole = context.registry.groupRule(for: role.id)?.chair
      let gaps = context.sweep(
        { moment -> Lacking? in
          let members = moment.holders(of: seat)
          if members.count < role.seats.minimum { return .members }
          if chairRole != nil, !members.contains(where: { $0.position == .chair }) { return .chair }
          return nil
        }, key: \.rawValue)
      for gap in gaps {
        let lacksChair = gap.problem == .chair
        findings.append(
          Finding(
            rule: EmptyGroup.self,
            message: Phrase(
              ja: "\(role.name.ja)に\(lacksChair ? "長" : "構成員")がいません",
              en: "\(role.name.en) has no \(lacksChair ? "chair" : "members")"),
            at: TextPosition(role.origin),
            fix: Phrase(
              ja: "kengen.yaml の groups で構成員を役割で定めるか、kengen assign \(role.id) 職員番号 で指名してください",
              en: "name its members by role in groups of kengen.yaml, or kengen assign \(role.id) NUMBER"),
            period: gap.period, place: .body, subject: "\(role.id):\(gap.problem.rawValue)",
            remedies: [.fill(seat, position: lacksChair ? "chair" : "")]))
      }
    }
    return findings
  }
}
