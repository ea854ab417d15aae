package import GitStore
package import RegistryModel
package import RegistryText

/// A change of the text in the making: which files will read how.
package struct RegistryEdit {
  package let layout: Layout
  /// The registry as it was, read as a whole only where somebody asks.
  package let reading: WholeReading
  /// The files as they were.
  package var base: any FileSnapshot { reading.files }
  package private(set) var changed: [String: [UInt8]] = [:]

  package init(files: any FileSnapshot, layout: Layout) {
    reading = WholeReading(files)
    self.layout = layout
  }

  /// The files as they read after one change.
  package static func applying(
    _ change: FactChange, to files: any FileSnapshot
  ) throws(StoreError) -> any FileSnapshot {
    var edit = RegistryEdit(files: files, layout: try RegistryLoader(files: files).manifest().layout)
    try change.apply(to: &edit)
    return OverlaySnapshot(files, changed: edit.changed)
  }

  private func current(_ path: String) throws(StoreError) -> [UInt8]? {
    if let bytes = changed[path] { return bytes }
    do { return try base.bytes(at: path) } catch { throw .git(error) }
  }

  /// Writes another id into the manifest.
  mutating func setRegistryID(_ id: String) throws(StoreError) {
    let path = RegistryPath.manifest
    guard let bytes = try current(path), let text = String(validating: bytes, as: UTF8.self) else { throw .notARegistry(path: path) }
    changed[path] = Array(ManifestText.withID(id, in: text).utf8)
  }

  /// Makes one change of a row; a row that is not there is an error.
  package mutating func apply(_ edit: RowEdit) throws(StoreError) {
    switch edit.change {
    case .insert(let path, let fields): try insert(fields, into: path)
    case .set(let origin, let column, let field): try replace(column, with: field, at: origin)
    case .remove(let origin): try removeRow(at: origin)
    }
  }

  /// Adds one row where its key belongs; makes the file where there is none.
  private mutating func insert(_ fields: [String], into path: String) throws(StoreError) {
    guard let schema = RegistrySchemas.schema(of: path) else { throw .rowNotFound(path) }
    let table = try table(path, schema)
    changed[path] = table.inserting(fields, schema: schema)
  }

  /// The one row of a file that `matches`; `what` names it in errors.
  package func theRow(in path: String, what: String, matches: (Fact) -> Bool) throws(StoreError) -> Origin {
    guard let kind = FactKind(path: path), let bytes = try current(path) else { throw .rowNotFound(what) }
    let table = CSVTable(file: path, bytes: bytes)
    guard table.defects.isEmpty else { throw .defective(table.defects) }
    let rows = FactFile.facts(path, kind, bytes).filter(matches)
    guard let row = rows.first else { throw .rowNotFound(what) }
    guard rows.count == 1 else {
      let lines = table.rows.filter { row in rows.contains { $0.origin.line == row.line } }.map { row in
        "\(path):\(row.line): " + String(decoding: bytes[row.start..<row.end], as: UTF8.self)
      }
      throw .rowAmbiguous(what, lines: lines)
    }
    return row.origin
  }

  /// Makes all changes of one file; makes the file where there is none.
  mutating func apply(_ batch: CSVTable.Batch, to path: String) throws(StoreError) {
    guard let schema = RegistrySchemas.schema(of: path) else { throw .rowNotFound(path) }
    let table = try table(path, schema)
    changed[path] = table.applying(batch, schema: schema)
  }

  /// The file as it reads now, or an empty one; one of an earlier format must be migrated before rows are written into it.
  private func table(_ path: String, _ schema: FileSchema) throws(StoreError) -> CSVTable {
    let table = CSVTable(file: path, bytes: try current(path) ?? Array((schema.headerLine + "\n").utf8))
    guard table.defects.isEmpty else { throw .defective(table.defects) }
    guard !table.isEarlier(than: schema) else { throw .defective([.earlierFormat(path, line: table.header?.line ?? 1)]) }
    return table.widened(for: schema)
  }

  /// Puts another text in the place of a whole file of the registry, or makes it.
  package mutating func write(_ bytes: [UInt8], to path: String) { changed[path] = bytes }

  /// A file as it reads with the changes made so far; nil where there is none.
  package func bytes(at path: String) throws(StoreError) -> [UInt8]? { try current(path) }

  /// Writes `value` into a column of the row at a line.
  private mutating func replace(_ column: String, with value: String, at origin: Origin) throws(StoreError) {
    let schema = RegistrySchemas.schema(of: origin.file)
    let (table, row) = try row(at: origin, widenedFor: schema)
    guard let index = schema?.columnIndex(column), index < row.fieldCount else {
      throw .rowNotFound("\(origin.file):\(origin.line) \(column)")
    }
    changed[origin.file] = table.replacing(row, column: index, with: value)
  }

  /// Takes out the row at a line.
  private mutating func removeRow(at origin: Origin) throws(StoreError) {
    let (table, row) = try row(at: origin)
    changed[origin.file] = table.removing(row)
  }

  private func row(at origin: Origin, widenedFor schema: FileSchema? = nil) throws(StoreError) -> (CSVTable, CSVTable.Row) {
    guard let bytes = try current(origin.file) else { throw .rowNotFound(origin.file) }
    var table = CSVTable(file: origin.file, bytes: bytes)
    if let schema { table = table.widened(for: schema) }
    guard table.defects.isEmpty else { throw .defective(table.defects) }
    if let schema = RegistrySchemas.schema(of: origin.file) { table = table.current(schema) }
    guard let row = table.rows.first(where: { $0.line == origin.line }) else {
      throw .rowNotFound("\(origin.file):\(origin.line)")
    }
    return (table, row)
  }
}
