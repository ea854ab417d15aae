import Authority
package import RegistryModel
import RegistryText

/// On the day on which a measure is due, nobody is there to do it.
package enum MeasureWithoutPerformer: Rule {
  package static let id = "measure-without-performer"
  package static let kind = RuleKind.recurring
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "定期の対策の期日に、行う人がいない", en: "Nobody is there to do a measure on the day on which it is due")
  package static let source = Phrase(
    ja: "定期に行うと定める規定(table/measures.csv の provision)", en: "the provision that wants it done regularly (table/measures.csv)")

  /// How far ahead, in days: every measure but the rarest comes up once.
  private static let horizon = 366

  /// Looks at the next due day of each measure at each place.
  package static func findings(in context: CheckContext) -> [Finding] {
    let calendar = MeasureCalendar(registry: context.registry)
    let last = context.start.advanced(by: horizon)
    return context.begunMeasures.flatMap { measure in
      calendar.places(of: measure).compactMap { place -> Finding? in
        let next = calendar.occurrences(of: measure, at: place, through: last).first {
          $0.occurrence.due >= context.start && !$0.isFulfilled
        }
        guard let due = next?.occurrence.due else { return nil }
        var moment = context.moment(on: due)
        guard moment.performers(of: measure, at: place).isNobody else { return nil }
        return finding(measure, place, due, context)
      }
    }
  }

  private static func finding(_ measure: Measure, _ place: Place, _ due: CalendarDate, _ context: CheckContext) -> Finding {
    let name = context.name(measure, at: place)
    let roles = measure.roles.map(context.name)
    var moment = context.moment(on: due)
    let seats = measure.roles.compactMap { id in context.registry.role(id).flatMap { moment.seat(of: $0, for: place)?.seat } }
    let day = Period(from: due <= context.start ? nil : due, until: due.advanced(by: 1)) ?? .always
    return Finding(
      rule: MeasureWithoutPerformer.self,
      message: Phrase(
        ja: "\(name.ja)の期日 \(due) に、行う人(\(roles.map(\.ja).joined(separator: "・")))がいません",
        en: "nobody can do \(name.en) on \(due), when it is due (\(roles.map { $0.text(.english) }.joined(separator: " or ")))"),
      at: TextPosition(measure.origin, Measure.columns.roles),
      fix: seats.first.map { HeldSeats.newHolder(of: $0, from: due) }
        ?? Phrase(ja: "roles に、そこに置かれる役割を書いてください", en: "write a role into roles that sits there"),
      period: day, place: place, provisions: [measure.provision], subject: "\(measure.id)@\(place.text)",
      remedies: seats.prefix(1).map { .fill($0, position: "") })
  }
}
