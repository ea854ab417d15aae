import Authority
import Messages
package import RegistryModel

/// Those who hold a role together come from different units, where the body demands it.
package enum HoldersShareUnit: Rule {
  package static let id = "holders-share-unit"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "別々の課の人が持つべき役割(鍵の保管など)を、同じ課の人だけで持っている",
    en: "Those who hold a role together, such as keys, all belong to one unit")
  package static let source = Phrase(
    ja: "kengen.yaml の separations(different-units)。鍵を別の課の長が持つ庁内の定めなど",
    en: "separations in kengen.yaml (different-units), such as keys held by heads of different sections")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.manifest.separations.filter(\.fromDifferentUnits).flatMap { rule in
      context.sweepEach(
        { moment in
          var problems: [Problem] = []
          for group in SeparationGroup.all(rule, &moment) {
            if let problem = problem(in: group, &moment) { problems.append(problem) }
          }
          return problems
        }, key: \.key
      ).map { finding($0.problem, rule, $0.period, context) }
    }
  }

  private struct Problem {
    let place: Place
    let unit: UnitCode
    let holdings: [Holding]

    var people: [StaffNumber] { Set(holdings.map(\.person)).sorted() }
    var key: String { "\(place.text):\(unit):" + people.map(\.text).joined(separator: "+") }
  }

  /// A unit to which every holder belongs; one with two units helps where the other is not this one.
  private static func problem(in group: SeparationGroup, _ moment: inout Moment) -> Problem? {
    let holdings = group.holders.flatMap(\.self)
    guard Set(holdings.map(\.person)).count > 1 else { return nil }
    var common: [UnitCode]?
    for holding in holdings {
      var units: [UnitCode] = []
      for appointment in moment.registry.appointments(of: holding.person) where moment.isInForce(appointment.period) {
        units.append(moment.unitInCharge(appointment.unit))
      }
      // Somebody of no unit, an outsider say, shares none.
      common = common.map { $0.filter(units.contains) } ?? units
    }
    return common?.first.map { Problem(place: group.place, unit: $0, holdings: holdings) }
  }

  private static func finding(
    _ problem: Problem, _ rule: RoleSeparation, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let names = problem.people.map(context.name).joined(separator: "、")
    let spot = context.name(problem.place)
    let unit = context.name(.unit(problem.unit))
    let day = period.from ?? context.start
    let role = rule.roles.first?.text ?? ""
    return Finding(
      rule: HoldersShareUnit.self,
      message: Phrase(
        ja: "\(spot.ja)の\(rule.name.ja)を持つ \(names) は、みな\(unit.ja)の人です",
        en: "\(names), who hold \(rule.name.text(.english)) at \(spot.text(.english)), all belong to \(unit.text(.english))"),
      at: problem.holdings.first?.ground.origins.first.map { TextPosition($0) } ?? TextPosition(rule.origin),
      notes: problem.holdings.map { HeldSeats.note($0, context) },
      fix: Phrase(
        ja: "別の課の人を加えてください: kengen assign \(role) 職員番号\(problem.place.option) --from \(day)",
        en: "add somebody from another unit: kengen assign \(role) NUMBER\(problem.place.option) --from \(day)"),
      period: period, place: problem.place, persons: problem.people,
      subject: "\(rule.id)@\(problem.place.text):\(problem.unit)", isWaivable: rule.isWaivable,
      remedies: Set(problem.holdings.map(\.seat)).sorted { $0.role < $1.role }.map { .fill($0, position: "") })
  }
}
