import RegistryModel

/// A file read as facts of one kind, with all its defects.
package struct RecordFile<Record: Sendable>: Sendable {
  package let table: CSVTable
  package let records: [Record]
  package let defects: [FormatDiagnostic]
}

extension RecordFile where Record: FactRecord {
  /// Reads the whole file; rows with a defect yield no record. Linear, but for a file out of order.
  package init(file: String, bytes: [UInt8]) {
    let descriptor = Record.descriptor
    let schema = descriptor.schema
    let table = CSVTable(file: file, bytes: bytes).current(schema)
    var defects = table.defects
    var records: [Record] = []
    if let defect = HeaderCheck.defect(of: table, against: schema) {
      defects.append(defect)
    } else if table.header != nil {
      records.reserveCapacity(table.rows.count)
      for row in table.rows {
        guard defects.count < DefectLimit.ofAFile else {
          defects.append(DefectLimit.reached(file, line: row.line))
          break
        }
        if let defect = HeaderCheck.fieldCountDefect(of: row, in: table, against: schema) {
          defects.append(defect)
          continue
        }
        var reader = RowReader<Record>(FieldReader(table: table, row: row, schema: schema))
        let record = Record.read(&reader, descriptor.columns)
        if reader.fields.isValid { records.append(record) } else { defects += reader.fields.defects.sorted { $0.column < $1.column } }
      }
      if defects.count < DefectLimit.ofAFile { defects += KeyOrder(table: table, schema: schema).defects() }
    }
    self.table = table
    self.records = records
    self.defects = defects
  }
}
