import Foundation
import RegistryModel
import SeededRandom
import Testing

@Suite struct CalendarDateTests {
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
    let date = try #require(gregorian.date(from: DateComponents(year: year, month: month, day: day)))
    return Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
  }

  @Test func everyDayFrom1868To2200AgreesWithFoundation() throws {
    let first = try Self.dayNumber(1868, 1, 1)
    let last = try Self.dayNumber(2200, 12, 31)
    var wrong: [String] = []
    for number in first...last {
      let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = Self.gregorian.dateComponents([.year, .month, .day], from: moment)
      let (year, month, day) = try (#require(parts.year), #require(parts.month), #require(parts.day))
      let date = CalendarDate(year: year, month: month, day: day)
      let civil = CalendarDate(dayNumber: Int32(number)).civil
      if date?.dayNumber != Int32(number) || civil != (year, month, day) { wrong.append("\(year)-\(month)-\(day)") }
    }
    #expect(last - first == 121_625, "333 years with 81 leap days")
    #expect(wrong.isEmpty, "first wrong: \(wrong.first ?? "")")
  }

  @Test func everyDayIsWrittenAndReadAsTheSameText() throws {
    let first = try #require(CalendarDate(year: 1868, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2200, month: 12, day: 31))
    var date = first
    var previous = ""
    var wrong: [String] = []
    while date <= last {
      let text = date.description
      if CalendarDate(text) != date || text <= previous || text.utf8.count != 10 { wrong.append(text) }
      previous = text
      date = date.advanced(by: 1)
    }
    #expect(wrong.isEmpty, "first wrong: \(wrong.first ?? "")")
    #expect(first.description == "1868-01-01")
    #expect(previous == "2200-12-31")
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 2, 30), (2100, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
    (2026, 11, 31), (2026, 1, 32), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, -1), (1867, 12, 31),
    (9999, 1, 1), (0, 1, 1), (-2026, 1, 1),
  ])
  func refusesDaysThatTheCalendarDoesNotHave(_ parts: (year: Int, month: Int, day: Int)) {
    #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day) == nil)
  }

  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (1868, 1, 1), (9998, 12, 31)])
  func takesTheNeighboursOfTheDaysItRefuses(_ parts: (year: Int, month: Int, day: Int)) throws {
    let date = try #require(CalendarDate(year: parts.year, month: parts.month, day: parts.day))
    #expect(date.civil == parts)
  }

  @Test(arguments: [
    "", "2026-04-1", "2026-4-01", "26-04-01", "2026/04/01", "2026-04-01 ", " 2026-04-01", "2026-04-011", "20260401",
    "2026-02-30", "+026-04-01", "2026-04--1", "2026-0 -01", "２０２６-04-01", "2026-04-0１", "2026‐04‐01", "R8.4.1",
    "令和8年4月1日", "9999-12-31", "0000-00-00",
  ])
  func refusesTextsThatAreNotExactlyADate(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func theDayInJapanBeginsAtFifteenHundredUTC() throws {
    var generator = SeededGenerator(seed: 15)
    let first = try #require(CalendarDate("1868-01-01")).dayNumber
    let last = try #require(CalendarDate("2200-12-31")).dayNumber
    for number in (0..<2000).map({ _ in Int32.random(in: first...last, using: &generator) }) + [-1, 0, 1] {
      let midnight = Int64(number) * 86_400 - 9 * 3600
      #expect(CalendarDate(secondsSinceEpoch: midnight).dayNumber == number)
      #expect(CalendarDate(secondsSinceEpoch: midnight - 1).dayNumber == number - 1)
      #expect(CalendarDate(secondsSinceEpoch: midnight + 86_399).dayNumber == number)
    }
  }

  @Test(
    arguments: [
      (1_774_969_199, "2026-03-31"), (1_774_969_200, "2026-04-01"), (0, "1970-01-01"), (-32_401, "1969-12-31"),
      (-32_400, "1970-01-01"),
    ] as [(Int64, String)])
  func namedMomentsFallOnTheirDay(_ seconds: Int64, _ day: String) {
    #expect(CalendarDate(secondsSinceEpoch: seconds).description == day)
  }

  @Test func advancingGoesByWholeDays() throws {
    let date = try #require(CalendarDate("2024-02-28"))
    #expect(date.advanced(by: 1).description == "2024-02-29")
    #expect(date.advanced(by: 2).description == "2024-03-01")
    #expect(date.advanced(by: -59).description == "2023-12-31")
    #expect(date.advanced(by: 0) == date)
  }
}
