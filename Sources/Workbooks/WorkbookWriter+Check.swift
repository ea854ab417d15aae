import Messages
import RegistryModel

extension WorkbookWriter {
  /// Refuses what a workbook cannot hold before anything is made.
  static func check(_ sheets: [Sheet], _ title: String) throws(WorkbookProblem) {
    guard !sheets.isEmpty else { throw cannot(WorkbookWritingMessages.noSheet) }
    var names: Set<String> = [choicesSheet]
    try check(title, WorkbookWritingMessages.title)
    for sheet in sheets {
      try checkName(sheet.name)
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw cannot(WorkbookWritingMessages.repeatedSheet(sheet.name))
      }
      try check(sheet)
    }
  }

  private static func checkName(_ name: String) throws(WorkbookProblem) {
    let isGood =
      (1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'") && !name.hasSuffix("'")
    guard isGood else {
      throw cannot(WorkbookWritingMessages.sheetName(name))
    }
    try check(name, WorkbookWritingMessages.nameOfSheet)
  }

  private static func check(_ sheet: Sheet) throws(WorkbookProblem) {
    let limits = WorkbookLimits.usual
    let above = sheet.titles.count + 1
    guard (1...limits.columns).contains(sheet.columns.count), sheet.spareRows >= 0,
      above + sheet.rows.count + sheet.spareRows <= limits.rows
    else {
      throw cannot(
        WorkbookWritingMessages.doesNotFit(sheet.name))
    }
    // 255 characters with the codes round ours.
    guard footer(sheet.footer).utf16.count <= 255, !sheet.footer.contains(where: \.isNewline) else {
      throw cannot(WorkbookWritingMessages.footerTooLong(sheet.name))
    }
    try check(sheet.footer, WorkbookWritingMessages.footer)
    for line in sheet.titles { try check(line, WorkbookWritingMessages.lineOfTitle) }
    for column in sheet.columns {
      try check(column.heading, WorkbookWritingMessages.heading)
      for choice in column.choices { try check(choice, WorkbookWritingMessages.choice) }
      guard column.choices.allSatisfy({ !$0.isEmpty }), column.choices.count <= limits.rows else {
        throw cannot(WorkbookWritingMessages.choicesDoNotFit(of: column.heading))
      }
    }
    for (index, row) in sheet.rows.enumerated() {
      guard row.count <= sheet.columns.count else {
        throw cannot(
          WorkbookWritingMessages.tooManyFields(inRow: above + index + 1, of: sheet.name))
      }
      for (column, cell) in row.enumerated() {
        let address = CellAddress.text(row: above + index + 1, column: column + 1)
        switch cell {
        case .blank, .date: continue
        case .number(let number):
          guard number.isFinite else {
            throw cannot(WorkbookWritingMessages.noNumber(address))
          }
        case .text(let text): try check(text, WorkbookWritingMessages.cell(address))
        }
      }
    }
  }

  private static func check(_ text: String, _ what: Phrase) throws(WorkbookProblem) {
    guard text.utf16.count <= WorkbookLimits.usual.cellLength else {
      throw cannot(WorkbookWritingMessages.tooLong(what))
    }
    guard let scalar = text.unicodeScalars.first(where: isForbidden) else { return }
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    throw cannot(WorkbookWritingMessages.character(code, in: what))
  }

  /// Control characters and what XML has no place for.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func cannot(_ problem: Phrase) -> WorkbookProblem {
    WorkbookProblem(.writing, problem, fix: WorkbookWritingMessages.fixOrCSV)
  }
}
