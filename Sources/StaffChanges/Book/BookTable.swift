import Messages
import OfficeFiles
import RegistryModel

/// One sheet of the workbook with its columns found.
struct BookTable {
  let sheet: BookSheet
  /// The file and the sheet, as problems name them.
  let place: String
  let rows: [BookRow]
  private(set) var problems: [TableProblem]
  private(set) var remarks: [Phrase]

  init(_ sheet: BookSheet, _ name: String, of book: OfficeWorkbook) {
    let known = Dictionary(
      sheet.columns.flatMap { column in
        ([column.heading.ja, column.heading.en] + column.others).map { (WordKey($0), column.field) }
      }, uniquingKeysWith: { first, _ in first })
    let table = book.table(name) { known[WordKey($0)] != nil }
    self.sheet = sheet
    let place = BookMessages.place(book.file, sheet: name)
    self.place = place
    var columns: [BookField: Int] = [:]
    var problems = table.problems.map {
      TableProblem(code: $0.code, file: place, line: $0.line, column: $0.column, problem: $0.problem, fix: $0.fix)
    }
    var unknown: [String] = []
    for (index, heading) in table.header.enumerated() where !heading.isEmpty {
      guard let field = known[WordKey(heading)] else {
        if table.rows.contains(where: { !$0.fields[index].isEmpty }) { unknown.append(heading) }
        continue
      }
      if columns[field] == nil {
        columns[field] = index
      } else {
        problems.append(
          TableProblem(
            .header, file: place, line: table.headerLine, column: index + 1, BookMessages.headingTwice(heading),
            fix: BookMessages.keepOneHeading))
      }
    }
    for problem in ForbiddenData.problems(in: table) {
      problems.append(
        TableProblem(
          code: problem.code, file: place, line: problem.line, column: problem.column, problem: problem.problem, fix: problem.fix))
    }
    remarks = unknown.isEmpty ? [] : [BookMessages.columnsNotRead(unknown, sheet: name)]
    self.problems = problems
    rows = table.rows.compactMap { row in
      let item = BookRow(line: row.line, fields: row.fields, columns: columns)
      return sheet.columns.contains { !item[$0.field].isEmpty } ? item : nil
    }
  }
}

/// A row of a sheet by what its columns hold.
struct BookRow {
  let line: Int
  let fields: [String]
  let columns: [BookField: Int]

  /// A field without spaces round it; empty where the sheet has no such column.
  subscript(field: BookField) -> String { columns[field].map { TextForms.name(fields[$0]) } ?? "" }

  /// A code: in half-width characters.
  func code(_ field: BookField) -> String { TextForms.halfWidth(self[field]) }

  /// The column's number in the sheet, from 1; 0 where there is none.
  func column(_ field: BookField) -> Int { columns[field].map { $0 + 1 } ?? 0 }
}
