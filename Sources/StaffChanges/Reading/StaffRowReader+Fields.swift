import Messages
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
          StaffFieldMessages.errorValue(shown),
          StaffFieldMessages.fixFormula)
      } else if shown.hasPrefix("=") {
        report(
          .value, row.line, column, StaffFieldMessages.formula(shown),
          StaffFieldMessages.pasteValues)
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
        StaffFieldMessages.lostZeros(text, digits: digits, width: numberShapes.width),
        StaffFieldMessages.exportAsText(width: numberShapes.width))
      return nil
    }
    if isNumbered, !text.utf8.contains(where: { $0 != 0x30 }), registry.person(StaffNumber(text)) == nil {
      badNumber(asWritten, row, column)
      return nil
    }
    if !mapping.takesNewNumbers, mapping.numberPrefix.isEmpty, registry.person(StaffNumber(text)) == nil, !numberShapes.areLike(text) {
      report(
        .value, row.line, column,
        StaffFieldMessages.strangeNumber(TextForms.shown(text)),
        StaffFieldMessages.checkOrAllowNumber)
      return nil
    }
    return StaffNumber(text)
  }

  private mutating func badNumber(_ text: String, _ row: OfficeTable.Row, _ column: Int) {
    let shown = TextForms.shown(text)
    if text.isEmpty {
      report(
        .value, row.line, column, StaffFieldMessages.noNumber,
        StaffFieldMessages.writeNumber)
    } else if NumberShapes.exponent(text) != nil {
      report(
        .value, row.line, column,
        StaffFieldMessages.scientificNumber(shown),
        StaffFieldMessages.makeColumnText)
    } else {
      report(
        .value, row.line, column,
        StaffFieldMessages.notANumber(shown),
        StaffFieldMessages.lettersAndDigits)
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
      StaffFieldMessages.mapWord(shown, what: field.rawValue, japanese: named, english: choices))
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
        .value, row.line, column, StaffFieldMessages.noChange,
        StaffFieldMessages.writeChange)
      return
    }
    report(.value, row.line, column, StaffFieldMessages.unknownWord(shown), fix)
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
      StaffFieldMessages.notADate(shown, why: why),
      StaffFieldMessages.dateForms)
    return .blank
  }

  /// A day that nobody now employed can mean: a slip in the year.
  private func isFarOff(_ date: OfficeDate) -> Bool {
    guard case .date(let day) = date else { return false }
    return abs(day.civil.year - effective.civil.year) > 70
  }

  private static let farOff = StaffFieldMessages.tooFarAway

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
      StaffFieldMessages.firstOfMonth(date, before: before),
      StaffFieldMessages.sayFirstOfMonth(date, before: before))
  }
}
