import Messages
package import RegistryModel

/// A date as offices write it.
package enum OfficeDate: Hashable, Sendable {
  case blank
  /// 99991231, 9999/12/31 and the like: no end.
  case open
  case date(CalendarDate)
}

/// Reads dates: 2026-04-01, 2026/4/1, 2026.4.1, 20260401, 2026年4月1日, R8.4.1, 令和8年4月1日, 令和元年5月1日,
/// 5080401, 令和八年四月一日, each also with a time of day, a weekday in brackets, or 付.
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
    Era(letters: ["明治", "明", "M", "㍾"], digit: 1, start: day(1868, 10, 23), end: day(1912, 7, 30), firstYear: 1868),
    Era(letters: ["大正", "大", "T", "㍽"], digit: 2, start: day(1912, 7, 30), end: day(1926, 12, 25), firstYear: 1912),
    Era(letters: ["昭和", "昭", "S", "㍼"], digit: 3, start: day(1926, 12, 25), end: day(1989, 1, 8), firstYear: 1926),
    Era(letters: ["平成", "平", "H", "㍻"], digit: 4, start: day(1989, 1, 8), end: day(2019, 5, 1), firstYear: 1989),
    Era(letters: ["令和", "令", "R", "㋿"], digit: 5, start: day(2019, 5, 1), end: nil, firstYear: 2019),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  /// Reads a date in any of the forms; nil for what is none, and for days that the era does not have.
  package static func read(_ text: String) -> OfficeDate? {
    let text = plain(text)
    if text.isEmpty || text == "00000000" || text == "0" { return .blank }
    if let (era, rest) = era(of: text) { return inEra(era, rest) }
    if isDigits(text) { return compact(text) }
    guard let (year, month, day) = parts(text) else { return nil }
    return western(year, month, day)
  }

  /// Why a text is no date, and which it might be, for a message; nothing where nothing better can be said.
  package static func trouble(_ text: String) -> Phrase? {
    let text = plain(text)
    if let (era, rest) = era(of: text) { return troubleInEra(era, rest) }
    if let serial = Int(text.prefix { $0 != "." }), (20_000..<80_000).contains(serial), text.utf8.allSatisfy({ isDigit($0) || $0 == 0x2E })
    {
      // Day 25,569 of a spreadsheet is 1970-01-01.
      let day = CalendarDate(dayNumber: Int32(serial - 25_569))
      return OfficeDateMessages.dayNumber(day)
    }
    guard let (first, second, third) = parts(text) else {
      let pieces = text.split(whereSeparator: { "/-.年月日".contains($0) })
      guard pieces.count == 2, pieces.allSatisfy({ isDigits(String($0)) }) else { return nil }
      return pieces[0].utf8.count == 4
        ? OfficeDateMessages.noDay : OfficeDateMessages.noYearOrDay
    }
    if third > 999 { return OfficeDateMessages.yearLast }
    if first < 100 {
      let reiwa = dated(eras[eras.count - 1], first, second, third)
      let hint = if case .date(let day) = reiwa { OfficeDateMessages.reiwaHint(day) } else { Phrase("") }
      return OfficeDateMessages.eraUnclear(hint)
    }
    return OfficeDateMessages.noSuchDay
  }

  /// Without a time of day, a weekday in brackets, 付, and the `.0` of a number; half-width, in capitals, no spaces.
  private static func plain(_ text: String) -> String {
    var text = TextForms.halfWidth(text)
    // Spaces stand before a time, and inside 令和 8年 4月 1日.
    if let time = text.firstMatch(of: /(?:T|[ ]+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:\+09:?00)?$/) {
      text = String(text[..<time.range.lowerBound])
    }
    text = text.replacing(" ", with: "").uppercased()
    if text.hasSuffix("付") { text.removeLast() }
    if let weekday = text.firstMatch(of: /\([日月火水木金土](?:曜日?)?\)$/) { text = String(text[..<weekday.range.lowerBound]) }
    if let digits = text.wholeMatch(of: /([0-9]{7,8})\.0+/) { text = String(digits.1) }
    return text.contains("年") ? arabic(text) : text
  }

  private static let kanjiDigits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// 令和八年四月二十一日 as 令和8年4月21日, and 二〇二六年 as 2026年.
  private static func arabic(_ text: String) -> String {
    var result = ""
    var run: [Character] = []
    func number() -> String {
      guard let ten = run.firstIndex(of: "十") else { return run.compactMap { kanjiDigits[$0] }.map(String.init).joined() }
      let (tens, ones) = (run[..<ten], run[(ten + 1)...])
      // 十十 and 二三十 are no numbers, and left as they are.
      guard tens.count <= 1, ones.count <= 1, !ones.contains("十") else { return String(run) }
      return String((tens.first.flatMap { kanjiDigits[$0] } ?? 1) * 10 + (ones.first.flatMap { kanjiDigits[$0] } ?? 0))
    }
    for character in text {
      if character == "十" || kanjiDigits[character] != nil {
        run.append(character)
      } else {
        result += number()
        run = []
        result.append(character)
      }
    }
    return result + number()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isDigit) }

  private static func era(of text: String) -> (era: Era, rest: String)? {
    for era in eras {
      for letter in era.letters where text.hasPrefix(letter) {
        var rest = String(text.dropFirst(letter.count))
        if letter.utf8.count == 1, rest.hasPrefix(".") { rest.removeFirst() }
        return (era, rest.replacing("元", with: "1"))
      }
    }
    return nil
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

  private static func numbers(inEra text: String) -> (Int, Int, Int)? {
    if text.utf8.count == 6, isDigits(text), let all = Int(text) { return (all / 10_000, all / 100 % 100, all % 100) }
    return parts(text)
  }

  private static func inEra(_ era: Era, _ text: String) -> OfficeDate? {
    guard let (year, month, day) = numbers(inEra: text) else { return nil }
    return dated(era, year, month, day)
  }

  private static func troubleInEra(_ era: Era, _ text: String) -> Phrase? {
    guard let (year, month, day) = numbers(inEra: text) else { return OfficeDateMessages.partMissing }
    guard year >= 1, let date = CalendarDate(year: era.firstYear + year - 1, month: month, day: day) else {
      return OfficeDateMessages.noSuchDay
    }
    guard let right = eras.last(where: { $0.start.map { $0 <= date } ?? true }) else { return nil }
    let other = "\(right.letters[0])\(date.civil.year - right.firstYear + 1)"
    return OfficeDateMessages.notOfEra(era.letters[0], year, other: other, date)
  }

  private static func dated(_ era: Era, _ year: Int, _ month: Int, _ day: Int) -> OfficeDate? {
    if year == 99, month == 99 || month == 12 { return .open }
    guard year >= 1, let date = CalendarDate(year: era.firstYear + year - 1, month: month, day: day) else { return nil }
    if let start = era.start, date < start { return nil }
    if let end = era.end, date > end { return nil }
    return .date(date)
  }

  /// Three numbers set apart by `-`, `/`, `.`, `・` or 年月日.
  private static func parts(_ text: String) -> (Int, Int, Int)? {
    var plain = text.replacing("年", with: "/").replacing("月", with: "/")
    if plain.hasSuffix("日") { plain.removeLast() }
    let separators: [Character] = ["/", "-", ".", "・"]
    guard let separator = separators.first(where: { plain.contains($0) }) else { return nil }
    let pieces = plain.split(separator: separator, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces.allSatisfy({ $0.utf8.count <= 9 && isDigits(String($0)) }),
      let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2])
    else { return nil }
    return (year, month, day)
  }
}
