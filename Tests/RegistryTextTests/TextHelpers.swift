import RegistryModel
import RegistryText

extension String {
  /// The exact bytes; `==` of strings would take canonically equivalent ones for equal.
  var bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
  /// The bytes as text, for messages and for lines known to be UTF-8.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Lines without their newlines; what follows the last newline is left out when empty.
  var lines: [[UInt8]] {
    var lines = split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension CSVTable {
  init(_ text: String) {
    self.init(file: "sample.csv", bytes: text.bytes)
  }

  func texts(_ row: Row) -> [String] { (0..<row.fieldCount).map { text(row, $0) } }

  /// Every row's fields as exact bytes.
  var content: [[[UInt8]]] { rows.map { texts($0).map(\.bytes) } }
}

/// Code and position of a defect.
struct Spot: Hashable, CustomStringConvertible {
  let code: FormatCode
  let line: Int
  let column: Int

  init(_ code: FormatCode, _ line: Int, _ column: Int) {
    self.code = code
    self.line = line
    self.column = column
  }

  init(_ defect: FormatDiagnostic) {
    self.init(defect.code, defect.line, defect.column)
  }

  var description: String { "\(code.rawValue) \(line):\(column)" }
}
