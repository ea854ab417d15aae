/// Merges two changes of one CSV file by key, so that neighbouring rows do not conflict.
///
/// A row with what stands above it (comments, blank lines) is one piece. A piece that one side left as it was is
/// taken from the other; where both changed it differently, or one changed what the other took away, it is a
/// conflict. Fields of one row are not mixed: that would make a fact that nobody wrote.
package struct ThreeWayMerge: Sendable {
  /// One key that both sides changed differently; nil = the side has no such row.
  package struct Conflict: Sendable {
    package let key: [String]
    package let base: [String]?
    package let ours: [String]?
    package let theirs: [String]?
  }

  /// The merged file; conflicts stand in it between git's marks, which the format refuses.
  package let bytes: [UInt8]
  package let conflicts: [Conflict]

  /// nil where a version cannot be taken apart by key: defects, another header, unsorted or repeated keys, or
  /// text before the header or after the last row that both sides changed differently. Linear in the rows,
  /// beyond sorting the union of keys.
  package init?(file: String, base: [UInt8], ours: [UInt8], theirs: [UInt8], schema: FileSchema) {
    // Where one side has columns that came later, the others are read as if they had them.
    let versions = [base, ours, theirs].map { CSVTable(file: file, bytes: $0) }
    let isMixed = Set(versions.compactMap { $0.header?.fieldCount }).count > 1
    let (base, ours, theirs) =
      isMixed
      ? (versions[0].widened(to: schema), versions[1].widened(to: schema), versions[2].widened(to: schema)) : (base, ours, theirs)
    guard let base = Pieces(file: file, bytes: base, schema: schema),
      let ours = Pieces(file: file, bytes: ours, schema: schema),
      let theirs = Pieces(file: file, bytes: theirs, schema: schema),
      let head = Self.choose(base.head, ours.head, theirs.head), let tail = Self.choose(base.tail, ours.tail, theirs.tail)
    else { return nil }
    let keys = Set(base.rows.keys).union(ours.rows.keys).union(theirs.rows.keys).sorted { left, right in
      for (a, b) in zip(left, right) where a != b { return KeyOrder.precedes(a[...], b[...], schema.order) }
      return false
    }
    var result = head
    var conflicts: [Conflict] = []
    for key in keys {
      let (old, our, their) = (base.rows[key], ours.rows[key], theirs.rows[key])
      if let piece = Self.choose(old, our, their) {
        result += piece?.bytes ?? []
      } else {
        conflicts.append(
          Conflict(
            key: key.map { String(decoding: $0, as: UTF8.self) }, base: old?.fields, ours: our?.fields,
            theirs: their?.fields))
        result += Array("<<<<<<< ours\n".utf8) + (our?.bytes ?? [])
        result += Array("||||||| base\n".utf8) + (old?.bytes ?? [])
        result += Array("=======\n".utf8) + (their?.bytes ?? []) + Array(">>>>>>> theirs\n".utf8)
      }
    }
    bytes = result + tail
    self.conflicts = conflicts
  }

  /// What three-way merging takes; nil where both changed it differently.
  private static func choose<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) -> Value? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }
}

/// A file taken apart: what stands before its rows, the rows by key, what stands after them.
private struct Pieces {
  struct Piece: Equatable {
    /// The row with what stands above it.
    let bytes: [UInt8]
    let fields: [String]

    // By bytes: texts that are only canonically equivalent are different.
    static func == (left: Piece, right: Piece) -> Bool { left.bytes == right.bytes }
  }

  let head: [UInt8]
  var rows: [[[UInt8]]: Piece] = [:]
  let tail: [UInt8]

  init?(file: String, bytes: [UInt8], schema: FileSchema) {
    guard !bytes.isEmpty else {
      // The file was not there.
      (head, tail) = ([], [])
      return
    }
    let table = CSVTable(file: file, bytes: bytes)
    guard let header = table.header, table.defects.isEmpty, HeaderCheck.defects(of: table, against: schema).isEmpty,
      KeyOrder(table: table, schema: schema).defects().isEmpty
    else { return nil }
    var end = header.end + 1
    head = Array(bytes[..<end])
    for row in table.rows {
      let key = schema.key.map { Array(table.content(row, $0)) }
      rows[key] = Piece(
        bytes: Array(bytes[end...row.end]), fields: (0..<row.fieldCount).map { table.text(row, $0) })
      end = row.end + 1
    }
    tail = Array(bytes[end...])
  }
}
