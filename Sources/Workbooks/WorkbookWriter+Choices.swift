import CWorkbooks
import Messages
import RegistryModel

extension WorkbookWriter {
  /// The sheet, hidden, that holds choices too long to stand in the cells' rule itself.
  static let choicesSheet = "選択肢"

  /// Whether choices can stand in the rule itself: at most 255 bytes, commas between them included. The format's limit is 255
  /// characters, but libxlsxwriter joins them in a buffer of so many bytes.
  static func isShort(_ choices: [String]) -> Bool {
    choices.allSatisfy { !$0.contains(",") && !$0.contains("\"") && stored($0) == $0 }
      && choices.reduce(choices.count - 1) { $0 + $1.utf8.count } <= 255
  }

  private static func rows(_ sheet: Sheet) -> ClosedRange<UInt32>? {
    let count = sheet.rows.count + sheet.spareRows
    guard count > 0 else { return nil }
    let first = UInt32(sheet.titles.count + 1)
    return first...(first + UInt32(count) - 1)
  }

  static func writeShortChoices(_ sheet: Sheet, to target: OpaquePointer) throws(WorkbookProblem) {
    guard let rows = rows(sheet) else { return }
    for (column, setting) in sheet.columns.enumerated() where !setting.choices.isEmpty && isShort(setting.choices) {
      let isWritten = withCTexts(setting.choices) {
        kengen_sheet_choices(target, rows.lowerBound, rows.upperBound, UInt16(column), $0)
      }
      guard isWritten else { throw refused(setting) }
    }
  }

  /// Long lists of choices, one a column of a hidden sheet, and the rules that refer to them.
  static func writeLongChoices(_ sheets: [Sheet], to book: OpaquePointer) throws(WorkbookProblem) {
    let long = sheets.contains { sheet in rows(sheet) != nil && sheet.columns.contains { !$0.choices.isEmpty && !isShort($0.choices) } }
    guard long else { return }
    guard let lists = kengen_book_add(book, choicesSheet) else {
      throw unwritable(WorkbookWritingMessages.choicesNotMade)
    }
    kengen_sheet_hide(lists)
    var list: UInt16 = 0
    for (place, sheet) in sheets.enumerated() {
      guard let rows = rows(sheet), let target = kengen_book_sheet(book, Int32(place)) else { continue }
      for (column, setting) in sheet.columns.enumerated() where !setting.choices.isEmpty && !isShort(setting.choices) {
        var isWritten = true
        for (row, choice) in setting.choices.enumerated() {
          isWritten = kengen_sheet_text(lists, UInt32(row), list, stored(choice), KENGEN_STYLE_TEXT) && isWritten
        }
        let letters = CellAddress.letters(Int(list) + 1)
        let reference = "='\(choicesSheet)'!$\(letters)$1:$\(letters)$\(setting.choices.count)"
        isWritten =
          kengen_sheet_choices_in(target, rows.lowerBound, rows.upperBound, UInt16(column), reference) && isWritten
        guard isWritten else { throw refused(setting) }
        list += 1
      }
    }
  }

  private static func refused(_ column: Column) -> WorkbookProblem {
    unwritable(WorkbookWritingMessages.choicesNotWritten(of: column.heading))
  }

  private static func withCTexts<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let bytes = texts.map { Array($0.utf8CString) }
    let whole = bytes.flatMap(\.self)
    return whole.withUnsafeBufferPointer { buffer in
      var pointers: [UnsafePointer<CChar>?] = []
      var offset = 0
      for text in bytes {
        pointers.append(buffer.baseAddress.map { $0 + offset })
        offset += text.count
      }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
