import Authority
import Messages
package import RegistryModel
import RegistryText

/// A measure that recurs was not done when it was due.
package enum MeasureOverdue: Rule {
  package static let id = "measure-overdue"
  package static let kind = RuleKind.recurring
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(ja: "定期の対策が期日までに行われていない", en: "A measure that recurs was not done in time")
  package static let source = Phrase(
    ja: "定期に行うと定める規定(table/measures.csv の provision)", en: "the provision that wants it done regularly (table/measures.csv)")

  /// One finding for a measure at a place, over everything that was missed there. A failure on record is the matter of
  /// `measure-failed`.
  package static func findings(in context: CheckContext) -> [Finding] {
    let calendar = MeasureCalendar(registry: context.registry)
    return context.begunMeasures.flatMap { measure in
      calendar.places(of: measure).compactMap { place in
        // Late from the day after the days of grace.
        let last = context.start.advanced(by: -1 - measure.grace)
        let missed = calendar.occurrences(of: measure, at: place, through: last).filter {
          $0.occurrence.due <= last && $0.records.isEmpty
        }
        return missed.first.map { finding(measure, place, $0.occurrence, missed.count, context) }
      }
    }
  }

  private static func finding(
    _ measure: Measure, _ place: Place, _ first: Occurrence, _ count: Int, _ context: CheckContext
  ) -> Finding {
    let name = context.name(measure, at: place)
    var moment = context.moment(on: context.start)
    let people = moment.performers(of: measure, at: place).people
    let who = people.prefix(3).map(context.name).joined(separator: "・")
    let command = "kengen done \(measure.id)\(place.option) --due \(first.due) --by NUMBER --performed-on DAY"
    return Finding(
      rule: MeasureOverdue.self,
      message: Phrase(
        ja: "\(name.ja)が行われていません。期日 \(first.due)" + (count > 1 ? "から \(count) 回分" : ""),
        en: "\(name.en) was not done: due on \(first.due)" + (count > 1 ? ", and \(Counted.times.en(count)) in all" : "")),
      at: TextPosition(measure.origin, Measure.columns.period),
      notes: who.isEmpty ? [] : [FindingNote(Phrase(ja: "行う人: \(who)", en: "who does it: \(who)"))],
      fix: Phrase(
        ja: "行って記録してください: \(command)(NUMBER は行った人の職員番号、DAY は行った日)",
        en: "do it and put it on record: \(command)"),
      place: place, provisions: [measure.provision], subject: "\(measure.id)@\(place.text)")
  }
}
