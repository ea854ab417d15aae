import OfficeFiles
import RegistryModel

/// Numbers, words and dates of one row.
extension StaffRowReader {
  func text(_ field: StaffMapping.Field, _ row: OfficeTable.Row) -> String {
    fields[field].map { row.fields[$0] } ?? ""
  }

  mutating func number(_ row: OfficeTable.Row) -> StaffNumber? {
    var text = TextForms.halfWidth(text(.number, row))
    let column = fields[.number] ?? -1
    if mapping.numberWidth > text.utf8.count, !text.isEmpty {
      text = String(repeating: "0", count: mapping.numberWidth - text.utf8.count) + text
    }
    text = mapping.numberPrefix + text
    guard StaffNumber.isWellFormed(text.utf8) else {
      report(
        .value, row.line, column,
        text.isEmpty
          ? Phrase(ja: "職員番号が空です", en: "the staff number is blank")
          : Phrase(ja: "職員番号として読めません", en: "this is no staff number"),
        Phrase(ja: "英数字で書いてください(1.8E+05 のような形は Excel で文字列にして出し直します)", en: "write letters and digits; export the column as text"))
      return nil
    }
    let digits = text.utf8.count
    if mapping.numberPrefix.isEmpty, mapping.numberWidth == 0, digits < widths.number,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      report(
        .leadingZeros, row.line, column,
        Phrase(
          ja: "職員番号「\(text)」は \(digits) 桁です(台帳では \(widths.number) 桁)。先頭の 0 が失われています",
          en: "the staff number '\(text)' has \(digits) digits, not \(widths.number): its leading zeros are lost"),
        Phrase(
          ja: "文字列として出し直すか、対応表に setting,number-width,\(widths.number) と書いてください",
          en: "export the column as text, or write setting,number-width,\(widths.number) into the mapping"))
      return nil
    }
    return StaffNumber(text)
  }

  mutating func word<Value>(
    _ field: StaffMapping.Field, _ row: OfficeTable.Row, _ words: [String: Value], blank: Value?
  ) -> Value? {
    let text = TextForms.halfWidth(text(field, row))
    if text.isEmpty, let blank { return blank }
    if let value = words[text] { return value }
    report(
      .value, row.line, fields[field] ?? -1,
      Phrase(ja: "「\(text)」の意味が分かりません", en: "'\(text)' is unknown"),
      Phrase(
        ja: "対応表に \(field.rawValue),\(text),… と書いてください", en: "write \(field.rawValue),\(text),… into the mapping"))
    return nil
  }

  mutating func date(_ field: StaffMapping.Field, _ row: OfficeTable.Row) -> OfficeDate {
    guard let column = fields[field] else { return .blank }
    // A file has many rows and few days.
    if let date = dates[row.fields[column]] { return date }
    if let date = DateForms.read(row.fields[column]) {
      dates[row.fields[column]] = date
      return date
    }
    report(
      .date, row.line, column, Phrase(ja: "「\(row.fields[column])」は日付として読めません", en: "'\(row.fields[column])' is no date"),
      Phrase(ja: "2026-04-01、2026/4/1、令和8年4月1日、R8.4.1、5080401 の形で書いてください", en: "write it as 2026-04-01, 2026/4/1, R8.4.1 or 5080401"))
    return .blank
  }

  mutating func first(_ field: StaffMapping.Field, _ row: OfficeTable.Row) -> CalendarDate? {
    if case .date(let date) = date(field, row) { return date }
    return nil
  }

  mutating func end(_ field: StaffMapping.Field, _ row: OfficeTable.Row) -> TenureEnd {
    switch date(field, row) {
    case .blank: .unsaid
    case .open: .open
    case .date(let date): .until(mapping.endsAreLastDays ? date.advanced(by: 1) : date)
    }
  }
}
