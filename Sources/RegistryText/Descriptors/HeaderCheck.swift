import Messages
import RegistryModel

/// Compares a file's header and row widths with what its kind demands.
package enum HeaderCheck {
  /// Every such defect; rows can be taken apart by column only where there is none.
  package static func defects(of table: CSVTable, against schema: FileSchema) -> [FormatDiagnostic] {
    (defect(of: table, against: schema).map { [$0] } ?? [])
      + table.rows.compactMap { fieldCountDefect(of: $0, in: table, against: schema) }
  }

  static func defect(of table: CSVTable, against schema: FileSchema) -> FormatDiagnostic? {
    guard let header = table.header else { return nil }
    let found = (0..<header.fieldCount).map { table.text(header, $0) }
    let expected = schema.columns.map(\.name)
    if found.count >= schema.leastColumns, found.elementsEqual(expected.prefix(found.count)) { return nil }
    let first = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = first ?? min(found.count, expected.count)
    let problem: Phrase
    if position < found.count, !expected.contains(found[position]) {
      let near = Nearest.word(to: found[position], among: expected)
      problem = FileMessages.unknownColumn(found[position], near: near)
    } else if let missing = expected.first(where: { !found.contains($0) }) {
      problem = FileMessages.missingColumn(missing)
    } else {
      problem = FileMessages.columnsOutOfOrder
    }
    return FormatDiagnostic(
      code: .header, file: table.file, line: header.line, column: table.columnPosition(header, position),
      problem: problem,
      fix: FileMessages.writeHeader(schema.headerLine))
  }

  static func fieldCountDefect(
    of row: CSVTable.Row, in table: CSVTable, against schema: FileSchema
  ) -> FormatDiagnostic? {
    let expected = table.header?.fieldCount ?? schema.columns.count
    guard row.fieldCount != expected else { return nil }
    return FormatDiagnostic(
      code: .fieldCount, file: table.file, line: row.line,
      column: table.columnPosition(row, min(row.fieldCount, expected)),
      problem: FileMessages.fieldCount(row.fieldCount, expected: expected), fix: FileMessages.countCommas(schema.headerLine))
  }
}
