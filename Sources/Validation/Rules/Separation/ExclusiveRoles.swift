import Authority
package import RegistryModel

/// Nobody holds more of the roles that the body keeps apart than its rule allows.
package enum ExclusiveRoles: Rule {
  package static let id = "exclusive-roles"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "庁内の規則が分けると定めた役割を、ひとりが同時に持っている(静的な職務分離)",
    en: "One person holds roles that the body's own rule keeps apart (static separation of duties)")
  package static let source = Phrase(
    ja: "kengen.yaml の separations(mode: static)。ANSI INCITS 359-2012 の静的な職務分離",
    en: "separations in kengen.yaml (mode: static); static separation of duty in ANSI INCITS 359-2012")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    let rules = context.registry.manifest.separations.filter { $0.mode == .static && $0.atMost != nil }
    guard !rules.isEmpty else { return [] }
    return context.people.flatMap { person in
      rules.flatMap { rule in findings(person, HeldSeats.seats(of: rule.roles, everHeldBy: person, context), rule, context) }
    }
  }

  private static func findings(
    _ person: StaffNumber, _ seats: [Seat], _ rule: RoleSeparation, _ context: CheckContext
  ) -> [Finding] {
    guard let limit = rule.atMost, Set(seats.map(\.role)).count > limit else { return [] }
    let stretches = context.sweep(
      { moment -> [Holding]? in
        var held: [Holding] = []
        for seat in seats {
          held += moment.holders(of: seat).filter { $0.person == person }
        }
        let together = largestGroup(held, rule.reach, &moment)
        return Set(together.map(\.seat.role)).count > limit ? together : nil
      }, key: { $0.map { "\($0.seat.role)@\($0.seat.place.text)" }.joined(separator: ",") })
    return stretches.map { finding(person, $0.problem, rule, $0.period, context) }
  }

  /// Of the holdings, those within one reach that hold the most roles; of equals the first in order.
  private static func largestGroup(
    _ held: [Holding], _ reach: RoleSeparation.Reach, _ moment: inout Moment
  ) -> [Holding] {
    var groups: [[Holding]] = []
    switch reach {
    case .anywhere: groups = [held]
    case .samePlace: groups = held.map { anchor in held.filter { $0.seat.place == anchor.seat.place } }
    case .sameSubtree:
      var lineages: [[UnitCode]] = []
      for holding in held {
        let code = moment.unitCode(of: holding.seat.place) ?? moment.registry.manifest.bodyUnit
        lineages.append(moment.lineage(of: code).map(\.code))
      }
      groups = lineages.map { anchor in
        held.indices.filter { index in anchor.first.map { lineages[index].contains($0) } ?? false }.map { held[$0] }
      }
    }
    var best: [Holding] = []
    for group in groups where Set(group.map(\.seat.role)).count > Set(best.map(\.seat.role)).count {
      best = group
    }
    return best
  }

  private static func finding(
    _ person: StaffNumber, _ held: [Holding], _ rule: RoleSeparation, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let roles = held.map { (context.name($0.seat.role), context.name($0.seat.place)) }
    let day = period.from ?? context.start
    let release = held.last.map { HeldSeats.release($0, from: day) } ?? Phrase("")
    return Finding(
      rule: ExclusiveRoles.self,
      message: Phrase(
        ja: "\(context.name(person)) が、分けるべき役割を同時に持っています(\(rule.name.ja)): "
          + roles.map { "\($0.1.ja)の\($0.0.ja)" }.joined(separator: "、"),
        en: "\(context.name(person)) holds roles that are kept apart (\(rule.name.text(.english))): "
          + roles.map { "\($0.0.en) at \($0.1.text(.english))" }.joined(separator: ", ")),
      at: held.first?.ground.origins.first.map { TextPosition($0) } ?? TextPosition(rule.origin),
      notes: held.map { HeldSeats.note($0, context) } + [
        FindingNote(
          Phrase(ja: "規則 \(rule.id): ひとりが就けるのは \(rule.atMost ?? 1) つまで", en: "rule \(rule.id): at most \(rule.atMost ?? 1)"),
          at: TextPosition(rule.origin))
      ],
      fix: Phrase(
        ja: "どれかの役割を別の人に移してください: \(release.ja)", en: "give one of the roles to somebody else: \(release.en)"),
      period: period, place: held.first?.seat.place, persons: [person],
      subject: "\(rule.id):\(person)", isWaivable: rule.isWaivable,
      remedies: held.reversed().flatMap { [.release($0.seat, person), .fill($0.seat, position: "")] })
  }
}
