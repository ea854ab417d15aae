import Authority
package import RegistryModel
import RegistryText

/// No outside party holds, or deputises for, a role that permits, approves or decides.
package enum OutsidePartyDecides: Rule {
  package static let id = "outside-party-decides"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let summary = Phrase(
    ja: "外部の者(委託先の従事者など)が、許可・承認・決定をする役割かその代理に就いている",
    en: "An outside party holds, or deputises for, a role that permits, approves or decides")
  package static let source = Phrase(
    ja: "委託事業者・外部の者は許可者にも承認者にもならない(表の役割の区分)",
    en: "contractors and outside parties are never permitters or approvers (kinds of roles in the table)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    let deciding = context.tables.value(id) {
      Set(context.registry.allDuties.filter { $0.act.isDeciding }.flatMap { $0.roles + $0.askedRoles })
    }
    return context.people.flatMap { findings(of: $0, deciding, context) }
  }

  private static func findings(of person: StaffNumber, _ deciding: Set<RoleID>, _ context: CheckContext) -> [Finding] {
    let registry = context.registry
    guard let record = registry.person(person), record.employment.isOutsideParty else { return [] }
    var tenures: [String: [OutsideSeating]] = [:]
    var order: [String] = []
    func check(_ seat: Seat, _ period: Period, _ origin: Origin, _ isDeputy: Bool) {
      guard deciding.contains(seat.role), registry.role(seat.role)?.kind != .group, !period.isOver(by: context.start) else { return }
      let subject = "\(seat.role)@\(seat.place.text):\(person)\(isDeputy ? ":deputy" : "")"
      let tenure = OutsideSeating(seat: seat, person: person, isDeputy: isDeputy, period: context.fromStart(period), origin: origin)
      if tenures[subject] == nil { order.append(subject) }
      tenures[subject, default: []].append(tenure)
    }
    for item in registry.assignments(of: person) { check(item.seat, item.period, item.origin, false) }
    for item in registry.deputyships(of: person) { check(item.seat, item.period, item.origin, true) }
    return order.flatMap { subject in
      // One who goes on under another row is one finding.
      Period.joined((tenures[subject] ?? []).map { ($0, $0.period) }).map { finding($0.value, $0.period, subject, context) }
    }
  }

  private struct OutsideSeating {
    let seat: Seat
    let person: StaffNumber
    let isDeputy: Bool
    let period: Period
    let origin: Origin
  }

  private static func finding(
    _ seating: OutsideSeating, _ period: Period, _ subject: String, _ context: CheckContext
  ) -> Finding {
    let role = context.name(seating.seat.role)
    return Finding(
      rule: OutsidePartyDecides.self,
      message: Phrase(
        ja: "外部の者 \(context.name(seating.person)) が\(role.ja)\(seating.isDeputy ? "の代理" : "")に就いています",
        en: "\(context.name(seating.person)), an outside party, \(seating.isDeputy ? "deputises for" : "holds") \(role.en)"),
      at: seating.isDeputy
        ? TextPosition(seating.origin, Deputy.columns.person) : TextPosition(seating.origin, Assignment.columns.person),
      fix: Phrase(ja: "職員を就けてください", en: "put a member of staff there"),
      period: period, place: seating.seat.place, persons: [seating.person], subject: subject,
      remedies: [
        seating.isDeputy ? .releaseDeputy(seating.seat, seating.person) : .release(seating.seat, seating.person)
      ])
  }
}
