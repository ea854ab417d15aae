import Authority
import Messages
package import RegistryModel
import RegistryText

/// For every possible applicant somebody else may approve.
package enum NoIndependentApprover: Rule {
  package static let id = "no-independent-approver"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let separatedActs: Set<Act> = [.apply]
  package static let summary = Phrase(
    ja: "申請する人によっては、ほかに承認・許可できる人がいない(申請者と承認者の分離が成り立たない)",
    en: "For some possible applicant nobody else may approve, so applicant and approver cannot be separated")
  package static let source = Phrase(
    ja: "1(8)①(承認・許可の申請者とその承認者・許可者は同じ者が兼務しない)",
    en: "provision 1(8)①: who applies and who approves are not the same person")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    findings(in: context, isQuick: true)
  }

  /// With `isQuick` places where staffing is proven ample are passed over; the findings are the same.
  package static func findings(in context: CheckContext, isQuick: Bool) -> [Finding] {
    let ample = context.tables.ample
    // Where nobody applies and nothing is granted, a decision is a standing power and not a case.
    let patterns = DecidingPattern.all(context).filter { pattern in
      !pattern.appliers.isEmpty || pattern.duties.contains { $0.act.isGranting }
    }
    return patterns.flatMap { pattern in
      pattern.places(context).flatMap { place in
        isQuick && ample.isProven(for: pattern.duties, at: place) ? [] : findings(pattern, place, context)
      }
    }
  }

  private struct Problem {
    /// nil = whoever asks.
    let applicant: StaffNumber?
    let slots: [Slot]
    let short: [Int]
    let people: [StaffNumber]
  }

  private static func findings(
    _ pattern: DecidingPattern, _ place: Place, _ context: CheckContext
  ) -> [Finding] {
    // One sweep for each possible applicant would look at the same facts again and again; this one collects everybody
    // for whom approval fails.
    let each = context.sweepEach(
      { moment in pattern.exists(place, &moment) ? problems(pattern, place, &moment) : [] }, key: { $0.applicant?.text ?? "*" })
    return each.map { finding($0.problem, pattern, place, $0.period, context) }
  }

  /// Approval can fail only for those who fill a slot when the applicant is unknown, alone or in a group, and for
  /// those for whom they act. For everybody else that staffing holds.
  private static func problems(
    _ pattern: DecidingPattern, _ place: Place, _ moment: inout Moment
  ) -> [Problem] {
    let slots = pattern.slots(at: place, applicant: nil, &moment)
    guard case .approvable = Moment.staff(slots) else {
      if case .nobody(let short, let people) = Moment.staff(slots) {
        return [Problem(applicant: nil, slots: slots, short: short, people: people)]
      }
      return []
    }
    var critical: [StaffNumber] = []
    for slot in slots {
      critical += slot.candidates.map(\.person) + slot.allPassedOver.map(\.person)
      critical += slot.groups.flatMap(\.session.able)
    }
    var result: [Problem] = []
    var seen: Set<StaffNumber> = []
    for person in critical where seen.insert(person).inserted {
      guard moment.isEmployed(person), pattern.canApply(person, at: place, &moment) else { continue }
      let slots = pattern.slots(at: place, applicant: person, &moment)
      if case .nobody(let short, let people) = Moment.staff(slots) {
        result.append(Problem(applicant: person, slots: slots, short: short, people: people))
      }
    }
    return result
  }

  private static func finding(
    _ problem: Problem, _ pattern: DecidingPattern, _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let spot = context.name(place)
    let label = pattern.label(context)
    let needed = problem.short.count
    let left = problem.people.map(context.name)
    let message: Phrase
    if let applicant = problem.applicant {
      message = Phrase(
        ja: "\(spot.ja)で \(context.name(applicant)) が申請すると、\(label.ja) を承認・許可できる人がほかにいません"
          + "(\(needed) 人必要、残るのは \(left.count) 人)",
        en: "at \(spot.text(.english)), when \(context.name(applicant)) applies, nobody else may approve \(label.en)"
          + " (\(needed) needed, \(left.count) left)")
    } else {
      message = Phrase(
        ja: "\(spot.ja)では、誰が申請しても \(label.ja) を承認・許可できる人が足りません"
          + "(\(needed) 人必要、いるのは \(left.count) 人)",
        en: "at \(spot.text(.english)) nobody may approve \(label.en), whoever applies"
          + " (\(needed) needed, \(left.count) there)")
    }
    let notes = StaffingProof.notes(problem.slots, short: problem.short, people: problem.people, context)
    let seat = problem.short.first.flatMap { problem.slots[$0].seats.first }
    return Finding(
      rule: NoIndependentApprover.self, message: message, at: context.location(of: place), notes: notes,
      fix: fix(seat, place, period, context), period: period, place: place, provisions: pattern.provisions,
      persons: problem.applicant.map { [$0] } ?? [],
      subject: "\(pattern.id)@\(place.text):\(problem.applicant?.text ?? "*")",
      remedies: problem.short.flatMap { problem.slots[$0].seats.prefix(1) }
        .flatMap { [.conflictDeputy($0), .fill($0, position: "")] } + superiors(problem, context))
  }

  private static func fix(_ seat: Seat?, _ place: Place, _ period: Period, _ context: CheckContext) -> Phrase {
    let day = (period.from ?? context.start).description
    guard let seat else {
      return Phrase(
        ja: "役割の上位(table/roles.csv の superior)を定めてください", en: "name a superior of the role in table/roles.csv")
    }
    let option = seat.place.option
    return Phrase(
      ja: "利害のあるときに代わる人を定めてください: kengen deputy \(seat.role) 職員番号\(option) --when conflict --from \(day)"
        + " (または table/roles.csv に上位の役割を)",
      en: "name a deputy for conflicts: kengen deputy \(seat.role) NUMBER\(option) --when conflict --from \(day)"
        + " (or a superior of the role in table/roles.csv)")
  }

  /// A superior for each deciding role that has none, of a wider scope, the nearest first.
  private static func superiors(_ problem: Problem, _ context: CheckContext) -> [Remedy] {
    let width: [RoleScope: Int] = [.system: 0, .section: 1, .bureau: 2, .body: 3]
    let roles = problem.short.flatMap { problem.slots[$0].roles }.compactMap { context.registry.role($0) }
    return roles.filter { $0.superior == nil }.flatMap { role in
      context.registry.roles
        .filter { $0.kind == .person && $0.id != role.id && width[$0.scope, default: 0] > width[role.scope, default: 0] }
        .sorted { width[$0.scope, default: 0] < width[$1.scope, default: 0] }
        .map { .edit(.set(role.origin, Role.columns.superior, $0.id)) }
    }
  }
}
