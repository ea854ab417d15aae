import RegistryModel

/// A file read as facts of one kind, with all its defects.
package struct RecordFile<Record: TextRecord>: Sendable {
  package let table: CSVTable
  package let records: [Record]
  package let defects: [Defect]

  /// Reads the whole file; rows with a defect yield no record. Linear, but for a file out of order.
  package init(file: String, bytes: [UInt8]) {
    let table = CSVTable(file: file, bytes: bytes)
    let schema = Record.schema
    var defects = table.defects
    var records: [Record] = []
    if let defect = HeaderCheck.defect(of: table, against: schema) {
      defects.append(defect)
    } else if table.header != nil {
      records.reserveCapacity(table.rows.count)
      for row in table.rows {
        if let defect = HeaderCheck.fieldCountDefect(of: row, in: table, against: schema) {
          defects.append(defect)
          continue
        }
        var reader = RowReader(table: table, row: row, schema: schema)
        if let record = Record.read(&reader) { records.append(record) }
        if !reader.defects.isEmpty { defects += reader.defects }
      }
      defects += KeyOrder(table: table, schema: schema).defects()
    }
    self.table = table
    self.records = records
    self.defects = defects
  }
}

/// Compares a file's header and row widths with what its kind demands.
package enum HeaderCheck {
  /// Every such defect; rows can be taken apart by column only where there is none.
  package static func defects(of table: CSVTable, against schema: FileSchema) -> [Defect] {
    (defect(of: table, against: schema).map { [$0] } ?? [])
      + table.rows.compactMap { fieldCountDefect(of: $0, in: table, against: schema) }
  }

  static func defect(of table: CSVTable, against schema: FileSchema) -> Defect? {
    guard let header = table.header else { return nil }
    let found = (0..<header.fieldCount).map { table.text(header, $0) }
    let expected = schema.columns.map(\.name)
    guard found != expected else { return nil }
    let first = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = first ?? min(found.count, expected.count)
    let problem: Phrase
    if position < found.count, !expected.contains(found[position]) {
      let near = Nearest.word(to: found[position], among: expected)
      problem = Phrase(
        ja: "列「\(found[position])」はこの様式にありません" + (near.map { "(「\($0)」ではありませんか)" } ?? ""),
        en: "column '\(found[position])' is unknown" + (near.map { " (did you mean '\($0)'?)" } ?? ""))
    } else if let missing = expected.first(where: { !found.contains($0) }) {
      problem = Phrase(ja: "列「\(missing)」がありません", en: "column '\(missing)' is missing")
    } else {
      problem = Phrase(ja: "列の順序が違うか、列が重複しています", en: "columns are out of order or repeated")
    }
    return Defect(
      code: .header, file: table.file, line: header.line, column: table.columnPosition(header, position),
      problem: problem,
      mend: Phrase(
        ja: "見出し行をこう書いてください: \(schema.headerLine)", en: "write the header row as: \(schema.headerLine)"))
  }

  static func fieldCountDefect(
    of row: CSVTable.Row, in table: CSVTable, against schema: FileSchema
  ) -> Defect? {
    let expected = schema.columns.count
    guard row.fieldCount != expected else { return nil }
    return Defect(
      code: .fieldCount, file: table.file, line: row.line,
      column: table.columnPosition(row, min(row.fieldCount, expected)),
      problem: Phrase(
        ja: "欄が \(row.fieldCount) 個あります(\(expected) 個のはずです)",
        en: "the row has \(row.fieldCount) fields, not \(expected)"),
      mend: Phrase(
        ja: "欄の区切りの , を数え直してください。欄の中の , は欄全体を \" で囲みます。列: \(schema.headerLine)",
        en: "count the commas; a field that holds one goes into quotes. Columns: \(schema.headerLine)"))
  }
}

/// Sortedness and uniqueness of the rows of one file.
struct KeyOrder {
  let table: CSVTable
  let schema: FileSchema

  func defects() -> [Defect] {
    let rows = table.rows.filter { $0.fieldCount == schema.columns.count }
    guard rows.count > 1 else { return [] }
    var defects: [Defect] = []
    var isSorted = true
    for (previous, row) in zip(rows, rows.dropFirst()) where isSorted {
      switch compare(previous, row) {
      case .ascending: break
      case .equal: defects.append(duplicate(row, of: previous))
      case .descending:
        isSorted = false
        defects.append(outOfOrder(row))
      }
    }
    if !isSorted {
      // By bytes: texts that are only canonically equivalent are different keys.
      var seen: [[[UInt8]]: CSVTable.Row] = [:]
      defects.removeAll { $0.code == .duplicate }
      for row in rows {
        let key = schema.key.map { Array(table.content(row, $0)) }
        if let first = seen[key] { defects.append(duplicate(row, of: first)) } else { seen[key] = row }
      }
    }
    return defects
  }

  enum Comparison { case ascending, equal, descending }

  func compare(_ left: CSVTable.Row, _ right: CSVTable.Row) -> Comparison {
    for column in schema.key {
      let a = table.content(left, column)
      let b = table.content(right, column)
      if a.elementsEqual(b) { continue }
      return KeyOrder.precedes(a, b, schema.order) ? .ascending : .descending
    }
    return .equal
  }

  static func precedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, _ order: FileSchema.Order) -> Bool {
    switch order {
    case .bytes: a.lexicographicallyPrecedes(b)
    case .natural:
      NaturalOrder.precedes(String(decoding: a, as: UTF8.self), String(decoding: b, as: UTF8.self))
    }
  }

  func keyTexts(_ row: CSVTable.Row) -> [String] { schema.key.map { table.text(row, $0) } }

  private func duplicate(_ row: CSVTable.Row, of first: CSVTable.Row) -> Defect {
    let names = schema.key.map { schema.columns[$0].name }.joined(separator: ", ")
    let key = keyTexts(row).joined(separator: ", ")
    return Defect(
      code: .duplicate, file: table.file, line: row.line, column: 1,
      problem: Phrase(
        ja: "同じ鍵(\(names) = \(key))が \(first.line) 行目にもあります",
        en: "the same key (\(names) = \(key)) stands in line \(first.line)"),
      mend: Phrase(ja: "どちらかの行を消すか、鍵を変えてください", en: "delete one of the two rows or change its key"))
  }

  private func outOfOrder(_ row: CSVTable.Row) -> Defect {
    let names = schema.key.map { schema.columns[$0].name }.joined(separator: ", ")
    return Defect(
      code: .order, file: table.file, line: row.line, column: 1,
      problem: Phrase(ja: "行が \(names) の順に並んでいません", en: "the rows are not sorted by \(names)"),
      mend: Phrase(ja: "kengen fmt で並べ直してください", en: "run kengen fmt, which sorts them"))
  }
}
