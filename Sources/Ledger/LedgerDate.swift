import RegistryModel
import RegistryText

/// Days as ledgers write them: 2026-06-10, 2026/6/10, 2026.6.10, 2026年6月10日, 令和8年6月10日, R8.6.10; a time of
/// day after a blank is passed over.
enum LedgerDate {
  static func read(_ text: String) -> CalendarDate? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0 == "T" })
    guard let word = words.first else { return nil }
    if let date = CalendarDate(String(word)) { return date }
    var narrow = SearchKey(String(word)).text
    var base = 0
    for era in ["令和", "r"] where narrow.hasPrefix(era) {
      base = 2018
      narrow = String(narrow.dropFirst(era.count))
    }
    for era in ["平成", "h"] where narrow.hasPrefix(era) {
      base = 1988
      narrow = String(narrow.dropFirst(era.count))
    }
    if narrow.hasPrefix("元") { narrow = "1" + narrow.dropFirst() }
    if narrow.hasSuffix("日") { narrow.removeLast() }
    let parts = narrow.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      base > 0 ? (1...99).contains(year) : parts[0].count == 4
    else { return nil }
    return CalendarDate(year: base + year, month: month, day: day)
  }
}
