import RegistryModel
import SeededRandom
import Testing

/// Periods against plain sets of days: a window of days, with a margin on both sides for what is open.
@Suite struct PeriodTests {
  private static let seeds = Array(0..<40 as Range<UInt64>)
  private static let window: ClosedRange<Int32> = 0...24
  /// Days beyond all bounds stand for those of an open side.
  private static let days = (window.lowerBound - 2)...(window.upperBound + 2)

  private struct Sample {
    let period: Period
    let days: Set<Int32>

    init?(_ from: Int32?, _ until: Int32?) {
      guard
        let period = Period(
          from: from.map(CalendarDate.init(dayNumber:)), until: until.map(CalendarDate.init(dayNumber:)))
      else { return nil }
      self.period = period
      days = Set(PeriodTests.days.filter { day in from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true })
    }

    static func random(_ generator: inout SeededGenerator) -> Sample {
      while true {
        let from = Bool.random(using: &generator) ? Int32.random(in: window, using: &generator) : nil
        let until = Bool.random(using: &generator) ? Int32.random(in: window, using: &generator) : nil
        if let sample = Sample(from, until) { return sample }
      }
    }
  }

  private static func days(of period: Period) -> Set<Int32> {
    Set(days.filter { period.contains(CalendarDate(dayNumber: $0)) })
  }

  @Test func aPeriodIsRefusedExactlyWhenItHoldsNoDay() {
    for from in Self.window {
      for until in Self.window { #expect((Sample(from, until) == nil) == (from >= until)) }
    }
    #expect(Self.days(of: .always) == Set(Self.days))
    #expect(Self.days(of: .starting(CalendarDate(dayNumber: 20))) == Set(20...Self.days.upperBound))
  }

  @Test(arguments: seeds) func containsExactlyTheDaysFromFromUntilTheDayBeforeUntil(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let sample = Sample.random(&generator)
      #expect(Self.days(of: sample.period) == sample.days, "seed \(seed): \(sample.period)")
    }
  }

  @Test(arguments: seeds) func intersectionOverlapAndCoverAgreeWithSetsOfDays(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let (a, b) = (Sample.random(&generator), Sample.random(&generator))
      let common = a.days.intersection(b.days)
      let note: Comment = "seed \(seed): \(a.period) \(b.period)"
      #expect(a.period.intersection(b.period).map(Self.days(of:)) == (common.isEmpty ? nil : common), note)
      #expect(a.period.overlaps(b.period) == !common.isEmpty, note)
      #expect(a.period.covers(b.period) == b.days.isSubset(of: a.days), note)
    }
  }

  @Test(arguments: seeds) func nextBoundaryIsTheFirstDayOnWhichMembershipChanges(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let sample = Sample.random(&generator)
      for day in Self.window {
        let changed = (day + 1...Self.days.upperBound).first { sample.days.contains($0) != sample.days.contains(day) }
        let found = sample.period.nextBoundary(after: CalendarDate(dayNumber: day))
        #expect(found?.dayNumber == changed, "seed \(seed): \(sample.period) after \(day)")
      }
    }
  }

  @Test(arguments: seeds) func joinedAreTheLongestStretchesOfTheSameDays(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let samples = (0..<Int.random(in: 0...5, using: &generator)).map { _ in Sample.random(&generator) }
      let joined = Period.joined(samples.map { ((), $0.period) }).map(\.period)
      let days = Set(joined.flatMap { period in Self.days.filter { period.contains(CalendarDate(dayNumber: $0)) } })
      #expect(days == samples.reduce(into: []) { $0.formUnion($1.days) }, "seed \(seed)")
      for (left, right) in zip(joined, joined.dropFirst()) {
        let isApart = left.until.map { end in right.from.map { end < $0 } ?? false } ?? false
        #expect(isApart, "seed \(seed): \(joined)")
      }
    }
  }

  @Test func isWrittenHalfOpen() throws {
    let from = try #require(CalendarDate("2026-04-01"))
    let until = try #require(CalendarDate("2027-04-01"))
    #expect(try #require(Period(from: from, until: until)).description == "[2026-04-01, 2027-04-01)")
    #expect(Period.always.description == "[…, …)")
  }
}
