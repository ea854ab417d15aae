import Messages
import RegistryModel

/// Sortedness and uniqueness of the rows of one file.
struct KeyOrder {
  let table: CSVTable
  let schema: FileSchema

  func defects() -> [FormatDiagnostic] {
    let width = table.header?.fieldCount ?? schema.columns.count
    let rows = table.rows.filter { $0.fieldCount == width }
    guard rows.count > 1 else { return [] }
    var defects: [FormatDiagnostic] = []
    var isSorted = true
    for (previous, row) in zip(rows, rows.dropFirst()) where isSorted {
      guard defects.count < DefectLimit.ofAFile else { return defects + [DefectLimit.reached(table.file, line: row.line)] }
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
        guard defects.count < DefectLimit.ofAFile else { return defects + [DefectLimit.reached(table.file, line: row.line)] }
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

  private func duplicate(_ row: CSVTable.Row, of first: CSVTable.Row) -> FormatDiagnostic {
    let names = schema.key.map { schema.columns[$0].name }.joined(separator: ", ")
    let key = keyTexts(row).joined(separator: ", ")
    return FormatDiagnostic(
      code: .duplicate, file: table.file, line: row.line, column: 1,
      problem: FileMessages.duplicate(names, key, line: first.line), fix: FileMessages.deleteOrRekey)
  }

  private func outOfOrder(_ row: CSVTable.Row) -> FormatDiagnostic {
    let names = schema.key.map { schema.columns[$0].name }.joined(separator: ", ")
    return FormatDiagnostic(
      code: .order, file: table.file, line: row.line, column: 1,
      problem: FileMessages.unsorted(names), fix: FileMessages.sort)
  }
}
