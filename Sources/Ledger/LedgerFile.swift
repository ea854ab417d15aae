import Messages
import OfficeFiles
package import RegistryModel

/// A ledger as it was written, cut into the columns that are judged.
package struct LedgerFile: Sendable {
  package struct Row: Sendable {
    /// The row's first line in the file, from 1.
    package let line: Int
    /// The day of the permission; nil where it cannot be read.
    package let date: CalendarDate?
    package let values: [LedgerColumn: String]

    package func value(_ column: LedgerColumn) -> String { values[column] ?? "" }
  }

  package let file: String
  package let kind: LedgerKind
  package let columns: Set<LedgerColumn>
  package let rows: [Row]
  /// Rows that could not be read; they are judged unreadable, never passed over.
  package let broken: [(line: Int, problem: Phrase)]
  /// What must be told of the way the file was read: the sheet of a workbook, hidden rows, merged cells.
  package let remarks: [Phrase]

  /// Reads a file as spreadsheets write it: UTF-8 or CP932, commas or tabs, quoted line breaks; or a sheet of a workbook.
  ///
  /// `kind` = what its rows are; nil where the headings tell. `mapping` gives columns their headings; the usual headings are recognised without it. Linear.
  package init(
    file: String, bytes: [UInt8], sheet: String? = nil, mapping: [LedgerColumn: [String]] = [:], kind asked: LedgerKind? = nil
  ) throws(LedgerProblem) {
    self.file = file
    let table = OfficeTable(file: file, bytes: bytes, sheet: sheet)
    try Self.checkHeader(table)
    remarks = table.remarks
    let kind = asked ?? LedgerHeadings.kind(of: table, mapping: mapping)
    self.kind = kind
    let headings = LedgerHeadings(table, mapping: mapping, kind: kind)
    let positions = try headings.positions()
    let names = headings.names(beside: positions)
    columns = Set(positions.keys)
    // A ledger has many rows and few days.
    var days: [String: CalendarDate?] = [:]
    func day(_ text: String) -> CalendarDate? {
      if let known = days[text] { return known }
      let day = LedgerDate.read(text)
      days[text] = .some(day)
      return day
    }
    rows = table.rows.map { row in
      let values = Dictionary(
        uniqueKeysWithValues: positions.map { column, found in
          let text = Self.text(row, found, isList: column.namesSeveral)
          return (column, names[column].map { Self.person(text, named: TextForms.name(row.fields[$0])) } ?? text)
        })
      return Row(line: row.line, date: day(values[.date] ?? ""), values: values)
    }
    var seen: Set<Int> = []
    broken = table.problems.filter { seen.insert($0.line).inserted }.map { problem in
      guard problem.column > 0 else { return (problem.line, problem.problem) }
      return (
        problem.line,
        LedgerFileMessages.inColumn(problem.column, problem.problem)
      )
    }
  }

  /// What stands in the columns; several people may stand one below the other in a cell.
  private static func text(_ row: OfficeTable.Row, _ columns: [Int], isList: Bool) -> String {
    let pieces = columns.flatMap { isList ? row.fields[$0].split(whereSeparator: \.isNewline).map(String.init) : [row.fields[$0]] }
    if pieces.count == 1 { return TextForms.name(pieces[0]) }
    return pieces.map(TextForms.name).filter { !$0.isEmpty }.joined(separator: "、")
  }

  /// A number with the name beside it, which must be the same person's; either alone where the other is blank.
  private static func person(_ number: String, named name: String) -> String {
    if number.isEmpty || name.isEmpty { return number + name }
    // Who of several is meant by a name cannot be told.
    return number.contains { ";、/;/".contains($0) } ? number : "\(name)(\(number))"
  }

  /// Without a header nothing can be judged.
  private static func checkHeader(_ table: OfficeTable) throws(LedgerProblem) {
    guard table.header.isEmpty else { return }
    let first = table.problems.first
    throw LedgerProblem(
      code: .table, file: table.file, line: first?.line ?? 1, column: first?.column ?? 0,
      problem: first?.problem ?? LedgerFileMessages.noHeader,
      fix: first?.fix ?? LedgerFileMessages.writeHeader)
  }

  /// Reads a mapping: CSV with the columns `column,heading`; `checkers` may stand there several times.
  package static func mapping(file: String, bytes: [UInt8]) throws(LedgerProblem) -> [LedgerColumn: [String]] {
    let table = OfficeTable(file: file, bytes: bytes)
    try checkHeader(table)
    if let problem = table.problems.first {
      throw LedgerProblem(
        code: .mapping, file: file, line: problem.line, column: problem.column, problem: problem.problem, fix: problem.fix)
    }
    guard table.header == ["column", "heading"] else {
      throw LedgerProblem(
        code: .mapping, file: file, line: 1, problem: LedgerFileMessages.otherMappingHeader,
        fix: LedgerFileMessages.writeMappingHeader)
    }
    let names = LedgerColumn.allCases.map(\.rawValue)
    var result: [LedgerColumn: [String]] = [:]
    for row in table.rows {
      guard let column = LedgerColumn(rawValue: TextForms.trimmed(row.fields[0])), result[column] == nil || column.mayRepeat else {
        throw LedgerProblem(
          code: .mapping, file: file, line: row.line,
          problem: LedgerFileMessages.unreadableMapping,
          fix: LedgerFileMessages.mappingColumns(names))
      }
      result[column, default: []].append(row.fields[1])
    }
    return result
  }
}
