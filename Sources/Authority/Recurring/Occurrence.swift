package import RegistryModel

/// One time that a measure is owed at one place. It is worked out, never stored.
package struct Occurrence: Hashable, Sendable {
  package let measure: MeasureID
  package let place: Place
  /// The first day on which doing it counts for this one.
  package let opens: CalendarDate
  /// The last day on which it is in time.
  package let due: CalendarDate
}

/// What is on record for an occurrence, in the order of the days on which it was done.
package struct AnsweredOccurrence: Sendable {
  package let occurrence: Occurrence
  package let records: [MeasureRecord]

  package var isFulfilled: Bool { records.contains { $0.result == .passed } }

  /// The newest record where none says that it was passed.
  package var failure: MeasureRecord? { isFulfilled ? nil : records.last }
}

/// The occurrences of one measure at one place.
///
/// What is anchored is cut into the stretches of the calendar or fiscal year; what counts from the last time follows its
/// records. An occurrence is owed where measure and place stand on its due day: a place that ends before then owes
/// nothing, and one that took over owes it.
package struct OccurrenceChain {
  package let measure: Measure
  package let place: Place
  /// Records of this measure at this place.
  private let records: [CalendarDate: [MeasureRecord]]

  package init(measure: Measure, place: Place, records: [MeasureRecord]) {
    self.measure = measure
    self.place = place
    self.records = Dictionary(grouping: records.sorted { ($0.performedOn, $0.origin) < ($1.performedOn, $1.origin) }, by: \.due)
  }

  /// Those whose due day is on or before `last`, by due day; of what counts from the last time also the one that is open
  /// then, whenever it is due. Linear in the occurrences since the measure began.
  package func occurrences(through last: CalendarDate, standing: (CalendarDate) -> Bool) -> [AnsweredOccurrence] {
    guard let begin = measure.period.from else { return [] }
    guard let months = measure.recurrence.months, let first = measure.anchor.firstMonth else {
      return following(begin, last, standing)
    }
    var result: [AnsweredOccurrence] = []
    var start = begin.stretchStart(months: months, firstMonth: first)
    while true {
      let due = measure.recurrence.lastDay(from: start)
      guard due <= last, measure.period.contains(due) else { return result }
      if standing(due) { result.append(answered(opens: max(start, begin), due)) }
      start = due.advanced(by: 1)
    }
  }

  private func following(_ begin: CalendarDate, _ last: CalendarDate, _ standing: (CalendarDate) -> Bool) -> [AnsweredOccurrence] {
    var result: [AnsweredOccurrence] = []
    var start = begin
    while true {
      let due = measure.recurrence.lastDay(from: start)
      guard measure.period.contains(due) else { return result }
      let occurrence = answered(opens: start, due)
      guard let done = occurrence.records.first(where: { $0.result == .passed }) else {
        return standing(due) ? result + [occurrence] : result
      }
      if due <= last { result.append(occurrence) }
      start = max(start, done.performedOn).advanced(by: 1)
    }
  }

  private func answered(opens: CalendarDate, _ due: CalendarDate) -> AnsweredOccurrence {
    AnsweredOccurrence(
      occurrence: Occurrence(measure: measure.id, place: place, opens: opens, due: due), records: records[due] ?? [])
  }
}
