import Messages
package import RegistryModel

/// A list as a personnel system or a spreadsheet writes it, decoded, with every problem: a CSV or tab-separated file, or
/// one sheet of a workbook (.xlsx), whatever its bytes are.
///
/// A CSV is UTF-8 with or without a byte order mark, or CP932; comma, tab, semicolon or bar, also as `sep=` says; CR LF,
/// LF or CR; quoted fields may hold line breaks. Cutting comes first and decoding second, field by field, so that a
/// byte that is no text is told with its row and column: no byte of a CP932 pair is a comma, a tab, a quote or a line
/// end. Of a workbook, a row's line is its number in the sheet.
package struct OfficeTable: Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case cp932 = "CP932"
    /// A workbook (.xlsx), or what should be one.
    case workbook = "xlsx"
  }
  package struct Row: Sendable {
    /// The row's first line, from 1.
    package let line: Int
    package let fields: [String]
  }

  package let file: String
  package let encoding: Encoding
  /// Column names as written, but for line breaks inside them; empty where there is no header.
  package let header: [String]
  package let headerLine: Int
  /// Lines above the header that are no rows: a title, a date.
  package let titleLines: [Int]
  package let rows: [Row]
  package let problems: [TableProblem]
  /// What must be told of a workbook: the sheet that was read, hidden rows and columns, merged cells.
  package let remarks: [Phrase]
  /// The name of the sheet that was read; nil for a CSV.
  package let sheet: String?

  /// Columns of the widest file that is read; no personnel system comes near it.
  package static let mostColumns = 4096

  /// Reads a file; linear in its size. Rows with a problem are left out and stand in `problems`.
  ///
  /// Where `isHeading` knows names of columns, the header is the first of the first twenty rows that has two of them,
  /// else the first row.
  ///
  /// `sheet` = the sheet of a workbook, by its name or the place of its tab from 1; nil where only one has values.
  package init(file: String, bytes: [UInt8], sheet: String? = nil, isHeading: ((String) -> Bool)? = nil) {
    self.file = file
    let source = TableSource(file: file, bytes: bytes, sheet: sheet)
    encoding = source.encoding
    remarks = source.remarks
    self.sheet = source.sheet
    // Spreadsheets leave lines of nothing but commas at the head and the foot.
    let rows = source.rows.filter { row in !row.fields.allSatisfy { TextForms.trimmed($0).isEmpty } }
    var problems = source.problems
    let top = Self.header(rows, isHeading)
    guard rows.indices.contains(top) else {
      (header, headerLine, titleLines, self.rows) = ([], 1, [], [])
      if problems.isEmpty {
        problems.append(
          TableProblem(
            .header, file: file, line: 1, OfficeTableMessages.noHeader,
            fix: OfficeTableMessages.exportWithHeader))
      }
      self.problems = problems
      return
    }
    var named = rows[top].fields[...]
    if named.count > Self.mostColumns {
      // A spreadsheet saved to its last column ends its lines with thousands of delimiters.
      named = named.prefix((named.lastIndex { !TextForms.trimmed($0).isEmpty } ?? -1) + 1)
    }
    guard named.count <= Self.mostColumns else {
      (header, headerLine, titleLines, self.rows) = ([], rows[top].line, [], [])
      self.problems = problems + [Self.tooWide(file, rows[top].line, named.count)]
      return
    }
    let header = named.map { TextForms.heading(TextForms.cell($0)) }
    self.header = header
    headerLine = rows[top].line
    titleLines = rows[..<top].map(\.line)
    // Where the line of names itself ends with delimiters, rows may have fewer.
    let needed = (header.lastIndex { !$0.isEmpty } ?? -1) + 1
    var valid: [Row] = []
    valid.reserveCapacity(rows.count)
    for row in rows[(top + 1)...] {
      let fields = row.fields
      if fields.count == header.count {
        valid.append(Row(line: row.line, fields: fields.map(TextForms.cell)))
      } else if fields.count >= needed, fields.dropFirst(header.count).allSatisfy({ TextForms.trimmed($0).isEmpty }) {
        let padding = Array(repeating: "", count: max(0, header.count - fields.count))
        valid.append(Row(line: row.line, fields: fields.prefix(header.count).map(TextForms.cell) + padding))
      } else {
        problems.append(
          TableProblem(
            .fieldCount, file: file, line: row.line,
            OfficeTableMessages.fieldCount(fields.count, header: header.count),
            fix: OfficeTableMessages.quoteAndFill))
      }
    }
    self.rows = valid
    self.problems = problems
  }

  private static func tooWide(_ file: String, _ line: Int, _ count: Int) -> TableProblem {
    TableProblem(
      .header, file: file, line: line,
      OfficeTableMessages.tooManyColumns(count, most: mostColumns),
      fix: OfficeTableMessages.exportFewerColumns)
  }

  private static func header(_ rows: [Row], _ isHeading: ((String) -> Bool)?) -> Int {
    guard let isHeading else { return 0 }
    return rows.prefix(20).firstIndex { row in
      // A header of a hundred thousand columns is told by its first thousand.
      Set(row.fields.prefix(1000).map(TextForms.heading).filter { !$0.isEmpty && isHeading($0) }).count >= 2
    } ?? 0
  }
}
