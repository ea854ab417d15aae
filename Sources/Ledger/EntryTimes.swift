import OfficeFiles
import RegistryModel

/// A stay in a controlled area, in minutes of Japan since the epoch; half-open.
struct Stay: Hashable {
  let from: Int
  /// nil where the ledger does not say when it was left.
  let until: Int?

  /// Whether both are inside at some minute; an end that is not known is taken as that minute.
  func overlaps(_ other: Stay) -> Bool { from < (other.until ?? other.from + 1) && other.from < (until ?? from + 1) }
}

/// Reads when somebody came and went.
enum EntryTimes {
  /// The stay of a row on its day; nil where the time of entering cannot be read. A time of leaving before that of
  /// entering is the next day's, unless it has a day of its own.
  static func stay(on day: CalendarDate, in entered: String, out left: String) -> Stay? {
    guard let from = moment(entered, on: day) else { return nil }
    if TextForms.trimmed(left).isEmpty { return Stay(from: from, until: nil) }
    guard let until = moment(left, on: day) else { return nil }
    if until > from { return Stay(from: from, until: until) }
    // Over midnight.
    guard LedgerDate.hasNoDay(left), until + minutesPerDay > from else { return nil }
    return Stay(from: from, until: until + minutesPerDay)
  }

  /// `09:30` of a minute, with the day where it is another.
  static func text(_ minute: Int, beside day: CalendarDate) -> String {
    let (number, rest) = minute.quotientAndRemainder(dividingBy: minutesPerDay)
    let time = (rest / 60 < 10 ? "0" : "") + "\(rest / 60):" + (rest % 60 < 10 ? "0" : "") + "\(rest % 60)"
    return number == Int(day.dayNumber) ? time : "\(CalendarDate(dayNumber: Int32(number))) \(time)"
  }

  private static let minutesPerDay = 24 * 60

  /// `9:30`, `09:30:15`, `9時30分`, `午後1時`, with or without a day in front.
  private static func moment(_ text: String, on day: CalendarDate) -> Int? {
    let narrow = TextForms.halfWidth(text)
    let own = LedgerDate.hasNoDay(narrow) ? nil : LedgerDate.read(narrow)
    guard own != nil || LedgerDate.hasNoDay(narrow), let minutes = timeOfDay(narrow) else { return nil }
    return Int((own ?? day).dayNumber) * minutesPerDay + minutes
  }

  private static func timeOfDay(_ text: String) -> Int? {
    guard let match = text.firstMatch(of: /(午前|午後)?\s*([0-9]{1,2})\s*(?::|時)\s*(?:([0-9]{1,2})\s*分?)?(?::[0-9]{1,2})?\s*$/),
      var hour = Int(match.2), let minute = match.3.map({ Int($0) }) ?? 0, minute < 60, hour <= 24
    else { return nil }
    if match.1 == "午後", hour < 12 { hour += 12 }
    return hour * 60 + minute
  }
}

extension LedgerDate {
  /// Whether a text is a time of day alone.
  static func hasNoDay(_ text: String) -> Bool {
    TextForms.halfWidth(text).wholeMatch(of: /(?:午前|午後)?\s*[0-9]{1,2}\s*(?::|時)\s*(?:[0-9]{1,2}\s*分?)?(?::[0-9]{1,2})?/) != nil
  }
}
