import Authority
package import RegistryModel
import RegistryText

/// A role is given only where it sits.
package enum MisplacedRole: Rule {
  package static let id = "role-misplaced"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "役割が、それの置かれない場所に指名されている(その指名は効かない)",
    en: "A role is given at a place where it does not sit, so that the row has no effect")
  package static let source = Phrase(
    ja: "役割の置かれる範囲(table/roles.csv の scope)", en: "at what a role is held (scope in table/roles.csv)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    func check(_ seat: Seat, _ origin: Origin, _ person: StaffNumber, _ isDeputy: Bool) {
      guard let role = context.registry.role(seat.role), !fits(role, seat.place, context) else { return }
      let spot = context.name(seat.place)
      findings.append(
        Finding(
          rule: MisplacedRole.self,
          message: Phrase(
            ja: "\(role.name.ja)は\(spot.ja)には置かれないので、この行は効きません",
            en: "\(role.name.en) does not sit at \(spot.text(.english)), so this row has no effect"),
          at: isDeputy ? TextPosition(origin, Deputy.columns.place) : TextPosition(origin, Assignment.columns.place),
          fix: Phrase(
            ja: "置かれる場所(範囲 \(role.scope.rawValue))に直してください", en: "write a place of its scope, \(role.scope.rawValue)"),
          place: seat.place, persons: [person],
          subject: "\(seat.role)@\(seat.place.text):\(person)\(isDeputy ? ":deputy" : "")",
          remedies: [.deleteRow(origin)]))
    }
    for person in context.people where findings.count < FindingLimit.ofRows {
      for item in context.registry.assignments(of: person) { check(item.seat, item.origin, person, false) }
      for item in context.registry.deputyships(of: person) { check(item.seat, item.origin, person, true) }
    }
    return findings
  }

  private static func fits(_ role: Role, _ place: Place, _ context: CheckContext) -> Bool {
    switch (role.scope, place) {
    case (.body, .body), (.system, .system): return true
    // An auditor may be named for one unit.
    case (.body, .unit): return role.id == AuditTie.auditor
    case (.section, .unit(let code)), (.bureau, .unit(let code)):
      let moment = context.moment(on: context.start)
      let versions = context.registry.versions(of: code)
      // A unit that does not exist is another finding.
      return versions.isEmpty || versions.contains { moment.sits(role, at: $0) }
    default: return false
    }
  }
}
