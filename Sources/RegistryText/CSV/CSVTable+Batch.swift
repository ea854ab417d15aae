/// Many changes of one file in one pass.
extension CSVTable {
  /// Changes of the rows of one file, by line.
  package struct Batch {
    package var insertions: [[String]] = []
    /// Line → column → value.
    package var values: [Int: [Int: String]] = [:]
    package var removals: Set<Int> = []

    package init() {}
  }

  /// The bytes with all changes made; every byte of other rows stays. New rows go where their key belongs: in
  /// a sorted file before the first row that follows them, with the comments right above it.
  ///
  /// Linear, but for sorting the new rows. The schema's key decides the order.
  package func applying(_ batch: Batch, schema: FileSchema) -> [UInt8] {
    let new = CSVTable(
      file: file,
      bytes: Array(schema.headerLine.utf8) + [0x0A] + batch.insertions.flatMap { CSVTable.line($0) })
    guard new.defects.isEmpty, new.rows.count == batch.insertions.count else {
      // A line that cannot be read goes to the end, where the next reading refuses it.
      return applying(Batch(values: batch.values, removals: batch.removals), schema: schema)
        + batch.insertions.flatMap { CSVTable.line($0) }
    }
    let order = KeyOrder(table: new, schema: schema)
    let sorted = new.rows.enumerated().sorted { left, right in
      switch order.compare(left.element, right.element) {
      case .ascending: true
      case .descending: false
      case .equal: left.offset < right.offset
      }
    }.map(\.element)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + new.bytes.count)
    var position = 0
    var next = 0
    for row in rows {
      while next < sorted.count, precedes(sorted[next], of: new, row, schema) {
        let place = max(position, startOfCommentsBefore(row.start))
        result += bytes[position..<place]
        position = place
        result += new.bytes[sorted[next].start...sorted[next].end]
        next += 1
      }
      if batch.removals.contains(row.line) {
        result += bytes[position..<row.start]
        position = min(row.end + 1, bytes.count)
      } else if let changes = batch.values[row.line] {
        for (column, value) in changes.sorted(by: { $0.key < $1.key }) where column < row.fieldCount {
          let field = fields[row.firstField + column]
          let quote = field.isQuoted ? 1 : 0
          result += bytes[position..<(Int(field.start) - quote)]
          result += CSVTable.encode(value, isFirst: column == 0, forceQuotes: field.isQuoted)
          position = Int(field.end) + quote
        }
      }
    }
    result += bytes[position...]
    for row in sorted[next...] { result += new.bytes[row.start...row.end] }
    return result
  }

  private func precedes(_ new: Row, of table: CSVTable, _ row: Row, _ schema: FileSchema) -> Bool {
    for column in schema.key {
      let a = table.content(new, column)
      let b = content(row, column)
      if a.elementsEqual(b) { continue }
      return KeyOrder.precedes(a, b, schema.order)
    }
    return false
  }
}

extension CSVTable.Batch {
  fileprivate init(values: [Int: [Int: String]], removals: Set<Int>) {
    self.values = values
    self.removals = removals
  }
}
