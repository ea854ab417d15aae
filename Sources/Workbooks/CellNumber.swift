import CWorkbooks
import RegistryModel

/// A number of a cell as the text that it is shown as.
enum CellNumber {
  /// The text; nil where the number is no day of the calendar though its format says so.
  ///
  /// Days are ISO 8601 (`2027-04-01`), with a time where the number has one; numbers have 15 significant digits, and
  /// whole ones no fraction.
  static func text(_ number: Double, _ format: NumberFormat, is1904: Bool) -> String? {
    switch format {
    case .plain: plain(number)
    case .padded(let width): padded(plain(number), width)
    case .date: date(number, is1904)
    case .time: number >= 1 || number < 0 ? date(number, is1904) : clock(seconds(number))
    case .elapsed: number < 0 ? nil : elapsed(number)
    }
  }

  static func plain(_ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    kengen_number_text(number, &buffer, buffer.count)
    let text = buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    // Negative zero is zero.
    return text == "-0" ? "0" : text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Seconds of the day.
  private static func seconds(_ number: Double) -> Int { Int(((number - number.rounded(.down)) * 86_400).rounded()) }

  private static func date(_ number: Double, _ is1904: Bool) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    var day = Int(number.rounded(.down))
    var seconds = seconds(number)
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    // Day 1 is 1900-01-01, and day 60 is the 29th of February 1900, which never was; day 0 of 1904 is 1904-01-01.
    let since1970 = is1904 ? day - 24_107 : day < 60 ? day - 25_568 : day - 25_569
    guard is1904 || (day != 60 && day != 0), let number = Int32(exactly: since1970) else { return nil }
    let text = CalendarDate(dayNumber: number).description
    return text.utf8.count > 10 ? nil : seconds == 0 ? text : "\(text) \(clock(seconds))"
  }

  private static func elapsed(_ number: Double) -> String? {
    guard number < 2_958_466 else { return nil }
    return clock(Int((number * 86_400).rounded()))
  }

  /// Hours and minutes, and seconds where there are any.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let minutes = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(two(seconds % 60))"
  }

  /// A day that the file writes as ISO 8601 (cells of type `d`), as text of the same form as the others.
  static func isoDate(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?Z?)?/),
      CalendarDate(String(match.1)) != nil
    else { return nil }
    guard let time = match.2, time != "00:00" || (match.3 ?? "00") != "00" else { return String(match.1) }
    guard let seconds = match.3, seconds != "00" else { return "\(match.1) \(time)" }
    return "\(match.1) \(time):\(seconds)"
  }
}
