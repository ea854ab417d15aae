import Authority
package import RegistryModel
import RegistryText

/// A role for one person is not held by two.
package enum DoublyHeldSeat: Rule {
  package static let id = "seat-doubly-held"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "ひとりの役割に、同時に二人以上が就いている", en: "More persons hold a role at once than it has seats")
  package static let source = Phrase(
    ja: "ガイドライン第5編 権限・責任等一覧表(役割ごとの人数)", en: "the table's seats for each role (guideline, Part 5)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for role in context.registry.roles where role.kind == .person {
      guard let maximum = role.seats.maximum else { continue }
      for place in SeatPlaces.ever(role, context) {
        let seat = Seat(role: role.id, place: place)
        let crowds = context.sweep(
          { moment -> [Holding]? in
            guard SeatPlaces.exists(role, place, &moment) else { return nil }
            let holders = moment.holders(of: seat).filter(\.countsAsHolder)
            return holders.count > maximum ? holders : nil
          }, key: { $0.map(\.person.text).sorted().joined(separator: ",") })
        for crowd in crowds {
          let names = crowd.problem.map { context.name($0.person) }
          let spot = context.name(place)
          findings.append(
            Finding(
              rule: DoublyHeldSeat.self,
              message: Phrase(
                ja: "\(spot.ja)の\(role.name.ja)に \(names.joined(separator: "、")) が同時に就いています",
                en: "\(names.joined(separator: ", ")) hold \(role.name.en) of \(spot.text(.english)) at once"),
              at: TextPosition(crowd.problem.last?.ground.origins.first ?? role.origin),
              notes: crowd.problem.flatMap { holding in
                holding.ground.origins.map {
                  FindingNote(Phrase(context.name(holding.person)), at: TextPosition($0))
                }
              },
              fix: Phrase(
                ja: "一方の発令や指名の until を書くか、代わりの人なら kind を substitute(事務代理)にしてください",
                en: "end one of them with until, or write kind substitute for one who stands in"),
              period: crowd.period, place: place, persons: crowd.problem.map(\.person),
              subject: "\(role.id)@\(place.text)",
              remedies: remedies(crowd.problem, crowd.period.from ?? context.start)))
        }
      }
    }
    return findings
  }

  /// Ends the tenure that began first where the second begins, or lets an assignment go.
  private static func remedies(_ crowd: [Holding], _ day: CalendarDate) -> [Remedy] {
    crowd.flatMap { holding -> [Remedy] in
      switch holding.ground {
      case .exOfficio(_, let appointment):
        [
          .edit(.end(appointment.origin, on: day)),
          .edit(.set(appointment.origin, Appointment.columns.kind, .substitute)),
        ]
      case .assignment, .membership, .roster: [.release(holding.seat, holding.person)]
      }
    }
  }
}
