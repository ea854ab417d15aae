import RegistryModel

/// A CSV file of format 1, cut into lines and fields without copying; the bytes stay as they were written.
///
/// RFC 4180 with these limits: UTF-8 without BOM, LF, a final newline, no line break inside a field. Beyond
/// RFC 4180, a line that begins with `#` is a comment and an empty line is allowed.
package struct CSVTable: Sendable {
  package struct Field: Sendable {
    /// Offsets of the content, without the quotes.
    package let start: Int32
    package let end: Int32
    package let isQuoted: Bool
    /// True when the content has doubled quotes.
    package let hasEscapes: Bool

    init(start: Int32, end: Int32, isQuoted: Bool = false, hasEscapes: Bool = false) {
      (self.start, self.end, self.isQuoted, self.hasEscapes) = (start, end, isQuoted, hasEscapes)
    }
  }

  package struct Row: Sendable {
    /// From 1.
    package let line: Int
    /// Offset of the line's first byte.
    package let start: Int
    /// Offset of the line's newline.
    package let end: Int
    package let firstField: Int
    package let fieldCount: Int
  }

  package let file: String
  /// The same as `file`, for the origins of its rows.
  let path: CompactText
  package let bytes: [UInt8]
  /// The header row; nil when there is none.
  package let header: Row?
  /// Data rows in the order of the text; rows with defects are left out and stand in `defects`.
  package let rows: [Row]
  package let fields: [Field]
  package let defects: [FormatDiagnostic]

  /// Cuts `bytes`; one pass, linear.
  package init(file: String, bytes: [UInt8]) {
    var scanner = CSVScanner(file: file, bytes: bytes)
    scanner.scan()
    self.file = file
    path = CompactText(file)
    self.bytes = bytes
    header = scanner.header
    rows = scanner.rows
    fields = scanner.fields
    defects = scanner.defects
  }

  /// A reading of the same bytes with other rows and fields.
  init(_ table: CSVTable, header: Row?, rows: [Row], fields: [Field], defects: [FormatDiagnostic]) {
    file = table.file
    path = table.path
    bytes = table.bytes
    self.header = header
    self.rows = rows
    self.fields = fields
    self.defects = defects
  }

  /// The content of a field, quotes undone.
  package func text(_ row: Row, _ column: Int) -> String {
    let field = fields[row.firstField + column]
    let slice = bytes[Int(field.start)..<Int(field.end)]
    guard field.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: unescaped(slice), as: UTF8.self)
  }

  /// The raw content of a field; a doubled quote stays doubled.
  ///
  /// Nothing where the row has no such field: the column came after the file was written.
  package func content(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    guard column < row.fieldCount else { return bytes[0..<0] }
    let field = fields[row.firstField + column]
    return bytes[Int(field.start)..<Int(field.end)]
  }

  /// The position of a field in code points, from 1.
  package func columnPosition(_ row: Row, _ column: Int) -> Int {
    guard column < row.fieldCount else { return codePoints(from: row.start, to: row.end) + 1 }
    let field = fields[row.firstField + column]
    let start = Int(field.start) - (field.isQuoted ? 1 : 0)
    return codePoints(from: row.start, to: start) + 1
  }

  private func codePoints(from start: Int, to end: Int) -> Int {
    bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  private func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(slice.count)
    var skip = false
    for byte in slice {
      if byte == 0x22, !skip {
        result.append(byte)
        skip = true
      } else {
        if !skip { result.append(byte) }
        skip = false
      }
    }
    return result
  }
}
