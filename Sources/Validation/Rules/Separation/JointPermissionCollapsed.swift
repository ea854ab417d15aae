import Authority
package import RegistryModel

/// A permission that several roles give together has not fallen to one person.
package enum JointPermissionCollapsed: Rule {
  package static let id = "joint-permission-collapsed"
  package static let kind = RuleKind.separation
  package static let severity = Severity.warning
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "「及び」で二人以上が許可する規定の役割を、ひとりが兼ねている(二つの確認がひとつになる)",
    en: "Roles that permit jointly have fallen to one person, so two checks have become one")
  package static let source = Phrase(
    ja: "6.1(3)、6.1(10)①、6.1(17)②、6.1(18)②、6.2(2)①(及び)",
    en: "provisions 6.1(3), 6.1(10)①, 6.1(17)②, 6.1(18)②, 6.2(2)① (joint permissions)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    findings(in: context, isQuick: true)
  }

  /// With `isQuick` places where the roles plainly have different holders are passed over; the findings are the same.
  package static func findings(in context: CheckContext, isQuick: Bool) -> [Finding] {
    let ample = context.tables.ample
    return DecidingPattern.all(context).flatMap { pattern -> [Finding] in
      let joint = pattern.duties.filter { $0.jointness == .all && $0.askedRoles.count > 1 }
      return joint.enumerated().flatMap { number, duty in
        pattern.places(context).flatMap { place in
          isQuick && ample.hasDistinctHolders(of: duty.askedRoles, at: place)
            ? [] : findings(duty, joint.count > 1 ? ":\(number + 1)" : "", pattern, place, context)
        }
      }
    }
  }

  /// Roles of one duty that fewer people hold than they are.
  private struct Collapse {
    let people: [StaffNumber]
    let slots: [Slot]
    /// Which of the slots these people hold.
    let short: [Int]
  }

  private static func findings(
    _ duty: Duty, _ suffix: String, _ pattern: DecidingPattern, _ place: Place, _ context: CheckContext
  ) -> [Finding] {
    let stretches = context.sweep(
      { moment -> Collapse? in
        guard pattern.exists(place, &moment) else { return nil }
        let all = moment.slots(of: [duty], for: place, facts: CaseFacts())
        // One slot for each role: several persons of one role are another matter.
        let slots = stride(from: 0, to: all.count, by: duty.persons).map { all[$0] }
        // Only holders: whoever acts for one counts as that one, and superiors are another check.
        let own = slots.map { slot in
          slot.candidates.filter { candidate in
            guard candidate.level == 0, case .holder = candidate.capacity else { return false }
            return true
          }.map(\.person)
        }
        let personal = slots.indices.filter { slots[$0].withoutSuperiors.groups.isEmpty }
        guard personal.allSatisfy({ !own[$0].isEmpty }),
          case .impossible(let short, let people) = StaffingMatcher(options: personal.map { own[$0] }).solve()
        else { return nil }
        return Collapse(people: people, slots: slots, short: short.map { personal[$0] })
      }, key: { $0.people.map(\.text).joined(separator: ",") })
    return stretches.map { finding($0.problem, suffix, pattern, place, $0.period, context) }
  }

  private static func finding(
    _ collapse: Collapse, _ suffix: String, _ pattern: DecidingPattern, _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let slots = collapse.short.map { collapse.slots[$0] }
    let roles = slots.flatMap(\.roles).map { context.name($0) }
    let names = collapse.people.map(context.name).joined(separator: "、")
    let spot = context.name(place)
    let label = pattern.label(context)
    var notes: [FindingNote] = []
    for slot in slots {
      for candidate in slot.candidates where candidate.level == 0 && collapse.people.contains(candidate.person) {
        notes += candidate.capacity.origins.prefix(1).map {
          FindingNote(context.name(slot.roles.first ?? RoleID("")), at: TextPosition($0))
        }
      }
    }
    if case .approvable(let fillings) = Moment.staff(collapse.slots) {
      for filling in fillings {
        guard case .person(let candidate) = filling, candidate.isEscalation else { continue }
        let role = context.name(candidate.seat.role)
        notes.append(
          FindingNote(
            Phrase(
              ja: "代わりに上位の\(role.ja) \(context.name(candidate.person)) が加わります",
              en: "the superior \(role.en), \(context.name(candidate.person)), steps in")))
      }
    }
    // The last named first: the table names the higher role before the lower one.
    let seats = Array(slots.flatMap(\.seats).reversed())
    let day = period.from ?? context.start
    let command = seats.first.map { HeldSeats.newHolder(of: $0, from: day) } ?? Phrase("")
    return Finding(
      rule: JointPermissionCollapsed.self,
      message: Phrase(
        ja: "\(spot.ja)で、\(label.ja) を共に許可する\(roles.map(\.ja).joined(separator: "と"))が \(names) "
          + (collapse.people.count == 1 ? "ひとりです" : "の \(collapse.people.count) 人だけです"),
        en: "at \(spot.text(.english)), \(roles.map(\.en).joined(separator: " and ")), who permit \(label.en)"
          + (collapse.people.count == 1
            ? " together, are one person: \(names)" : " together, are only \(collapse.people.count) people: \(names)")),
      at: context.location(of: place), notes: notes,
      fix: Phrase(
        ja: "どれかの役割に別の人を指名してください: \(command.ja)", en: "assign somebody else to one of the roles: \(command.en)"),
      period: period, place: place, provisions: pattern.provisions, persons: collapse.people,
      subject: "\(pattern.id)@\(place.text)\(suffix)", remedies: seats.map { .fill($0, position: "") })
  }
}
