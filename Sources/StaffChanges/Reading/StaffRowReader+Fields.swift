import OfficeFiles
import RegistryModel

/// Numbers, words and dates of one row.
extension StaffRowReader {
  func text(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot? = nil) -> String {
    fields[StaffColumn(field, slot)].map { row.fields[$0] } ?? ""
  }

  /// Marks of errors and formulas that a spreadsheet has left in the columns that are read.
  mutating func checkCells(_ row: OfficeTable.Row) {
    for column in fields.values.sorted() {
      let text = row.fields[column]
      guard let first = text.utf8.first(where: { $0 != 0x20 }), first == 0x23 || first == 0x3D || first == 0xEF else { continue }
      let shown = TextForms.shown(TextForms.halfWidth(text))
      if TextForms.isSpreadsheetError(text) {
        report(
          .value, row.line, column,
          Phrase(ja: "「\(shown)」は表計算ソフトのエラー値です", en: "'\(shown)' is a spreadsheet's mark of an error"),
          Phrase(ja: "表計算ソフトで式を直すか、値を打ち直して出し直してください", en: "fix the formula in the spreadsheet, or type the value, and export anew"))
      } else if shown.hasPrefix("=") {
        report(
          .value, row.line, column, Phrase(ja: "「\(shown)」は式で、値ではありません", en: "'\(shown)' is a formula, no value"),
          Phrase(ja: "値として貼り付けてから出し直してください", en: "paste the values and export anew"))
      }
    }
  }

  mutating func number(_ row: OfficeTable.Row) -> StaffNumber? {
    var text = TextForms.halfWidth(text(.number, row))
    let column = fields[StaffColumn(.number)] ?? -1
    if registry.person(StaffNumber(text)) == nil { text = NumberShapes.withoutFormat(text) }
    let asWritten = text
    if mapping.numberWidth > text.utf8.count, !text.isEmpty {
      text = String(repeating: "0", count: mapping.numberWidth - text.utf8.count) + text
    }
    text = mapping.numberPrefix + text
    let isExponent = NumberShapes.exponent(asWritten) != nil && registry.person(StaffNumber(text)) == nil
    guard StaffNumber.isWellFormed(text.utf8), !asWritten.isEmpty, !isExponent else {
      badNumber(asWritten, row, column)
      return nil
    }
    let digits = text.utf8.count
    let isNumbered = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if mapping.numberPrefix.isEmpty, mapping.numberWidth == 0, digits < numberShapes.width, isNumbered {
      report(
        .leadingZeros, row.line, column,
        Phrase(
          ja: "職員番号「\(text)」は \(digits) 桁です(台帳では \(numberShapes.width) 桁)。先頭の 0 が失われています",
          en: "the staff number '\(text)' has \(digits) digits, not \(numberShapes.width): its leading zeros are lost"),
        Phrase(
          ja: "文字列として出し直すか、対応表に setting,number-width,\(numberShapes.width) と書いてください",
          en: "export the column as text, or write setting,number-width,\(numberShapes.width) into the mapping"))
      return nil
    }
    if isNumbered, !text.utf8.contains(where: { $0 != 0x30 }), registry.person(StaffNumber(text)) == nil {
      badNumber(asWritten, row, column)
      return nil
    }
    if !mapping.takesNewNumbers, mapping.numberPrefix.isEmpty, registry.person(StaffNumber(text)) == nil, !numberShapes.areLike(text) {
      report(
        .value, row.line, column,
        Phrase(
          ja: "職員番号「\(TextForms.shown(text))」のような形の番号は台帳に一つもありません",
          en: "no staff number of the registry looks like '\(TextForms.shown(text))'"),
        Phrase(
          ja: "番号を確かめてください。新しい形の番号なら対応表に setting,new-numbers,any と書いてください",
          en: "check the number; if numbers of a new form come in write setting,new-numbers,any into the mapping"))
      return nil
    }
    return StaffNumber(text)
  }

  private mutating func badNumber(_ text: String, _ row: OfficeTable.Row, _ column: Int) {
    let shown = TextForms.shown(text)
    if text.isEmpty {
      report(
        .value, row.line, column, Phrase(ja: "職員番号が空です", en: "the staff number is blank"),
        Phrase(
          ja: "番号を書いてください。結合したセルならどの行にも書き、合計や注記の行なら消してください",
          en: "write it; where cells were merged into every row, and take out rows of totals or remarks"))
    } else if NumberShapes.exponent(text) != nil {
      report(
        .value, row.line, column,
        Phrase(ja: "職員番号「\(shown)」は指数の形で、桁が失われています", en: "the staff number '\(shown)' is in scientific notation: digits are lost"),
        Phrase(ja: "元のファイルで列を文字列にして出し直してください", en: "make the column text in the original file and export it anew"))
    } else {
      report(
        .value, row.line, column,
        Phrase(ja: "「\(shown)」は職員番号として読めません", en: "'\(shown)' is no staff number"),
        Phrase(
          ja: "英数字で書いてください。合計や注記の行なら消してください", en: "write letters and digits; take out rows of totals or remarks"))
    }
  }

  mutating func word<Value>(
    _ field: StaffMapping.Field, _ row: OfficeTable.Row, _ words: WordTable<Value>, blank: Value?, slot: StaffSlot? = nil
  ) -> Value? {
    let text = TextForms.halfWidth(text(field, row, slot))
    if text.isEmpty, let blank { return blank }
    if let value = words[text] { return value }
    let choices = field == .kind ? AppointmentKind.allCases.map(\.rawValue) : Employment.allCases.map(\.rawValue)
    let named = field == .kind ? AppointmentKind.allCases.map { "\($0.rawValue) \($0.name.ja)" } : choices
    let shown = TextForms.shown(text)
    unknownWord(
      field, text, row, slot,
      Phrase(
        ja: "対応表に \(field.rawValue),\(shown),… と書いてください(\(named.joined(separator: "、")))",
        en: "write \(field.rawValue),\(shown),… into the mapping (\(choices.joined(separator: ", ")))"))
    return nil
  }

  /// What the row's change word does.
  mutating func changeWord(_ row: OfficeTable.Row) -> StaffWords.Order? {
    let text = TextForms.halfWidth(text(.change, row))
    if let order = mapping.order(text) { return order }
    unknownWord(.change, text, row, nil, ChangeWordHint.of(text, shown: TextForms.shown(text)))
    return nil
  }

  private mutating func unknownWord(
    _ field: StaffMapping.Field, _ text: String, _ row: OfficeTable.Row, _ slot: StaffSlot?, _ fix: Phrase
  ) {
    let column = fields[StaffColumn(field, slot)] ?? -1
    let shown = TextForms.shown(text)
    if text.isEmpty {
      report(
        .value, row.line, column, Phrase(ja: "異動の種別が空です", en: "what changes is not said"),
        Phrase(ja: "どの行にも書いてください(結合したセルなら、どの行にも)", en: "write it into every row; so too where cells were merged"))
      return
    }
    report(.value, row.line, column, Phrase(ja: "「\(shown)」の意味が分かりません", en: "'\(shown)' is unknown"), fix)
  }

  mutating func date(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot? = nil) -> OfficeDate {
    guard let column = fields[StaffColumn(field, slot)] else { return .blank }
    // A file has many rows and few days.
    if let date = dates[row.fields[column]] { return date }
    if let date = DateForms.read(row.fields[column]), !isFarOff(date) {
      dates[row.fields[column]] = date
      return date
    }
    let shown = TextForms.shown(row.fields[column])
    let why = DateForms.read(row.fields[column]) != nil ? Self.farOff : DateForms.trouble(row.fields[column])
    report(
      .date, row.line, column,
      Phrase(
        ja: "「\(shown)」は日付として読めません" + (why.map { ": \($0.ja)" } ?? ""),
        en: "'\(shown)' is no date" + (why.map { ": \($0.text(.english))" } ?? "")),
      Phrase(ja: "2026-04-01、2026/4/1、令和8年4月1日、R8.4.1、5080401 の形で書いてください", en: "write it as 2026-04-01, 2026/4/1, R8.4.1 or 5080401"))
    return .blank
  }

  /// A day that nobody now employed can mean: a slip in the year.
  private func isFarOff(_ date: OfficeDate) -> Bool {
    guard case .date(let day) = date else { return false }
    return abs(day.civil.year - effective.civil.year) > 70
  }

  private static let farOff = Phrase(ja: "70年より先か前の日です", en: "it is more than 70 years away")

  mutating func first(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot? = nil) -> CalendarDate? {
    if case .date(let date) = date(field, row, slot) { return date }
    return nil
  }

  mutating func end(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot? = nil) -> TenureEnd {
    switch date(field, row, slot) {
    case .blank: .unsaid
    case .open: .open
    case .date(let date): .until(end(after: date, row, field, slot))
    }
  }

  /// The first day on which it no longer holds, of a day that the file writes as an end in the column of `field`.
  mutating func end(
    after date: CalendarDate, _ row: OfficeTable.Row, _ field: StaffMapping.Field, _ slot: StaffSlot? = nil
  ) -> CalendarDate {
    guard mapping.endsAreLastDays else { return date }
    guard date.civil.day == 1 else { return date.advanced(by: 1) }
    if mapping.firstOfMonth == .firstDayAfter { return date }
    if mapping.firstOfMonth == nil { askOfFirst(date, row, fields[StaffColumn(field, slot)] ?? -1) }
    return date.advanced(by: 1)
  }

  /// An end on the first of a month: half of the offices mean the day before, and nothing in the list tells which.
  private mutating func askOfFirst(_ date: CalendarDate, _ row: OfficeTable.Row, _ column: Int) {
    let before = date.advanced(by: -1)
    report(
      .ambiguousDay, row.line, column,
      Phrase(
        ja: "終わりの日が月の初日(\(date))で、最後の日が \(before) か \(date) か分かりません",
        en: "it ends on the first of a month (\(date)), so the last day may be \(before) or \(date)"),
      Phrase(
        ja:
          "\(before) まで(\(date) から持たない)なら対応表に setting,first-of-month,first-day-after、\(date) までなら setting,first-of-month,last-day と書いてください",
        en:
          "write setting,first-of-month,first-day-after into the mapping if the last day is \(before), setting,first-of-month,last-day if it is \(date)"
      ))
  }
}
