import Authority
package import RegistryModel

/// A rule of approval that too few people can meet, so that what it guards could never be changed.
package enum UnmeetableApproval: Rule {
  package static let id = "approval-unmeetable"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "変更の承認の定めを、満たせるだけの人がいない", en: "Too few people could meet a rule of approval")
  package static let source = Phrase(
    ja: "1(8)①(申請する者と承認する者の分離)、台帳の変更の承認(kengen.yaml)",
    en: "provision 1(8)①, who applies and who approves are two; the approvals of kengen.yaml")

  package static func findings(in context: CheckContext) -> [Finding] {
    let manifest = context.registry.manifest
    return manifest.approvals.flatMap { findings($0, context) } + (manifest.emergency.map { findings($0, context) } ?? [])
  }

  private static func findings(_ rule: ChangeApproval, _ context: CheckContext) -> [Finding] {
    guard isTheSameEverywhere(rule, context) || !rule.areas.isSubset(of: alwaysPlaced) else { return [] }
    let gaps = context.sweep(
      { moment -> [StaffNumber]? in
        let people = holders(of: rule.roles, at: rule.unit, &moment)
        return people.count < rule.persons ? people : nil
      }, key: { $0.map(\.text).joined(separator: ",") })
    let areas = rule.areas.map(\.rawValue).sorted().joined(separator: ",")
    let roles = rule.roles.map(context.name)
    return gaps.map { gap in
      Finding(
        rule: UnmeetableApproval.self,
        message: Phrase(
          ja: "\(areas) の変更には \(roles.map(\.ja).joined(separator: "・"))のうち \(rule.persons) 人の承認が要りますが、その役割にいるのは \(gap.problem.count) 人です",
          en:
            "changes of \(areas) need approval by \(rule.persons) of \(roles.map(\.en).joined(separator: ", ")), which \(gap.problem.count) hold"
        ),
        at: TextPosition(rule.origin), notes: gap.problem.map { FindingNote(Phrase(context.name($0))) },
        fix: Phrase(
          ja: "その役割に就く人を置くか、by に役割を加えるか、persons を減らしてください",
          en: "appoint somebody to one of the roles, add roles to by, or lower persons"),
        period: gap.period, place: .body,
        subject: "\(areas)@\(rule.unit?.text ?? ""):\(rule.roles.map(\.text).joined(separator: "|"))/\(rule.persons)")
    }
  }

  /// Whoever makes an emergency entry, somebody else must be there to review it.
  private static func findings(_ policy: EmergencyPolicy, _ context: CheckContext) -> [Finding] {
    let gaps = context.sweep(
      { moment -> StaffNumber? in
        let reviewers = holders(of: policy.reviewRoles, at: nil, &moment)
        return holders(of: policy.roles, at: nil, &moment).first { entering in !reviewers.contains { $0 != entering } }
      }, key: \.text)
    return gaps.map { gap in
      Finding(
        rule: UnmeetableApproval.self,
        message: Phrase(
          ja: "\(context.name(gap.problem)) の緊急の登録を、確認できる別の人がいません",
          en: "nobody else could review an emergency entry by \(context.name(gap.problem))"),
        at: TextPosition(policy.origin),
        fix: Phrase(ja: "reviewed-by に役割を加えてください", en: "add roles to reviewed-by"), period: gap.period, place: .body,
        persons: [gap.problem], subject: "emergency")
    }
  }

  /// Areas of which every fact belongs to some unit.
  private static let alwaysPlaced: Set<ChangeArea> = [.appointments, .organisation]

  /// Whether who approves does not depend on where the fact belongs. Where it does, those are counted who answer for what has
  /// no place, such as somebody who has no post yet.
  private static func isTheSameEverywhere(_ rule: ChangeApproval, _ context: CheckContext) -> Bool {
    // What these areas hold belongs to no unit, so that a role of a unit is held by nobody there.
    let placeless: Set<ChangeArea> = [.rules, .keys, .table, .decisions, .procedures]
    return rule.unit != nil || rule.areas.isSubset(of: placeless)
      || rule.roles.allSatisfy { context.registry.role($0)?.scope == .body }
  }

  /// The seat of the nearest superior that is of the whole body, or of the role itself.
  private static func bodySeat(above role: Role, _ registry: Registry) -> Seat? {
    var next: Role? = role
    var seen: Set<RoleID> = []
    while let role = next, seen.insert(role.id).inserted {
      if role.scope == .body { return Seat(role: role.id, place: .body) }
      next = role.superior.flatMap { registry.role($0) }
    }
    return nil
  }

  private static func holders(of roles: [RoleID], at unit: UnitCode?, _ moment: inout Moment) -> [StaffNumber] {
    var people: Set<StaffNumber> = []
    for id in roles {
      guard let role = moment.registry.role(id) else { continue }
      let place: Place = unit.map { .unit($0) } ?? .body
      guard let seat = unit == nil ? bodySeat(above: role, moment.registry) : moment.seat(of: role, for: place)?.seat else { continue }
      for holding in moment.holders(of: seat) where moment.isEmployed(holding.person) { people.insert(holding.person) }
    }
    return people.sorted()
  }
}
