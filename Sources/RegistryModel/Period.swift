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

  package func overlaps(_ other: Period) -> Bool { intersection(other) != nil }

  /// True when every day of `other` is a day of this period.
  package func covers(_ other: Period) -> Bool {
    if let from { guard let start = other.from, start >= from else { return false } }
    if let until { guard let end = other.until, end <= until else { return false } }
    return true
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
