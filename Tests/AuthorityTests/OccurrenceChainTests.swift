import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Occurrences against an oracle that goes from day to day.
@Suite struct OccurrenceChainTests {
  private struct Owed: Hashable, CustomStringConvertible {
    let opens: CalendarDate
    let due: CalendarDate
    let isFulfilled: Bool
    var description: String { "\(opens)…\(due)\(isFulfilled ? " done" : "")" }
  }

  private struct Case {
    var measure: Measure
    var records: [MeasureRecord]
    var standing: Period
    var last: CalendarDate
  }

  private static func measure(_ recurrence: Recurrence, _ anchor: RecurrenceAnchor, _ period: Period) -> Measure {
    var body = Body()
    body.measure("m", .body, recurrence, anchor: anchor, during: period)
    return body.contents[Measure.self][0]
  }

  private static func record(due: CalendarDate, on performedOn: CalendarDate, _ result: MeasureResult) -> MeasureRecord {
    MeasureRecord(
      measure: "m", place: .body, due: due, performedOn: performedOn, by: "p", result: result, origin: Origin(file: "", line: 0))
  }

  private func found(_ item: Case) -> [Owed] {
    OccurrenceChain(measure: item.measure, place: .body, records: item.records)
      .occurrences(through: item.last) { item.standing.contains($0) }
      .map { Owed(opens: $0.occurrence.opens, due: $0.occurrence.due, isFulfilled: $0.isFulfilled) }
  }

  /// The first of the month with which a stretch begins.
  private static func isStart(_ date: CalendarDate, _ months: Int, _ anchor: RecurrenceAnchor) -> Bool {
    let (_, month, day) = date.civil
    let first = anchor == .fiscal ? 4 : 1
    return day == 1 && (month - first + 24) % months == 0
  }

  /// Every day: does a stretch end on it, and is it owed then?
  private func anchored(_ item: Case, _ months: Int) -> [Owed] {
    guard let begin = item.measure.period.from else { return [] }
    var result: [Owed] = []
    var opens = begin
    var date = begin
    while date <= item.last {
      if Self.isStart(date, months, item.measure.anchor) { opens = date }
      if Self.isStart(date.advanced(by: 1), months, item.measure.anchor), item.measure.period.contains(date), item.standing.contains(date) {
        let isFulfilled = item.records.contains { $0.due == date && $0.result == .passed }
        result.append(Owed(opens: opens, due: date, isFulfilled: isFulfilled))
      }
      date = date.advanced(by: 1)
    }
    return result
  }

  /// Every day: is it the due day of what is open? What was done last moves the next one.
  private func following(_ item: Case, _ days: Int) -> [Owed] {
    guard let begin = item.measure.period.from else { return [] }
    var result: [Owed] = []
    var opens = begin
    var day = begin
    var rest = days
    while day.dayNumber < item.last.dayNumber + 100_000 {
      rest -= 1
      if rest > 0 {
        day = day.advanced(by: 1)
        continue
      }
      guard item.measure.period.contains(day) else { return result }
      let passed = item.records.filter { $0.due == day && $0.result == .passed }.map(\.performedOn).min()
      guard let passed else {
        if item.standing.contains(day) { result.append(Owed(opens: opens, due: day, isFulfilled: false)) }
        return result
      }
      if day <= item.last { result.append(Owed(opens: opens, due: day, isFulfilled: true)) }
      opens = (passed < opens ? opens : passed).advanced(by: 1)
      day = opens
      rest = days
      // The first day counts.
    }
    return result
  }

  @Test(arguments: 0..<400) func asTheOracleSays(_ part: Int) throws {
    let seed = caseSeed(part)
    var source = RandomSource(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &source) }
    let begin = day(number(-200...200))
    let until = Bool.random(using: &source) ? begin.advanced(by: number(1...900)) : nil
    let period = try #require(Period(from: number(0...9) == 0 ? nil : begin, until: until))
    let stands = Period(from: Bool.random(using: &source) ? nil : day(number(-100...400)), until: nil) ?? .always
    let isAnchored = Bool.random(using: &source)
    let inMonths: [Recurrence] = [.yearly, .half, .quarter, .monthly]
    let recurrence: Recurrence = isAnchored ? inMonths[number(0...3)] : .days(number(1...90))
    let anchor: RecurrenceAnchor = isAnchored ? (Bool.random(using: &source) ? .fiscal : .calendar) : .fromLast
    var item = Case(measure: Self.measure(recurrence, anchor, period), records: [], standing: stands, last: day(number(-50...900)))
    // Records of what is owed, one after the other, since each may move the next.
    for _ in 0..<number(0...12) {
      guard let open = found(item).first(where: { owed in !item.records.contains { $0.due == owed.due } }) else { break }
      let performed = open.due.advanced(by: number(-20...10))
      item.records.append(Self.record(due: open.due, on: performed, number(0...4) == 0 ? .failed : .passed))
    }
    item.records.append(Self.record(due: day(number(0...500)), on: day(number(0...500)), .passed))
    item.records.shuffle(using: &source)
    let expected = recurrence.months.map { anchored(item, $0) } ?? following(item, Int(recurrence.text.dropFirst().dropLast()) ?? 0)
    #expect(found(item) == expected, "seed \(seed)")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-10-31", 6, "2027-04-30"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-04-01", 12, "2027-04-01"), ("2026-03-01", -1, "2026-02-01"),
  ]) func monthsKeepTheDayOrTakeTheLast(_ from: String, _ months: Int, _ to: String) {
    #expect(CalendarDate(from)?.advanced(byMonths: months).description == to)
  }

  /// From the last time by months: until the day before the same day of the month.
  @Test func monthsFromTheLastTime() throws {
    let begin = try #require(CalendarDate("2026-04-10"))
    var item = Case(
      measure: Self.measure(.quarter, .fromLast, .starting(begin)), records: [], standing: .always, last: begin)
    #expect(found(item).map(\.description) == ["2026-04-10…2026-07-09"])
    let due = try #require(CalendarDate("2026-07-09"))
    item.records = [Self.record(due: due, on: try #require(CalendarDate("2026-06-30")), .passed)]
    item.last = due
    #expect(found(item).map(\.description) == ["2026-04-10…2026-07-09 done", "2026-07-01…2026-09-30"])
  }

  @Test(arguments: ["", "weekly", "P0D", "P03D", "P-1D", "P4000D", "P1M", "p30d", "P30D ", "yearly "]) func whatIsNoRecurrence(
    _ text: String
  ) {
    #expect(Recurrence(text) == nil)
  }

  @Test(arguments: ["yearly", "half", "quarter", "monthly", "P1D", "P30D", "P3660D"]) func recurrencesAreWrittenAsTheyAreRead(
    _ text: String
  ) {
    #expect(Recurrence(text)?.text == text)
  }
}
