/// A calendar date of Japan, counted in whole days; it has no time of day and no time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  package let dayNumber: Int32

  package init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// Makes a date from its parts; nil when the calendar has no such day or the year is outside 1868...9998.
  package init?(year: Int, month: Int, day: Int) {
    guard (1868...9998).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysIn(month: month, of: year)
    else { return nil }
    self.dayNumber = CalendarDate.daysFromCivil(year, month, day)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The date that is `days` later (earlier when negative).
  package func advanced(by days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber &+ Int32(clamping: days))
  }

  /// The day on which it is `seconds` after the epoch in Japan (UTC+9, no summer time).
  package init(secondsSinceEpoch seconds: Int64) {
    let shifted = seconds + 9 * 3600
    let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    self.dayNumber = Int32(clamping: day)
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Howard Hinnant's `days_from_civil`, for years after 0.
  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the date.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2026-04-01`.
  package var description: String {
    let (year, month, day) = civil
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else.
  ///
  /// Takes a slice and not any collection, so that nothing is looked up for each byte of a large file.
  package init?(iso bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for offset in 0..<10 {
      let byte = bytes[bytes.startIndex + offset]
      if offset == 4 || offset == 7 {
        guard byte == 0x2D else { return nil }
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let digit = Int(byte) - 0x30
      if offset < 4 {
        numbers.year = numbers.year * 10 + digit
      } else if offset < 7 {
        numbers.month = numbers.month * 10 + digit
      } else {
        numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  package init?(_ text: String) {
    self.init(iso: Array(text.utf8)[...])
  }
}
