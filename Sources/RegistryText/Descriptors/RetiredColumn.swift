import Messages
import RegistryModel

/// A column that an earlier format had: files with it are still read, and it is passed over.
package struct RetiredColumn: Sendable {
  package let name: String
  /// The column of today before which it stood.
  package let successor: String

  init(_ name: String, before successor: String) { (self.name, self.successor) = (name, successor) }
}

extension FileSchema {
  /// The columns as the earlier format had them; nil where it had the same.
  package var earlierHeader: [String]? {
    guard !retired.isEmpty else { return nil }
    return columns.flatMap { column in retired.filter { $0.successor == column.name }.map(\.name) + [column.name] }
  }

  /// Places of the retired columns in the earlier header.
  package var retiredPlaces: [Int] {
    let names = Set(retired.map(\.name))
    return (earlierHeader ?? []).indices.filter { names.contains(earlierHeader?[$0] ?? "") }
  }
}

extension CSVTable {
  /// Whether the header is that of an earlier format.
  package func isEarlier(than schema: FileSchema) -> Bool {
    guard let earlier = schema.earlierHeader, let header, header.fieldCount == earlier.count else { return false }
    return earlier.indices.allSatisfy { text(header, $0) == earlier[$0] }
  }

  /// The file as if it had been written without the retired columns; every field keeps its place in the bytes.
  /// The file itself where its header is today's.
  package func current(_ schema: FileSchema) -> CSVTable {
    guard let earlier = schema.earlierHeader, let header, isEarlier(than: schema) else { return self }
    let places = Set(schema.retiredPlaces)
    var kept: [Field] = []
    var defects: [FormatDiagnostic] = []
    func without(_ row: Row) -> Row? {
      guard row.fieldCount == earlier.count else {
        defects.append(
          FormatDiagnostic(
            code: .fieldCount, file: file, line: row.line, column: columnPosition(row, min(row.fieldCount, earlier.count)),
            problem: FileMessages.fieldCount(row.fieldCount, expected: earlier.count),
            fix: FileMessages.countCommas(earlier.joined(separator: ","))))
        return nil
      }
      let first = kept.count
      for column in 0..<row.fieldCount where !places.contains(column) { kept.append(fields[row.firstField + column]) }
      return Row(line: row.line, start: row.start, end: row.end, firstField: first, fieldCount: row.fieldCount - places.count)
    }
    let newHeader = without(header)
    let newRows = rows.compactMap(without)
    return CSVTable(self, header: newHeader, rows: newRows, fields: kept, defects: self.defects + defects)
  }

  /// The bytes without some columns, in the header and in every row; all else stays. A row without such a column stays as it is.
  package func withoutColumns(_ columns: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for row in ([header].compactMap(\.self) + rows).sorted(by: { $0.start < $1.start }) {
      for column in columns.sorted() where column < row.fieldCount {
        let field = fields[row.firstField + column]
        let quote = field.isQuoted ? 1 : 0
        var start = Int(field.start) - quote
        var end = Int(field.end) + quote
        // The comma before it goes along, or the one behind the first.
        if column > 0 { start -= 1 } else if row.fieldCount > 1 { end += 1 }
        if start < position { start = position }
        result += bytes[position..<start]
        position = end
      }
    }
    return result + bytes[position...]
  }
}
