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

  package static func findings(in context: CheckContext) -> [Finding] {
    findings(in: context, isQuick: true)
  }

  /// With `isQuick` places where the roles plainly have different holders are passed over; the findings are the same.
  package static func findings(in context: CheckContext, isQuick: Bool) -> [Finding] {
    let ample = AmpleStaffing(context)
    return DecidingPattern.all(context)
      .filter { $0.duties.contains(where: \.isJoint) }
      .flatMap { pattern in
        pattern.places(context).flatMap { place in
          isQuick && ample.hasDistinctHolders(for: pattern.duties, at: place) ? [] : findings(pattern, place, context)
        }
      }
  }

  private struct Collapse {
    let people: [StaffNumber]
    let slots: [Slot]
  }

  private static func findings(
    _ pattern: DecidingPattern, _ place: Place, _ context: CheckContext
  ) -> [Finding] {
    let stretches = context.sweep(
      { moment -> Collapse? in
        guard pattern.exists(place, &moment) else { return nil }
        let slots = pattern.slots(at: place, applicant: nil, &moment)
        // Without superiors: what the roles' own people, and deputies named for conflicts, can do.
        let own = slots.filter { $0.session == nil }.map { slot in
          slot.candidates.filter { $0.level == 0 }.map(\.person)
        }
        guard own.allSatisfy({ !$0.isEmpty }),
          case .impossible(_, let people) = StaffingMatcher(options: own).solve()
        else { return nil }
        return Collapse(people: people, slots: slots)
      }, key: { $0.people.map(\.text).joined(separator: ",") })
    return stretches.map { finding($0.problem, pattern, place, $0.period, context) }
  }

  private static func finding(
    _ collapse: Collapse, _ pattern: DecidingPattern, _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let roles = collapse.slots.flatMap(\.roles).map { context.name($0) }
    let names = collapse.people.map(context.name).joined(separator: "、")
    let spot = context.name(place)
    let label = pattern.label(context)
    var notes: [FindingNote] = []
    for slot in collapse.slots {
      for candidate in slot.candidates where candidate.level == 0 {
        notes += candidate.capacity.origins.prefix(1).map {
          FindingNote(context.name(slot.roles.first ?? RoleID("")), at: Location($0))
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
    return Finding(
      rule: JointPermissionCollapsed.self,
      message: Phrase(
        ja: "\(spot.ja)で、\(label.ja) を共に許可する\(roles.map(\.ja).joined(separator: "と"))が \(names) ひとりです",
        en: "at \(spot.text(.english)), \(roles.map(\.en).joined(separator: " and ")), who permit \(label.en)"
          + " together, are one person: \(names)"),
      at: context.location(of: place), notes: notes,
      mend: Phrase(
        ja: "どちらかの役割に、利害のあるときの代理(--when conflict)を定めるか、別の人を指名してください",
        en: "name a deputy for conflicts (--when conflict) for one of the roles, or assign somebody else"),
      period: period, place: place, provisions: pattern.provisions, persons: collapse.people,
      subject: "\(pattern.id)@\(place.text)",
      remedies: collapse.slots.flatMap(\.seats).reversed().flatMap { [.conflictDeputy($0), .fill($0, position: "")] })
  }
}
