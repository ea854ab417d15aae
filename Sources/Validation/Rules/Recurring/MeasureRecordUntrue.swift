import Authority
package import RegistryModel
import RegistryText

/// A record of a measure that cannot be so.
package enum MeasureRecordUntrue: Rule {
  package static let id = "measure-record-untrue"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let hidesOthers = false
  package static let summary = Phrase(ja: "対策の実施の記録が成り立たない", en: "A record of a measure cannot be so")
  package static let source = Phrase(
    ja: "記録は、期日のあった対策を、その期間に、在職していた人が行ったことを示す",
    en: "a record shows that a measure that was due was done in its time by somebody who was employed")

  package static func findings(in context: CheckContext) -> [Finding] {
    let registry = context.registry
    let measures = Dictionary(registry.measures.map { ($0.id, $0) }) { first, _ in first }
    let calendar = MeasureCalendar(registry: registry)
    var known: [String: [AnsweredOccurrence]] = [:]
    return registry.measureRecords.compactMap { record in
      // One that is not defined is the matter of `reference-unknown`.
      guard let measure = measures[record.measure] else { return nil }
      let key = "\(record.measure) \(record.place.text)"
      let occurrences =
        known[key] ?? (calendar.places(of: measure).contains(record.place) ? owed(measure, record.place, calendar) : [])
      known[key] = occurrences
      return problem(record, occurrences.map(\.occurrence), context).map { finding(record, measure, $0, context) }
    }
  }

  /// Up to the last day that a record of the place names.
  private static func owed(_ measure: Measure, _ place: Place, _ calendar: MeasureCalendar) -> [AnsweredOccurrence] {
    let days = calendar.records(of: measure.id, at: place).flatMap { [$0.due, measure.recurrence.lastDay(from: $0.performedOn)] }
    return days.max().map { calendar.occurrences(of: measure, at: place, through: $0) } ?? []
  }

  private struct Problem {
    let what: Phrase
    let column: String
    var remedies: [Remedy] = []
  }

  private static func problem(_ record: MeasureRecord, _ occurrences: [Occurrence], _ context: CheckContext) -> Problem? {
    let columns = MeasureRecord.columns
    guard let occurrence = occurrences.first(where: { $0.due == record.due }) else {
      let meant = occurrences.filter { $0.opens <= record.performedOn && record.performedOn <= $0.due }
      return Problem(
        what: Phrase(ja: "\(record.due) が期日の回はありません", en: "it was not due on \(record.due)"), column: columns.due.name,
        remedies: meant.count == 1 ? [.edit(.set(record.origin, columns.due, meant[0].due))] : [])
    }
    if record.performedOn > context.start {
      return Problem(
        what: Phrase(ja: "行った日 \(record.performedOn) は先の日です", en: "the day on which it was done, \(record.performedOn), is yet to come"),
        column: columns.performedOn.name)
    }
    if record.performedOn < occurrence.opens {
      return Problem(
        what: Phrase(
          ja: "行った日 \(record.performedOn) は、この回の期間(\(occurrence.opens) から)より前です",
          en: "it was done on \(record.performedOn), before the time for this one (from \(occurrence.opens))"),
        column: columns.performedOn.name)
    }
    var moment = context.moment(on: record.performedOn)
    let people: [(StaffNumber?, String)] = [(record.by, columns.by.name), (record.checkedBy, columns.checkedBy.name)]
    for (person, column) in people {
      // An unknown number is the matter of `reference-unknown`.
      guard let person, context.registry.person(person) != nil, !moment.isEmployed(person) else { continue }
      return Problem(
        what: Phrase(
          ja: "\(context.name(person)) は \(record.performedOn) に在職していません",
          en: "\(context.name(person)) was not employed on \(record.performedOn)"), column: column)
    }
    return nil
  }

  private static func finding(
    _ record: MeasureRecord, _ measure: Measure, _ problem: Problem, _ context: CheckContext
  ) -> Finding {
    let name = context.name(measure, at: record.place)
    return Finding(
      rule: MeasureRecordUntrue.self,
      message: Phrase(
        ja: "\(name.ja)の実施の記録が成り立ちません。\(problem.what.ja)", en: "the record of \(name.en) cannot be so: \(problem.what.en)"),
      at: TextPosition(record.origin, field: problem.column),
      fix: Phrase(
        ja: "記録を直すか、誤りなら消してください。どの回があるかは kengen due で分かります",
        en: "correct the record, or delete it if it is wrong; kengen due shows what is due when"),
      place: record.place, provisions: [measure.provision], persons: [record.by],
      subject: "\(record.measure)@\(record.place.text) \(record.due) \(record.performedOn)", remedies: problem.remedies)
  }
}
