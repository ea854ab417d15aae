package import RegistryModel

/// A date as offices write it.
package enum OfficeDate: Hashable, Sendable {
  case blank
  /// 99991231, 9999/12/31 and the like: no end.
  case open
  case date(CalendarDate)
}

/// Reads dates: 2026-04-01, 2026/4/1, 2026.4.1, 20260401, 2026年4月1日, R8.4.1, 令和8年4月1日, 令和元年5月1日, 5080401.
package enum DateForms {
  private struct Era {
    let letters: [String]
    /// The digit that a seven-digit date begins with.
    let digit: Int
    let start: CalendarDate?
    let end: CalendarDate?
    let firstYear: Int
  }

  private static let eras = [
    Era(letters: ["明治", "明", "M"], digit: 1, start: day(1868, 10, 23), end: day(1912, 7, 30), firstYear: 1868),
    Era(letters: ["大正", "大", "T"], digit: 2, start: day(1912, 7, 30), end: day(1926, 12, 25), firstYear: 1912),
    Era(letters: ["昭和", "昭", "S"], digit: 3, start: day(1926, 12, 25), end: day(1989, 1, 8), firstYear: 1926),
    Era(letters: ["平成", "平", "H"], digit: 4, start: day(1989, 1, 8), end: day(2019, 5, 1), firstYear: 1989),
    Era(letters: ["令和", "令", "R"], digit: 5, start: day(2019, 5, 1), end: nil, firstYear: 2019),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// Reads a date in any of the forms; nil for what is none, and for days that the era does not have.
  package static func read(_ text: String) -> OfficeDate? {
    let text = TextForms.halfWidth(text).replacing(" ", with: "").uppercased()
    if text.isEmpty || text == "00000000" || text == "0" { return .blank }
    if let era = eras.first(where: { $0.letters.contains { text.hasPrefix($0) } }),
      let letter = era.letters.first(where: { text.hasPrefix($0) })
    {
      return inEra(era, String(text.dropFirst(letter.count)).replacing("元", with: "1"))
    }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return compact(text) }
    guard let (year, month, day) = parts(text) else { return nil }
    return western(year, month, day)
  }

  private static func compact(_ digits: String) -> OfficeDate? {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    switch numbers.count {
    case 8: return western(number(0..<4), number(4..<6), number(6..<8))
    case 7:
      if digits == "9999999" { return .open }
      guard let era = eras.first(where: { $0.digit == numbers[0] }) else { return nil }
      return dated(era, number(1..<3), number(3..<5), number(5..<7))
    default: return nil
    }
  }

  private static func western(_ year: Int, _ month: Int, _ day: Int) -> OfficeDate? {
    // No real tenure ends then: the largest date that a field holds means that there is no end.
    if year == 9999 { return (month == 12 && day == 31) || (month == 99 && day == 99) ? .open : nil }
    return CalendarDate(year: year, month: month, day: day).map { .date($0) }
  }

  private static func inEra(_ era: Era, _ text: String) -> OfficeDate? {
    if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let all = Int(text) {
      return dated(era, all / 10_000, all / 100 % 100, all % 100)
    }
    guard let (year, month, day) = parts(text) else { return nil }
    return dated(era, year, month, day)
  }

  private static func dated(_ era: Era, _ year: Int, _ month: Int, _ day: Int) -> OfficeDate? {
    if year == 99, month == 99 || month == 12 { return .open }
    guard year >= 1, let date = CalendarDate(year: era.firstYear + year - 1, month: month, day: day) else { return nil }
    if let start = era.start, date < start { return nil }
    if let end = era.end, date > end { return nil }
    return .date(date)
  }

  /// Three numbers set apart by `-`, `/`, `.` or 年月日.
  private static func parts(_ text: String) -> (Int, Int, Int)? {
    var plain = text.replacing("年", with: "/").replacing("月", with: "/")
    if plain.hasSuffix("日") { plain.removeLast() }
    let separators: [Character] = ["/", "-", "."]
    guard let separator = separators.first(where: { plain.contains($0) }) else { return nil }
    let pieces = plain.split(separator: separator, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2])
    else { return nil }
    return (year, month, day)
  }
}
