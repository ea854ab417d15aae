import Authority
package import RegistryModel

/// Every information system has its manager.
package enum SystemWithoutManager: Rule {
  package static let id = "system-without-manager"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "情報システムに情報システム管理者などの必須の役割がいない",
    en: "An information system lacks a role that must be held there, such as its manager")
  package static let source = Phrase(ja: "1(5)①", en: "provision 1(5)①")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for role in context.registry.roles
    where role.kind == .person && role.scope == .system && role.seats.minimum > 0 {
      for place in SeatPlaces.ever(role, context) {
        let seat = Seat(role: role.id, place: place)
        for gap in SeatPlaces.gaps(in: seat, role, context) {
          let spot = context.name(place)
          findings.append(
            Finding(
              rule: SystemWithoutManager.self,
              message: Phrase(
                ja: "システム「\(spot.ja)」に\(role.name.ja)がいません",
                en: "system '\(spot.text(.english))' has no \(role.name.en)"),
              at: context.location(of: place), notes: SeatPlaces.rulesNotes(seat, role, context),
              fix: SeatPlaces.fix(seat, context, gap.period), period: gap.period, place: place,
              subject: "\(role.id)@\(place.text)", remedies: [.fill(seat, position: "")]))
        }
      }
    }
    return findings
  }
}
