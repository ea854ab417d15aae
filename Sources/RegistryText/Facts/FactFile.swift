import RegistryModel

/// One file of a registry as facts, and where two versions of it differ.
package enum FactFile {
  /// Every fact of a file, in its order; rows that cannot be read are left out, so look for defects first.
  package static func facts(_ path: String, _ kind: FactKind, _ bytes: [UInt8]) -> [Fact] {
    guard let schema = kind.schema else { return unscheduled(path, kind, bytes) }
    return rows(CSVTable(file: path, bytes: bytes), schema, kind, offset: 0)
  }

  /// Every row of a file in CSV, also those of another width, which are filled up with blanks: for telling that text
  /// changed, whatever it is worth. Empty for other files.
  package static func rowsAsWritten(_ path: String, _ kind: FactKind, _ bytes: [UInt8]) -> [Fact] {
    kind.schema.map { rows(CSVTable(file: path, bytes: bytes), $0, kind, offset: 0, filling: true) } ?? []
  }

  /// The rows of two versions that may differ, as `rowsAsWritten`: those among the lines between the first and the last that
  /// differ. nil = the file was not there.
  package static func changedRowsAsWritten(
    _ path: String, _ kind: FactKind, old: [UInt8]?, new: [UInt8]?
  ) -> (old: [Fact], new: [Fact]) {
    // Where fields may hold line ends, lines are no rows.
    guard let schema = kind.schema, let old, let new, !old.contains(0x22), !new.contains(0x22) else {
      return (old.map { rowsAsWritten(path, kind, $0) } ?? [], new.map { rowsAsWritten(path, kind, $0) } ?? [])
    }
    let region = Region(old, new)
    return (
      Part(path, old, region.start, region.oldEnd).facts(schema, kind, filling: true),
      Part(path, new, region.start, region.newEnd).facts(schema, kind, filling: true)
    )
  }

  package static func defects(_ path: String, _ kind: FactKind, _ bytes: [UInt8]) -> [FormatDiagnostic] {
    kind.defects(of: path, bytes)
  }

  /// The facts that only one of two versions has, and the defects among the lines that differ.
  package struct Difference {
    package var removed: [Fact] = []
    package var added: [Fact] = []
    /// Where the other version is valid, a version is valid exactly when these are empty.
    package var oldDefects: [FormatDiagnostic] = []
    package var newDefects: [FormatDiagnostic] = []
  }

  /// Compares two versions; nil = the file was not there. Reads only the lines between the first and the last that
  /// differ: linear in the bytes with a small constant, and in the rows among them.
  package static func compare(_ path: String, _ kind: FactKind, old: [UInt8]?, new: [UInt8]?) -> Difference {
    var result = Difference()
    guard let schema = kind.schema, let old, let new else {
      if let old { result.oldDefects = kind.defects(of: path, old) }
      if let new { result.newDefects = kind.defects(of: path, new) }
      let before = old.map { facts(path, kind, $0) } ?? []
      let after = new.map { facts(path, kind, $0) } ?? []
      (result.removed, result.added) = apart(before, after)
      return result
    }
    let region = Region(old, new)
    let before = Part(path, old, region.start, region.oldEnd)
    let after = Part(path, new, region.start, region.newEnd)
    result.oldDefects = before.defects(kind)
    result.newDefects = after.defects(kind)
    (result.removed, result.added) = apart(before.facts(schema, kind), after.facts(schema, kind))
    return result
  }

  /// What only one side has; facts that say the same on both sides are left out.
  private static func apart(_ before: [Fact], _ after: [Fact]) -> (removed: [Fact], added: [Fact]) {
    if before.isEmpty || after.isEmpty { return (before, after) }
    let old = Dictionary(before.map { ($0.name, $0) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.name, $0) }) { first, _ in first }
    return (
      before.filter { fact in new[fact.name].map { !$0.says(fact) } ?? true },
      after.filter { fact in old[fact.name].map { !$0.says(fact) } ?? true }
    )
  }

  private static func unscheduled(_ path: String, _ kind: FactKind, _ bytes: [UInt8]) -> [Fact] {
    switch kind {
    case .signers: SignerFacts.read(path, bytes)
    case .procedures: RuleFacts.read(path, kind, bytes, prefix: [String(path.dropFirst(RegistryPath.procedures.count + 1).dropLast(5))])
    default: RuleFacts.read(path, kind, bytes, prefix: [])
    }
  }

  fileprivate static func rows(
    _ table: CSVTable, _ schema: FileSchema, _ kind: FactKind, offset: Int, filling: Bool = false
  ) -> [Fact] {
    let columns = schema.columns.map(\.name)
    let table = table.current(schema)
    return table.rows.compactMap { row in
      guard filling || row.fieldCount == columns.count || row.fieldCount == table.header?.fieldCount && row.fieldCount < columns.count
      else { return nil }
      var values = (0..<row.fieldCount).map { table.text(row, $0) }
      while values.count < columns.count { values.append("") }
      return Fact(
        name: FactName(kind: kind, key: schema.key.map { values[$0] }), columns: columns, values: values,
        origin: Origin(file: table.file, line: row.line + offset))
    }
  }
}

/// The lines that differ: from the start of the first to the end of the last on either side.
private struct Region {
  let start: Int
  let oldEnd: Int
  let newEnd: Int

  init(_ old: [UInt8], _ new: [UInt8]) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    var suffix = 0
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
        while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        // Whole lines only.
        while prefix > 0, old[prefix - 1] != 0x0A { prefix -= 1 }
        while suffix > 0, !(Region.begins(old, old.count - suffix) && Region.begins(new, new.count - suffix)) { suffix -= 1 }
      }
    }
    (start, oldEnd, newEnd) = (prefix, old.count - suffix, new.count - suffix)
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position == 0 || bytes[position - 1] == 0x0A
  }
}

/// Some lines of one version, with the header and the rows next to them, so that their order can be judged.
private struct Part {
  private let table: CSVTable
  private let path: String
  private let offset: Int
  /// Lines of the file, from 1, that differ.
  private let lines: Range<Int>
  private let isWhole: Bool

  init(_ path: String, _ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.path = path
    let header = Self.headerEnd(bytes)
    let first = Self.rowBefore(bytes, start)
    let last = Self.rowAfter(bytes, end)
    guard let header, header <= first else {
      isWhole = true
      table = CSVTable(file: path, bytes: bytes)
      offset = 0
      lines = 1..<Int.max
      return
    }
    isWhole = false
    let before = bytes[..<first].count { $0 == 0x0A }
    let skipped = bytes[first..<start].count { $0 == 0x0A }
    let count = bytes[start..<end].count { $0 == 0x0A } + (end > start && bytes[end - 1] != 0x0A ? 1 : 0)
    let headerLines = bytes[..<header].count { $0 == 0x0A }
    table = CSVTable(file: path, bytes: Array(bytes[..<header]) + bytes[first..<last])
    offset = before - headerLines
    lines = (before + skipped + 1)..<(before + skipped + 1 + count)
  }

  func defects(_ kind: FactKind) -> [FormatDiagnostic] {
    kind.defects(of: path, table.bytes).map { defect in
      FormatDiagnostic(
        code: defect.code, file: defect.file, line: defect.line == 0 ? 0 : defect.line + offset, column: defect.column,
        problem: defect.problem, fix: defect.fix)
    }
  }

  func facts(_ schema: FileSchema, _ kind: FactKind, filling: Bool = false) -> [Fact] {
    let all = FactFile.rows(table, schema, kind, offset: offset, filling: filling)
    return isWhole ? all : all.filter { lines.contains($0.origin.line) }
  }

  /// The offset after the header line; nil where there is none.
  private static func headerEnd(_ bytes: [UInt8]) -> Int? {
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      if end > start, bytes[start] != 0x23 { return end + 1 }
      start = end + 1
    }
    return nil
  }

  /// The start of the last row that ends before an offset; the offset of the first line where there is none.
  private static func rowBefore(_ bytes: [UInt8], _ offset: Int) -> Int {
    var end = offset
    while end > 0 {
      let start = bytes[..<(end - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if end - 1 > start, bytes[start] != 0x23 { return start }
      end = start
    }
    return 0
  }

  /// The end of the first row that begins at or after an offset.
  private static func rowAfter(_ bytes: [UInt8], _ offset: Int) -> Int {
    var start = offset
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if end - 1 > start, bytes[start] != 0x23 { return end }
      start = end
    }
    return bytes.count
  }
}
