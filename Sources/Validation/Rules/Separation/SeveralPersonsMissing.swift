import Authority
import Messages
package import RegistryModel
import RegistryText

/// Work that two or more do while checking each other has that many people.
package enum SeveralPersonsMissing: Rule {
  package static let id = "several-persons-missing"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "複数人で行い互いに確認する作業に、必要な人数の別々の人がいない",
    en: "Work that several persons do while checking each other lacks that many distinct people")
  package static let source = Phrase(ja: "6.1(4)③", en: "provision 6.1(4)③")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    work(context).flatMap { duty, pattern in
      pattern.places(context).flatMap { findings(duty, pattern, $0, context) }
    }
  }

  /// Work of several that is no decision, each kind of it in a provision once.
  private static func work(_ context: CheckContext) -> [(duty: Duty, pattern: DecidingPattern)] {
    context.tables.value(id) {
      let registry = context.registry
      let duties = registry.allDuties.filter { duty in
        // What a contractor does alone is counted contract by contract (`WorkersTooFew`); whom other outside parties send
        // is not in the registry.
        duty.persons > 1 && !duty.act.isDeciding && !duty.roles.allSatisfy { registry.role($0)?.kind == .external }
      }
      var seen: Set<String> = []
      return duties.compactMap { duty in
        let roles = duty.roles.map(\.text).joined(separator: duty.jointness.rawValue)
        guard seen.insert("\(duty.provision):\(roles):\(duty.persons)").inserted else { return nil }
        let period = registry.provision(duty.provision)?.period ?? .always
        let pattern = DecidingPattern(
          id: "", duties: [duty], appliers: [], period: period, provisions: [duty.provision], in: registry)
        return (duty, pattern)
      }
    }
  }

  private static func findings(
    _ duty: Duty, _ pattern: DecidingPattern, _ place: Place, _ context: CheckContext
  ) -> [Finding] {
    let stretches = context.sweep(
      { moment -> [StaffNumber]? in
        guard pattern.exists(place, &moment) else { return nil }
        // Work of all staff always has enough people; a contact point has those of its unit.
        if duty.roles.contains(where: { context.registry.role($0)?.kind == .everyone }) { return nil }
        let unitStaff = contactPointStaff(duty, &moment)
        let own = pattern.slots(at: place, applicant: nil, &moment).map(\.withoutSuperiors).map { slot in
          let people = slot.candidates.map(\.person) + slot.groups.flatMap(\.session.able)
          return Set(people + slot.roles.flatMap { unitStaff[$0] ?? [] }).sorted()
        }
        if case .impossible(_, let people) = StaffingMatcher(options: own).solve() { return people }
        return nil
      }, key: { $0.map(\.text).joined(separator: ",") })
    let label = context.registry.provision(duty.provision)?.label ?? duty.provision.text
    // Of several roles the last one named: the table names managers before those who do the work.
    let inside = duty.roles.filter { context.registry.role($0)?.kind != .external }
    let role = inside.last?.text ?? ""
    let option = place.option
    return stretches.map { stretch in
      let spot = context.name(place)
      let names = stretch.problem.map(context.name).joined(separator: "、")
      return Finding(
        rule: SeveralPersonsMissing.self,
        message: Phrase(
          ja: "\(spot.ja)で、\(label) の \(duty.persons) 人以上の確認に就ける人が \(stretch.problem.count) 人です"
            + (names.isEmpty ? "" : "(\(names))"),
          en: "at \(spot.text(.english)), \(label) needs \(duty.persons) persons, and there are only"
            + " \(stretch.problem.count)" + (names.isEmpty ? "" : " (\(names))")),
        at: context.location(of: place),
        notes: [
          FindingNote(
            Phrase(ja: "最少 \(duty.persons) 人", en: "at least \(duty.persons) persons"),
            at: TextPosition(duty.origin, Duty.columns.persons))
        ],
        fix: Phrase(
          ja: "担当者を加えてください: kengen assign \(role) 職員番号\(option)",
          en: "add a person: kengen assign \(role) NUMBER\(option)"),
        period: stretch.period, place: place, provisions: [duty.provision], persons: stretch.problem,
        subject: "\(duty.provision)@\(place.text)",
        remedies: seats(inside, place, stretch.period.from ?? context.start, context).map { .fill($0, position: "") })
    }
  }

  /// The people present in the units that answer as contact points, by role.
  private static func contactPointStaff(_ duty: Duty, _ moment: inout Moment) -> [RoleID: [StaffNumber]] {
    var result: [RoleID: [StaffNumber]] = [:]
    for id in duty.roles {
      guard moment.registry.role(id)?.kind == .contactPoint, let unit = moment.registry.contactPointRule(for: id)?.unit,
        moment.unit(unit) != nil
      else { continue }
      for appointment in moment.registry.appointments(at: unit) where moment.isInForce(appointment.period) {
        guard let person = moment.registry.person(appointment.person), !person.employment.isOutsideParty else { continue }
        let isEmployed = moment.isEmployed(appointment.person)
        if moment.absence(of: appointment.person) == nil, isEmployed { result[id, default: []].append(appointment.person) }
      }
    }
    return result
  }

  /// The seats of the roles there, the last named first.
  private static func seats(
    _ roles: [RoleID], _ place: Place, _ day: CalendarDate, _ context: CheckContext
  ) -> [Seat] {
    var moment = context.moment(on: day)
    return roles.reversed().compactMap { id in
      context.registry.role(id).flatMap { moment.seat(of: $0, for: place)?.seat }
    }
  }
}
