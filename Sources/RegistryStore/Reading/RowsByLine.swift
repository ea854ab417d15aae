import RegistryText

/// The rows of the file that was asked for last, by their lines: a check may have thousands of findings in one file.
final class RowsByLine {
  private var file: String?
  private var table: CSVTable?
  private var rows: [Int: Int] = [:]

  /// The column, from 1, at which a field of the row on `line` begins; nil where there is no such row. Linear in the
  /// file the first time, and constant until another file is asked for.
  func column(_ index: Int, line: Int, of file: String, bytes: () -> [UInt8]?) -> Int? {
    if self.file != file {
      guard let bytes = bytes() else { return nil }
      var table = CSVTable(file: file, bytes: bytes)
      if let schema = RegistrySchemas.schema(of: file) { table = table.current(schema) }
      rows = Dictionary(table.rows.enumerated().map { ($0.element.line, $0.offset) }) { first, _ in first }
      (self.file, self.table) = (file, table)
    }
    guard let table, let row = rows[line] else { return nil }
    return table.columnPosition(table.rows[row], index)
  }
}
