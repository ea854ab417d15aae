import Glibc

/// A moment with the clock's distance from UTC, as git writes it.
package struct GitDate: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// Minutes from UTC, east positive.
  package let offsetMinutes: Int32

  /// Creates a date from its parts.
  package init(seconds: Int64, offsetMinutes: Int32) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads `1700000000 +0900`, the same after `@`, or `2023-11-15T07:13:20+09:00`; nil for any other form.
  ///
  /// In the last form `T` may be a space, a space may precede the offset, `Z` is UTC, and without an offset
  /// the process's time zone is used. git's other forms, such as RFC 2822, are not read.
  package init?(_ text: String) {
    var parser = Parser(text)
    guard let date = parser.rawDate() ?? parser.calendarDate() else { return nil }
    self = date
  }

  /// Now, in the process's time zone.
  package static func current() -> GitDate {
    let now = time(nil)
    return GitDate(seconds: Int64(now), offsetMinutes: localOffset(at: now))
  }

  private static func localOffset(at moment: time_t) -> Int32 {
    var moment = moment
    var local = tm()
    guard localtime_r(&moment, &local) != nil else { return 0 }
    return Int32(local.tm_gmtoff / 60)
  }

  private struct Parser {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    /// `[@]seconds offset`
    mutating func rawDate() -> GitDate? {
      position = 0
      _ = take("@")
      guard let seconds = number(digits: 1...18), take(" "), let offset = offset(), isAtEnd else {
        return nil
      }
      return GitDate(seconds: seconds, offsetMinutes: offset)
    }

    /// `YYYY-MM-DD[T ]HH:MM:SS[ ][offset]`
    mutating func calendarDate() -> GitDate? {
      position = 0
      guard let year = number(digits: 4...4), take("-"), let month = number(digits: 2...2), take("-"),
        let day = number(digits: 2...2), take("T") || take(" "), let hour = number(digits: 2...2), take(":"),
        let minute = number(digits: 2...2), take(":"), let second = number(digits: 2...2),
        (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61
      else { return nil }
      var fields = tm()
      fields.tm_year = Int32(year - 1900)
      fields.tm_mon = Int32(month - 1)
      fields.tm_mday = Int32(day)
      fields.tm_hour = Int32(hour)
      fields.tm_min = Int32(minute)
      fields.tm_sec = Int32(second)
      fields.tm_isdst = -1
      if isAtEnd {
        let moment = mktime(&fields)
        return GitDate(seconds: Int64(moment), offsetMinutes: GitDate.localOffset(at: moment))
      }
      let utc = timegm(&fields)
      // timegm carries the 31st of a short month into the next one.
      guard fields.tm_mday == Int32(day) else { return nil }
      _ = take(" ")
      guard let offset = take("Z") ? 0 : offset(), isAtEnd else { return nil }
      return GitDate(seconds: Int64(utc) - Int64(offset) * 60, offsetMinutes: offset)
    }

    private var isAtEnd: Bool { position == bytes.count }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    private mutating func number(digits: ClosedRange<Int>) -> Int64? {
      var value: Int64 = 0
      let start = position
      while position < bytes.count, position - start < digits.upperBound,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
      {
        value = value * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      return digits.contains(position - start) ? value : nil
    }

    /// `+hhmm`, `-hh:mm`
    private mutating func offset() -> Int32? {
      let isWest = take("-")
      guard isWest || take("+"), let hours = number(digits: 2...2) else { return nil }
      _ = take(":")
      guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
      let total = Int32(hours * 60 + minutes)
      return isWest ? -total : total
    }
  }
}
