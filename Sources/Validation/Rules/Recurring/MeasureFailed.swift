import Authority
package import RegistryModel
import RegistryText

/// A measure failed, and nothing is on record of what is done about it.
package enum MeasureFailed: Rule {
  package static let id = "measure-failed"
  package static let kind = RuleKind.recurring
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(ja: "定期の対策の不備に、対応がない", en: "A measure failed, and nothing was done about it")
  package static let source = Phrase(
    ja: "定期に行うと定める規定(table/measures.csv の provision)", en: "the provision that wants it done regularly (table/measures.csv)")

  /// Answered while `next` says what is done and the day of `next-due` is not over; ended by a record that it passed.
  package static func findings(in context: CheckContext) -> [Finding] {
    let calendar = MeasureCalendar(registry: context.registry)
    return context.begunMeasures.flatMap { measure in
      calendar.places(of: measure).flatMap { place -> [Finding] in
        guard let last = calendar.records(of: measure.id, at: place).map(\.due).max() else { return [Finding]() }
        return calendar.occurrences(of: measure, at: place, through: last).compactMap { occurrence in
          guard let failure = occurrence.failure, !isAnswered(failure, context.start) else { return nil }
          return finding(failure, measure, context)
        }
      }
    }
  }

  private static func isAnswered(_ record: MeasureRecord, _ day: CalendarDate) -> Bool {
    guard !record.next.isEmpty, let last = record.nextDue else { return false }
    return last >= day
  }

  private static func finding(_ record: MeasureRecord, _ measure: Measure, _ context: CheckContext) -> Finding {
    let name = context.name(measure, at: record.place)
    let why =
      record.next.isEmpty
      ? Phrase(ja: "対応が記録されていません", en: "and what is done about it is not on record")
      : record.nextDue.map { Phrase(ja: "対応の期限 \($0) を過ぎました", en: "and the day for what was to be done, \($0), has passed") }
        ?? Phrase(ja: "対応の期限がありません", en: "and what is to be done has no last day")
    return Finding(
      rule: MeasureFailed.self,
      message: Phrase(
        ja: "\(name.ja)は \(record.performedOn) に不備があり、\(why.ja)", en: "\(name.en) failed on \(record.performedOn), \(why.en)"),
      at: TextPosition(
        record.origin, field: record.next.isEmpty ? MeasureRecord.columns.next.name : MeasureRecord.columns.nextDue.name),
      fix: Phrase(
        ja: "対応と期限を next と next-due に書き、直したらもう一度行って記録してください",
        en: "write what is done, and by when, into next and next-due; when it is put right, do it again and put that on record"),
      place: record.place, provisions: [measure.provision], persons: [record.by],
      subject: "\(record.measure)@\(record.place.text) \(record.due)")
  }
}
