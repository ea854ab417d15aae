import CWorkbooks
import Glibc
import Messages
package import RegistryModel

/// Writes workbooks of Excel's format (.xlsx) with libxlsxwriter: tables to read, to print and to fill in.
///
/// Text is always text: what begins with `=` is no formula, and numbers written as text keep their zeros. The same
/// contents with the same time of creation give the same bytes.
package enum WorkbookWriter {
  package enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case date(CalendarDate)
  }

  package struct Column: Sendable {
    package var heading: String
    /// What cells of the column may hold; empty = anything.
    package var choices: [String]

    package init(_ heading: String, choices: [String] = []) {
      self.heading = heading
      self.choices = choices
    }
  }

  /// Sizes of paper by their numbers in the file format.
  package enum Paper: UInt8, Sendable {
    case a3 = 8
    case a4 = 9
  }

  package struct Sheet: Sendable {
    package var name: String
    /// Lines above the header: a title, a date.
    package var titles: [String]
    package var columns: [Column]
    package var rows: [[Cell]]
    /// Rows below the last that take only the columns' choices as well; where there are some, cells take text as it is typed.
    package var spareRows: Int
    package var paper: Paper
    /// What stands at the left of every printed page's foot: the edition, the commit.
    package var footer: String

    package init(
      name: String, titles: [String] = [], columns: [Column], rows: [[Cell]], spareRows: Int = 0, paper: Paper = .a4,
      footer: String = ""
    ) {
      self.name = name
      self.titles = titles
      self.columns = columns
      self.rows = rows
      self.spareRows = spareRows
      self.paper = paper
      self.footer = footer
    }
  }

  /// The bytes of a workbook.
  ///
  /// `created` = seconds from 1970-01-01, UTC. `width` = columns of a terminal that a text takes, where wide characters
  /// take two. Throws where a text, a name or a number cannot be in a workbook; nothing is ever shortened.
  package static func bytes(
    _ sheets: [Sheet], title: String, created: Int64, width: (String) -> Int
  ) throws(WorkbookProblem) -> [UInt8] {
    if let missing = kengen_workbook_writer_missing() { throw .noLibrary(String(cString: missing)) }
    try check(sheets, title)
    guard let book = kengen_book_new(created, title) else { throw .noMemory() }
    defer { kengen_book_free(book) }
    for sheet in sheets { try write(sheet, to: book, width) }
    try writeLongChoices(sheets, to: book)
    var length = 0
    var reason: UnsafePointer<CChar>?
    guard let start = kengen_book_finish(book, &length, &reason) else {
      let words = reason.map { String(cString: $0) } ?? ""
      throw unwritable(WorkbookWritingMessages.unwritable(words))
    }
    defer { free(start) }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  static func unwritable(_ problem: Phrase) -> WorkbookProblem {
    WorkbookProblem(
      .writing, problem, fix: WorkbookWritingMessages.makeRoom)
  }

  private static func write(_ sheet: Sheet, to book: OpaquePointer, _ width: (String) -> Int) throws(WorkbookProblem) {
    guard let target = kengen_book_add(book, sheet.name) else {
      throw unwritable(WorkbookWritingMessages.sheetNotMade(sheet.name))
    }
    var isWritten = true
    for (row, line) in sheet.titles.enumerated() {
      isWritten = kengen_sheet_text(target, UInt32(row), 0, stored(line), KENGEN_STYLE_TITLE) && isWritten
    }
    let header = UInt32(sheet.titles.count)
    for (column, heading) in sheet.columns.enumerated() {
      isWritten = kengen_sheet_text(target, header, UInt16(column), stored(heading.heading), KENGEN_STYLE_HEADER) && isWritten
    }
    for (offset, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        isWritten = write(cell, to: target, header + 1 + UInt32(offset), UInt16(column)) && isWritten
      }
    }
    for column in sheet.columns.indices {
      isWritten = kengen_sheet_width(target, UInt16(column), columnWidth(sheet, column, width), sheet.spareRows > 0) && isWritten
    }
    kengen_sheet_freeze(target, header + 1)
    kengen_sheet_page(target, sheet.paper.rawValue)
    isWritten = kengen_sheet_repeat(target, header, header) && isWritten
    isWritten = kengen_sheet_footer(target, footer(sheet.footer)) && isWritten
    if !sheet.rows.isEmpty {
      isWritten =
        kengen_sheet_filter(target, header, 0, header + UInt32(sheet.rows.count), UInt16(sheet.columns.count - 1)) && isWritten
    }
    guard isWritten else {
      throw unwritable(WorkbookWritingMessages.sheetNotWritten(sheet.name))
    }
    try writeShortChoices(sheet, to: target)
  }

  private static func write(_ cell: Cell, to target: OpaquePointer, _ row: UInt32, _ column: UInt16) -> Bool {
    switch cell {
    case .blank: kengen_sheet_text(target, row, column, "", KENGEN_STYLE_TEXT)
    case .text(let text): kengen_sheet_text(target, row, column, stored(text), KENGEN_STYLE_TEXT)
    case .number(let number): kengen_sheet_number(target, row, column, number, KENGEN_STYLE_NUMBER)
    case .date(let date): write(date, to: target, row, column)
    }
  }

  private static func write(_ date: CalendarDate, to target: OpaquePointer, _ row: UInt32, _ column: UInt16) -> Bool {
    let (year, month, day) = date.civil
    // Spreadsheets have a 29th of February 1900, and no days before that year.
    guard year > 1900, year < 10_000 else { return kengen_sheet_text(target, row, column, date.description, KENGEN_STYLE_TEXT) }
    return kengen_sheet_date(target, row, column, Int32(year), Int32(month), Int32(day))
  }

  /// A text as the file keeps it: line breaks as spreadsheets have them inside cells, and `_x0041_`, which would be read
  /// as a character, with its first `_` written as one.
  static func stored(_ text: String) -> String {
    var text = text
    if text.utf8.contains(0x0D) { text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
    guard text.utf8.contains(0x5F) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/.matchingSemantics(.unicodeScalar), with: "_x005F_")
  }

  /// Wide enough for the widest line of the column, within what a page bears.
  private static func columnWidth(_ sheet: Sheet, _ column: Int, _ width: (String) -> Int) -> Double {
    var widest = width(sheet.columns[column].heading)
    for row in sheet.rows where row.indices.contains(column) {
      switch row[column] {
      case .blank: continue
      case .text(let text):
        for line in text.split(whereSeparator: \.isNewline) { widest = max(widest, width(String(line))) }
      case .number(let number): widest = max(widest, CellNumber.plain(number).utf8.count)
      case .date: widest = max(widest, 10)
      }
    }
    return Double(min(max(widest, 4), 60)) + 2
  }

  /// The footer's code: our text at the left, the page at the right. An ampersand begins a code there.
  static func footer(_ text: String) -> String { "&L\(text.replacing("&", with: "&&"))&R&P / &N" }
}
