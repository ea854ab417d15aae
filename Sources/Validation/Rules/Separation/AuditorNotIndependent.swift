import Authority
package import RegistryModel

/// For every unit and every system there is an auditor who neither belongs to it nor answers for it.
package enum AuditorNotIndependent: Rule {
  package static let id = "auditor-not-independent"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let separatedActs: Set<Act> = [.audit]
  package static let summary = Phrase(
    ja: "監査を受ける所属やシステムから独立した監査人がいない(監査人と被監査者の分離が成り立たない)",
    en: "A unit or a system has no auditor who is independent of it")
  package static let source = Phrase(
    ja: "1(8)②(監査を受ける者とその監査を実施する者は同じ者が兼務しない)、9.1(2)①",
    en: "provisions 1(8)② and 9.1(2)①: who is audited and who audits are not the same person")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let role = context.registry.role(AuditTie.auditor) else { return [] }
    let registry = context.registry
    let places = context.among(everywhere(registry)) { place in
      switch place {
      case .body: true
      case .unit(let code): registry.versions(of: code).contains(where: isAudited)
      case .system(let id): registry.system(id) != nil
      }
    }
    return places.flatMap { findings(role, $0, context) }
  }

  private static func everywhere(_ registry: Registry) -> [Place] {
    var seen: Set<UnitCode> = []
    let units = registry.units.filter { isAudited($0) && seen.insert($0.code).inserted }.map { Place.unit($0.code) }
    return units + registry.systems.map { .system($0.id) } + [.body]
  }

  /// Who has left audits nothing.
  private static func employed(_ seat: Seat, _ moment: inout Moment) -> [Holding] {
    var result: [Holding] = []
    for holding in moment.holders(of: seat) where moment.isEmployed(holding.person) { result.append(holding) }
    return result
  }

  /// Bureaus and sections are audited each for itself.
  private static func isAudited(_ unit: Unit) -> Bool { unit.kind.level == .section || unit.kind.level == .bureau }

  private static func exists(_ place: Place, _ moment: inout Moment) -> Bool {
    switch place {
    case .body: return true
    // A unit may change its kind.
    case .unit(let code): return moment.unit(code).map(isAudited) ?? false
    case .system(let id):
      guard let system = moment.registry.system(id) else { return false }
      return moment.isInForce(system.period)
    }
  }

  private static func findings(_ role: Role, _ place: Place, _ context: CheckContext) -> [Finding] {
    let stretches = context.sweep(
      { moment -> [(person: StaffNumber, tie: AuditTie)]? in
        guard exists(place, &moment) else { return nil }
        let own = place == .body ? [] : employed(Seat(role: role.id, place: place), &moment)
        let auditors = own.isEmpty ? employed(Seat(role: role.id, place: .body), &moment) : own
        // No auditor at all is a matter of vacancy, not of independence.
        guard !auditors.isEmpty else { return nil }
        var ties: [(StaffNumber, AuditTie)] = []
        for auditor in auditors {
          guard let tie = AuditTie.find(auditor.person, place, &moment) else {
            // Named for this very unit, each one must be independent; otherwise one is enough.
            if own.isEmpty { return nil }
            continue
          }
          ties.append((auditor.person, tie))
        }
        // What ties to the unit in charge is said of the unit.
        if case .system = place, !ties.contains(where: { $0.1.isOfSystem }) { return nil }
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
              en: "\(context.name(problem.person)): \(problem.tie.phrase.en)"), at: TextPosition(problem.tie.origin))
        },
        fix: Phrase(
          ja: "ほかの所属の人か外部の人を監査人に加えてください: kengen assign auditor 職員番号",
          en: "add an auditor from another unit or from outside: kengen assign auditor NUMBER"),
        period: stretch.period, place: place, persons: stretch.problem.map(\.person), subject: place.text,
        remedies: [.fill(Seat(role: role.id, place: .body), position: "")])
    }
  }
}
