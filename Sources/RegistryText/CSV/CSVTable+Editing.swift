/// Changes of the text that leave every other byte as it was.
extension CSVTable {
  /// The bytes with the columns that came later at the end of the header, and blanks for them in each row; as they are
  /// where nothing is missing, or where the rows are not what the header says.
  package func widened(to schema: FileSchema) -> [UInt8] {
    guard let header, header.fieldCount < schema.columns.count, header.fieldCount >= schema.leastColumns,
      rows.allSatisfy({ $0.fieldCount == header.fieldCount })
    else { return bytes }
    let names = schema.columns[header.fieldCount...].map { "," + $0.name }.joined()
    let blanks = Array(repeating: UInt8(0x2C), count: schema.columns.count - header.fieldCount)
    var result = Array(bytes[..<header.end]) + Array(names.utf8)
    var position = header.end
    for row in rows {
      result += bytes[position..<row.end] + blanks
      position = row.end
    }
    return result + bytes[position...]
  }

  /// The same with every column that the schema has; itself where nothing is missing.
  package func widened(for schema: FileSchema) -> CSVTable {
    guard let header, header.fieldCount < schema.columns.count else { return self }
    return CSVTable(file: file, bytes: widened(to: schema))
  }

  /// The bytes with one row more, put where the order of the key wants it.
  ///
  /// In a file out of order it goes before the first row that follows it.
  package func inserting(_ values: [String], schema: FileSchema) -> [UInt8] {
    let line = CSVTable.line(values)
    let candidate = CSVTable(file: file, bytes: Array(schema.headerLine.utf8) + [0x0A] + line)
    // A line that cannot be read goes to the end, where the next reading refuses it.
    let new = candidate.defects.isEmpty ? candidate.rows.first : nil
    let position =
      rows.first { row in
        guard let new else { return false }
        for column in schema.key {
          let a = candidate.content(new, column)
          let b = content(row, column)
          if a.elementsEqual(b) { continue }
          return KeyOrder.precedes(a, b, schema.order)
        }
        return false
      }.map { startOfCommentsBefore($0.start) } ?? bytes.count
    return Array(bytes[..<position]) + line + bytes[position...]
  }

  /// The bytes with one field changed; a field that was quoted stays so.
  package func replacing(_ row: Row, column: Int, with value: String) -> [UInt8] {
    let field = fields[row.firstField + column]
    let start = Int(field.start) - (field.isQuoted ? 1 : 0)
    let end = Int(field.end) + (field.isQuoted ? 1 : 0)
    let encoded = CSVTable.encode(value, isFirst: column == 0, forceQuotes: field.isQuoted)
    return Array(bytes[..<start]) + encoded + bytes[end...]
  }

  /// The bytes without a row; comments stay.
  package func removing(_ row: Row) -> [UInt8] {
    Array(bytes[..<row.start]) + bytes[min(row.end + 1, bytes.count)...]
  }

  /// The bytes with the rows sorted by key; each row takes the comments right above it along.
  package func sorted(schema: FileSchema) -> [UInt8] {
    // A row of another width has no key to sort by.
    guard let header, !rows.isEmpty, rows.allSatisfy({ $0.fieldCount == header.fieldCount }) else { return bytes }
    let order = KeyOrder(table: self, schema: schema)
    let headerEnd = min(header.end + 1, bytes.count)
    var blocks: [(row: Row, start: Int)] = []
    for row in rows { blocks.append((row, max(headerEnd, startOfCommentsBefore(row.start)))) }
    let sortedBlocks = blocks.enumerated().sorted { left, right in
      switch order.compare(left.element.row, right.element.row) {
      case .ascending: true
      case .descending: false
      case .equal: left.offset < right.offset
      }
    }
    var result = Array(bytes[..<blocks[0].start])
    for block in sortedBlocks.map(\.element) { result += bytes[block.start..<min(block.row.end + 1, bytes.count)] }
    // What stands between rows but belongs to none (blank lines, comments set apart) is kept at the end.
    for (block, next) in zip(blocks, blocks.dropFirst()) { result += bytes[(block.row.end + 1)..<next.start] }
    result += bytes[min(blocks[blocks.count - 1].row.end + 1, bytes.count)...]
    return result
  }

  /// One line with its newline.
  package static func line(_ values: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { line.append(0x2C) }
      line += encode(value, isFirst: index == 0, forceQuotes: false)
    }
    // A blank line would be no row.
    if line.isEmpty { line = [0x22, 0x22] }
    line.append(0x0A)
    return line
  }

  static func encode(_ value: String, isFirst: Bool, forceQuotes: Bool) -> [UInt8] {
    let raw = Array(value.utf8)
    let needsQuotes =
      forceQuotes || raw.contains(0x2C) || raw.contains { $0 < 0x20 } || raw.contains(0x22) || (isFirst && raw.first == 0x23)
    guard needsQuotes else { return raw }
    return [0x22] + raw.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  func startOfCommentsBefore(_ start: Int) -> Int {
    var result = start
    while result > 0 {
      let lineStart = bytes[..<(result - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard bytes[lineStart] == 0x23, lineStart > (header?.start ?? 0) else { break }
      result = lineStart
    }
    return result
  }
}
