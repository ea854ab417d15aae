/// A stretch of calendar dates, half-open: `from` belongs to it, `until` does not; nil is open.
package struct Period: Hashable, Sendable {
  package let from: CalendarDate?
  package let until: CalendarDate?

  /// Makes a period; nil when it would hold no day.
  package init?(from: CalendarDate?, until: CalendarDate?) {
    if let from, let until, from >= until { return nil }
    self.from = from
    self.until = until
  }

  private init(unchecked from: CalendarDate?, _ until: CalendarDate?) {
    self.from = from
    self.until = until
  }

  /// Every day there is.
  package static let always = Period(unchecked: nil, nil)

  /// From `date` on, without end.
  package static func starting(_ date: CalendarDate) -> Period { Period(unchecked: date, nil) }

  package func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date >= until { return false }
    return true
  }

  /// The days that both hold; nil when there are none.
  package func intersection(_ other: Period) -> Period? {
    let latestStart = [from, other.from].compactMap(\.self).max()
    let earliestEnd = [until, other.until].compactMap(\.self).min()
    return Period(from: latestStart, until: earliestEnd)
  }

  /// The same with so many more days at its end; an open end stays open.
  package func lingering(days: Int) -> Period {
    guard let until else { return self }
    return Period(unchecked: from, until.advanced(by: days))
  }

  package func overlaps(_ other: Period) -> Bool { intersection(other) != nil }

  /// Whether its last day is before `date`.
  package func isOver(by date: CalendarDate) -> Bool { until.map { $0 <= date } ?? false }

  /// True when every day of `other` is a day of this period.
  package func covers(_ other: Period) -> Bool {
    if let from { guard let start = other.from, start >= from else { return false } }
    if let until { guard let end = other.until, end <= until else { return false } }
    return true
  }

  /// Periods in the order of their first day, those that overlap or adjoin as one with the value of the first.
  package static func joined<Value>(_ items: [(value: Value, period: Period)]) -> [(value: Value, period: Period)] {
    let sorted = items.enumerated().sorted { left, right in
      switch (left.element.period.from, right.element.period.from) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let a?, let b?): (a, left.offset) < (b, right.offset)
      }
    }
    var result: [(value: Value, period: Period)] = []
    for (_, item) in sorted {
      guard let last = result.last, last.period.reaches(item.period.from) else {
        result.append(item)
        continue
      }
      let until = last.period.until.flatMap { end in item.period.until.map { max(end, $0) } }
      result[result.count - 1].period = Period(unchecked: last.period.from, until)
    }
    return result
  }

  /// Whether no day lies between this period and what begins on `start`, which is not before this begins.
  private func reaches(_ start: CalendarDate?) -> Bool {
    guard let until, let start else { return true }
    return start <= until
  }

  /// The first day after `date` on which membership changes; nil when it never does.
  package func nextBoundary(after date: CalendarDate) -> CalendarDate? {
    if let from, from > date { return from }
    if let until, until > date { return until }
    return nil
  }
}

extension Period: CustomStringConvertible {
  /// The period as `[2026-04-01, 2027-04-01)`, an open side as `…`.
  package var description: String {
    "[\(from.map(String.init(describing:)) ?? "…"), \(until.map(String.init(describing:)) ?? "…"))"
  }
}
