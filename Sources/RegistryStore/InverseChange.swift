package import GitStore
import RegistryModel
import RegistryText
package import StaffChanges

/// The inverse of one commit's rows, made on a newer state: what others did since stays.
///
/// Rows are matched by their key. A field goes back to what it was only where it still reads as the commit left
/// it; where somebody changed it since, the row is a conflict, and nothing is written.
package struct InverseChange {
  /// A row that somebody changed since.
  package struct Conflict: Hashable, Sendable {
    package let file: String
    package let row: String
  }
  package private(set) var edits: [RowEdit] = []
  package private(set) var conflicts: [Conflict] = []
  /// Files of the commit that hold no rows, which are left alone.
  package private(set) var leftAlone: [String] = []

  /// Works out what takes back `before` → `after` on `tip`, for the files at `paths`; linear.
  package init(paths: [String], before: any FileSnapshot, after: any FileSnapshot, tip: any FileSnapshot) throws(StoreError) {
    for path in paths {
      guard let schema = RegistrySchemas.schema(of: path) else {
        leftAlone.append(path)
        continue
      }
      try compare(path, schema, Rows(path, schema, before), Rows(path, schema, after), Rows(path, schema, tip))
    }
  }

  private mutating func compare(_ path: String, _ schema: FileSchema, _ before: Rows, _ after: Rows, _ tip: Rows) throws(StoreError) {
    for key in Set(before.byKey.keys).union(after.byKey.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let old = before.byKey[key]?.values
      let new = after.byKey[key]?.values
      guard old != new else { continue }
      let now = tip.byKey[key]
      switch (old, new, now) {
      case (nil, .some(let new), .some(let now)):
        if now.values == new { edits.append(.remove(now.origin)) } else { conflict(path, now.values) }
      case (nil, _, nil): continue
      case (.some(let old), nil, nil): edits.append(.insert(path: path, values: old))
      case (.some(let old), nil, .some(let now)): if now.values != old { conflict(path, now.values) }
      case (.some(let old), .some, nil): conflict(path, old)
      case (.some(let old), .some(let new), .some(let now)):
        for column in old.indices where old[column] != new[column] && now.values[column] != old[column] {
          if now.values[column] == new[column] {
            edits.append(.set(now.origin, column: schema.columns[column].name, value: old[column]))
          } else {
            conflict(path, now.values)
            break
          }
        }
      default: continue
      }
    }
  }

  private mutating func conflict(_ path: String, _ values: [String]) {
    conflicts.append(Conflict(file: path, row: values.joined(separator: ",")))
  }

  /// The rows of one file by key.
  private struct Rows {
    var byKey: [[String]: (values: [String], origin: Origin)] = [:]

    init(_ path: String, _ schema: FileSchema, _ files: any FileSnapshot) throws(StoreError) {
      guard let bytes = try RegistryLoader(files: files).bytes(at: path) else { return }
      let table = CSVTable(file: path, bytes: bytes)
      guard table.defects.isEmpty else { throw .defective(table.defects) }
      for row in table.rows where row.fieldCount == schema.columns.count {
        let values = schema.columns.indices.map { table.text(row, $0) }
        byKey[schema.key.map { values[$0] }] = (values, Origin(file: path, line: row.line))
      }
    }
  }
}
