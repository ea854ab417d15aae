/// Days as `YYYY-MM-DD` and as numbers since 1970-01-01 (Howard Hinnant's algorithms).
enum Days {
  static func number(_ text: String) -> Int {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let (month, day) = (parts[1], parts[2])
    let year = month <= 2 ? parts[0] - 1 : parts[0]
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func text(_ number: Int) -> String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return "\(pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  static func adding(_ days: Int, to text: String) -> String { self.text(number(text) + days) }

  /// Nine in the morning in Japan, as seconds since the epoch.
  static func seconds(_ text: String) -> Int { number(text) * 86_400 }
}
