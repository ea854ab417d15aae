package import GitStore
package import RegistryModel
import RegistryText

/// One fact that differs between two states of a registry: a row, or a file as a whole.
package struct ChangedFact: Sendable {
  /// Names the fact in both states: the kind of file and the key of its row, wherever it stands.
  package struct ID: Hashable, Sendable {
    package let schema: String
    package let key: [String]
  }
  package let id: ID
  /// Where it stands now; where it stood, when it was taken out.
  package let file: String
  /// The line in `file`, from 1; 0 for a file as a whole.
  package let line: Int
  /// The names of its columns; empty for a file as a whole.
  package let columns: [String]
  /// The fields before and after; nil where it was not there.
  package let old: [String]?
  package let new: [String]?

  package var areas: Set<ChangeArea> { ChangeArea.areas(of: file) }

  /// The fields of a column, before and after.
  package func values(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return [old, new].compactMap { $0?[index] }.filter { !$0.isEmpty }
  }

  package func newValue(_ column: String) -> String? {
    guard let index = columns.firstIndex(of: column), let value = new?[index], !value.isEmpty else { return nil }
    return value
  }

  package func oldValue(_ column: String) -> String? {
    guard let index = columns.firstIndex(of: column), let value = old?[index], !value.isEmpty else { return nil }
    return value
  }

  /// Whom it is about: the persons of the row, not who permitted or reviews it.
  package var persons: Set<StaffNumber> {
    var result: Set<StaffNumber> = []
    for column in ["person", "persons", "number"] {
      for value in values(column) {
        for word in value.split(whereSeparator: { ";|+".contains($0) }) { result.insert(StaffNumber(String(word))) }
      }
    }
    return result
  }
}

/// Reads what changed, fact by fact.
package enum ChangedFacts {
  /// The facts that differ at these paths, in the order of files and lines. Linear in the files.
  ///
  /// A row that only moved between files is no change. A file whose rows stayed the same (its comments changed,
  /// or its order) is one as a whole.
  package static func between(
    _ before: any FileSnapshot, _ after: any FileSnapshot, paths: [String]
  ) throws(StoreError) -> [ChangedFact] {
    var older = Rows()
    var newer = Rows()
    var plain: [String] = []
    for path in paths where !ChangeArea.areas(of: path).isEmpty {
      if let schema = RegistrySchemas.schema(of: path) {
        try older.read(path, schema, before)
        try newer.read(path, schema, after)
      } else {
        plain.append(path)
      }
    }
    var result: [ChangedFact] = []
    var touched: Set<String> = []
    for id in Set(older.byID.keys).union(newer.byID.keys) {
      let old = older.byID[id]
      let new = newer.byID[id]
      // A second row of one key is a defect, which the check refuses; here it must not hide behind the first.
      guard old?.map(\.values) != new?.map(\.values) else { continue }
      for index in 0..<max(old?.count ?? 0, new?.count ?? 0) {
        let (from, to) = (row(old, index), row(new, index))
        guard from?.values != to?.values, let place = to ?? from else { continue }
        touched.formUnion([from?.file, to?.file].compactMap(\.self))
        result.append(
          ChangedFact(id: id, file: place.file, line: place.line, columns: place.columns, old: from?.values, new: to?.values))
      }
    }
    plain += Set(older.files + newer.files).filter { !touched.contains($0) }
    for path in plain {
      let (from, to) = (try bytes(path, before), try bytes(path, after))
      guard from != to else { continue }
      let text = { (bytes: [UInt8]?) in bytes.map { [String(decoding: $0, as: UTF8.self)] } }
      result.append(
        ChangedFact(
          id: ChangedFact.ID(schema: "", key: [path]), file: path, line: 0, columns: [], old: text(from), new: text(to)))
    }
    return result.sorted { ($0.file, $0.line, $0.id.key.joined(separator: ",")) < ($1.file, $1.line, $1.id.key.joined(separator: ",")) }
  }

  /// The fields of a fact in some state, where it stands in one of these files; nil where it is not there.
  package static func value(of fact: ChangedFact, in files: any FileSnapshot, paths: [String]) throws(StoreError) -> [String]? {
    guard !fact.columns.isEmpty else {
      return try bytes(fact.file, files).map { [String(decoding: $0, as: UTF8.self)] }
    }
    var rows = Rows()
    for path in paths {
      if let schema = RegistrySchemas.schema(of: path), schema.path == fact.id.schema { try rows.read(path, schema, files) }
    }
    return rows.byID[fact.id]?.first?.values
  }

  private static func bytes(_ path: String, _ files: any FileSnapshot) throws(StoreError) -> [UInt8]? {
    try RegistryLoader(files: files).bytes(at: path)
  }

  private static func row(_ rows: [Rows.Row]?, _ index: Int) -> Rows.Row? {
    guard let rows, index < rows.count else { return nil }
    return rows[index]
  }

  private struct Rows {
    struct Row {
      let values: [String]
      let file: String
      let line: Int
      let columns: [String]
    }
    var byID: [ChangedFact.ID: [Row]] = [:]
    var files: [String] = []

    mutating func read(_ path: String, _ schema: FileSchema, _ snapshot: any FileSnapshot) throws(StoreError) {
      guard let bytes = try ChangedFacts.bytes(path, snapshot) else { return }
      files.append(path)
      let table = CSVTable(file: path, bytes: bytes)
      let names = schema.columns.map(\.name)
      for row in table.rows {
        var values = (0..<row.fieldCount).map { table.text(row, $0) }
        // A row of the wrong length is a defect; padded it still counts as a change.
        while values.count < names.count { values.append("") }
        let id = ChangedFact.ID(schema: schema.path, key: schema.key.map { values[$0] })
        byID[id, default: []].append(Row(values: values, file: path, line: row.line, columns: names))
      }
    }
  }
}
