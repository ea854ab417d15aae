import OfficeFiles
import RegistryModel

/// Days as ledgers write them: in every form of `DateForms`; a time of day behind the day is passed over.
enum LedgerDate {
  static func read(_ text: String) -> CalendarDate? {
    guard case .date(let date) = DateForms.read(day(text)) else { return nil }
    return date
  }

  /// `2026-06-10 09:30`, `2026-06-10T09:30`, `令和8年6月10日 9時`: what stands before the time.
  private static func day(_ text: String) -> String {
    let narrow = TextForms.halfWidth(text)
    for (index, character) in zip(narrow.indices, narrow).dropFirst() where character == " " || character == "T" {
      let rest = narrow[narrow.index(after: index)...].drop { $0 == " " }
      guard narrow[..<index].last?.isNumber == true || narrow[..<index].last == "日" else { continue }
      if rest.first?.isNumber == true, rest.contains(where: { $0 == ":" || $0 == "時" }) { return String(narrow[..<index]) }
    }
    return narrow
  }
}
