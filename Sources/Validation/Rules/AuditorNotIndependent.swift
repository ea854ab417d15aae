import Authority
package import RegistryModel

/// For every unit there is an auditor who neither belongs to it nor answers for it.
package enum AuditorNotIndependent: Rule {
  package static let id = "auditor-not-independent"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "監査を受ける所属から独立した監査人がいない(監査人と被監査者の分離が成り立たない)",
    en: "A unit has no auditor who is independent of it")
  package static let source = Phrase(
    ja: "1(8)②(監査を受ける者とその監査を実施する者は同じ者が兼務しない)、9.1(2)①",
    en: "provisions 1(8)② and 9.1(2)①: who is audited and who audits are not the same person")

  /// The role of those who audit (監査人).
  package static let auditorRole = RoleID("auditor")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let role = context.registry.role(auditorRole) else { return [] }
    var seen: Set<UnitCode> = []
    return context.registry.units
      .filter { ($0.kind.level == .section || $0.kind.level == .bureau) && seen.insert($0.code).inserted }
      .flatMap { findings(role, $0.code, context) }
  }

  private static func findings(_ role: Role, _ unit: UnitCode, _ context: CheckContext) -> [Finding] {
    let place = Place.unit(unit)
    let stretches = context.sweep(
      { moment -> [(person: StaffNumber, tie: Tie)]? in
        guard moment.unit(unit) != nil else { return nil }
        let own = moment.holders(of: Seat(role: role.id, place: place))
        let auditors = own.isEmpty ? moment.holders(of: Seat(role: role.id, place: .body)) : own
        // No auditor at all is a matter of vacancy, not of independence.
        guard !auditors.isEmpty else { return nil }
        var ties: [(StaffNumber, Tie)] = []
        for auditor in auditors {
          guard let tie = tie(of: auditor.person, to: unit, &moment) else {
            // Named for this very unit, each one must be independent; otherwise one is enough.
            if own.isEmpty { return nil }
            continue
          }
          ties.append((auditor.person, tie))
        }
        return ties.isEmpty ? nil : ties
      }, key: { $0.map(\.person.text).sorted().joined(separator: ",") })
    return stretches.map { stretch in
      let names = stretch.problem.map { context.name($0.person) }.joined(separator: "、")
      let spot = context.name(place)
      return Finding(
        rule: AuditorNotIndependent.self,
        message: Phrase(
          ja: "\(spot.ja)の監査人 \(names) は、\(spot.ja)から独立していません",
          en: "the auditors of \(spot.text(.english)) (\(names)) are not independent of it"),
        at: context.location(of: place),
        notes: stretch.problem.map { problem in
          FindingNote(
            Phrase(
              ja: "\(context.name(problem.person)): \(problem.tie.phrase.ja)",
              en: "\(context.name(problem.person)): \(problem.tie.phrase.en)"), at: Location(problem.tie.origin))
        },
        mend: Phrase(
          ja: "ほかの所属の人か外部の人を監査人に加えてください: kengen assign auditor 職員番号",
          en: "add an auditor from another unit or from outside: kengen assign auditor NUMBER"),
        period: stretch.period, place: place, persons: stretch.problem.map(\.person), subject: place.text)
    }
  }

  /// What ties an auditor to the unit.
  private struct Tie {
    let phrase: Phrase
    let origin: Origin
  }

  private static func tie(of person: StaffNumber, to unit: UnitCode, _ moment: inout Moment) -> Tie? {
    let above = moment.lineage(of: unit)
    for appointment in moment.registry.appointments(of: person) where moment.isInForce(appointment.period) {
      if moment.lineage(of: appointment.unit).contains(where: { $0.code == unit }) {
        return Tie(phrase: Phrase(ja: "その所属に属する", en: "belongs to it"), origin: appointment.origin)
      }
      // The body itself is above everybody; belonging to it directly says nothing.
      guard let head = above.first(where: { $0.code == appointment.unit && $0.kind != .body }) else { continue }
      if holdsARole(person, at: head.code, &moment) {
        return Tie(
          phrase: Phrase(ja: "上位の所属の責任者である", en: "answers for a unit above it"), origin: appointment.origin)
      }
    }
    return nil
  }

  private static func holdsARole(_ person: StaffNumber, at unit: UnitCode, _ moment: inout Moment) -> Bool {
    for role in moment.registry.roles where role.kind == .person && role.id != auditorRole {
      let holders = moment.holders(of: Seat(role: role.id, place: .unit(unit)))
      if holders.contains(where: { $0.person == person }) { return true }
    }
    return false
  }
}
