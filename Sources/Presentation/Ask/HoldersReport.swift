package import Authority
package import Messages
package import RegistryModel
package import UseCases

/// The answer to "who holds this role?", ready to be shown.
package struct HoldersReport: Encodable, Sendable {
  package struct Holder: Encodable, Sendable {
    package let person: PersonReference
    package let ground: LocalizedText
    package let position: Position
    package let from: String?
    package let until: String?
    package let isAway: Bool
    package let facts: [FactReference]
  }
  package struct Seating: Encodable, Sendable {
    package let seat: SeatReference
    package let climbedFrom: [LocalizedText]
    package let holders: [Holder]
    /// 窓口: the unit that answers.
    package let desk: LocalizedText?
  }
  package let basis: Basis
  package let seatings: [Seating]

  package init(basis: Basis, seatings: [Seating]) {
    self.basis = basis
    self.seatings = seatings
  }

  package static func seating(
    _ location: FoundSeat, holders: [(Holding, isAway: Bool)], contactPoint: UnitCode?, names: Names
  ) -> Seating {
    Seating(
      seat: names.seat(location.seat), climbedFrom: location.climbedFrom.map { LocalizedText(names.unit($0)) },
      holders: holders.map { holding, isAway in
        Holder(
          person: names.person(holding.person), ground: LocalizedText(names.ground(holding.ground)),
          position: holding.position, from: holding.period.from?.description,
          until: holding.period.until?.description, isAway: isAway,
          facts: holding.ground.origins.map(FactReference.init))
      }, desk: contactPoint.map { LocalizedText(names.unit($0)) })
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for seating in seatings {
      lines.append(seating.seat.text(language))
      for unit in seating.climbedFrom {
        lines.append(
          say("  \(unit.ja)にはこの役割がないので、上位の所属で探しました", "  \(unit.en) has no such role, so it was looked for above"))
      }
      if let desk = seating.desk { lines.append("  → \(desk.text(language))") }
      if seating.holders.isEmpty, seating.desk == nil { lines.append(say("  欠員", "  vacant")) }
      for holder in seating.holders {
        let away = holder.isAway ? say("  ※不在", "  (away)") : ""
        let position = holder.position == .chair ? say("  長", "  chair") : ""
        lines.append("  → \(holder.person.text)  \(holder.ground.text(language))\(position)\(away)")
        let period = DayWords.interval(from: holder.from, until: holder.until).text(language)
        lines.append(
          say("    期間 \(period)  根拠 ", "    period \(period)  facts ")
            + holder.facts.map(\.text).joined(separator: "  "))
      }
    }
    lines.append(basis.text(language))
    return lines
  }
}

extension Position: Encodable {}

extension HoldersReport {
  package init(_ outcome: HoldersOutcome, names: Names) {
    self.init(
      basis: Basis(outcome.basis),
      seatings: outcome.seatings.map { seating in
        HoldersReport.seating(
          seating.location, holders: seating.holders.map { ($0.holding, isAway: $0.isAway) }, contactPoint: seating.contactPoint,
          names: names)
      })
  }
}
