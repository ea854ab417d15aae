import Messages
import RegistryModel

/// The byte-level pass behind `CSVTable`.
struct CSVScanner {
  let file: String
  let bytes: [UInt8]
  var header: CSVTable.Row?
  private var hasMetHeader = false
  var rows: [CSVTable.Row] = []
  var fields: [CSVTable.Field] = []
  var defects: [FormatDiagnostic] = []

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let quote: UInt8 = 0x22
  private static let comma: UInt8 = 0x2C
  private static let hash: UInt8 = 0x23

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func scan() {
    guard bytes.count < Int(Int32.max) else {
      report(.encoding, 0, 0, CSVMessages.tooLarge, CSVMessages.splitFile)
      return
    }
    guard checkEncoding() else { return }
    let start = bytes.starts(with: CSVScanner.byteOrderMark) ? CSVScanner.byteOrderMark.count : 0
    let bytes = bytes
    bytes.withUnsafeBufferPointer { scanLines($0, from: start) }
    if header == nil, defects.isEmpty {
      report(.header, 1, 1, CSVMessages.noHeader, CSVMessages.addHeader)
    }
  }

  private mutating func scanLines(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) {
    var line = 1
    var start = first
    while start < bytes.count {
      guard defects.count < DefectLimit.ofAFile else {
        defects.append(DefectLimit.reached(file, line: line))
        return
      }
      if let end = scanPlainLine(bytes, line, start) {
        start = end + 1
      } else {
        var end = start
        while end < bytes.count, bytes[end] != CSVScanner.newline { end += 1 }
        if end == bytes.count {
          report(.lineEnding, line, 0, CSVMessages.noFinalNewline, CSVMessages.addFinalNewline)
        }
        scanLine(line, start, end)
        start = end + 1
      }
      line += 1
    }
  }

  /// Cuts a line in one pass where nothing in it needs a second look, which is so for nearly every line: no quote, no control
  /// character, not the first characters of a comment or a conflict marker. Where it ends; nil, and nothing done, otherwise.
  private mutating func scanPlainLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ start: Int) -> Int? {
    switch bytes[start] {
    case CSVScanner.newline, CSVScanner.hash, 0x3C, 0x3D, 0x3E, 0x7C: return nil
    default: break
    }
    let first = fields.count
    var fieldStart = start
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == CSVScanner.comma {
        fields.append(.init(start: Int32(truncatingIfNeeded: fieldStart), end: Int32(truncatingIfNeeded: position)))
        fieldStart = position + 1
      } else if byte == CSVScanner.newline {
        fields.append(.init(start: Int32(truncatingIfNeeded: fieldStart), end: Int32(truncatingIfNeeded: position)))
        let row = CSVTable.Row(line: line, start: start, end: position, firstField: first, fieldCount: fields.count - first)
        if hasMetHeader { rows.append(row) } else { (header, hasMetHeader) = (row, true) }
        return position
      } else if byte < 0x20 || byte == CSVScanner.quote || byte == 0x7F {
        break
      }
      position += 1
    }
    fields.removeSubrange(first...)
    return nil
  }

  private mutating func scanLine(_ line: Int, _ start: Int, _ end: Int) {
    if start == end || bytes[start] == CSVScanner.hash { return }
    if bytes[end - 1] == CSVScanner.carriageReturn {
      hasMetHeader = hasMetHeader || end - start > 1
      report(.lineEnding, line, 0, CSVMessages.carriageReturn, CSVMessages.useLineFeed)
      return
    }
    if isConflictMarker(start, end) {
      report(.conflict, line, 0, CSVMessages.unfinishedMerge, CSVMessages.finishMerge)
      return
    }
    let isHeader = !hasMetHeader
    hasMetHeader = true
    let first = fields.count
    guard scanFields(line, start, end) else {
      fields.removeSubrange(first...)
      return
    }
    let row = CSVTable.Row(
      line: line, start: start, end: end, firstField: first, fieldCount: fields.count - first)
    if isHeader { header = row } else { rows.append(row) }
  }

  /// What git writes between the sides of a merge that somebody has yet to finish.
  private func isConflictMarker(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 7, [0x3C, 0x3D, 0x3E, 0x7C].contains(bytes[start]) else { return false }
    return bytes[start..<(start + 7)].allSatisfy { $0 == bytes[start] } && (end - start == 7 || bytes[start + 7] == 0x20)
  }

  /// Cuts one line; false when it has a defect.
  private mutating func scanFields(_ line: Int, _ lineStart: Int, _ end: Int) -> Bool {
    var position = lineStart
    while true {
      if position < end, bytes[position] == CSVScanner.quote {
        let contentStart = position + 1
        var cursor = contentStart
        var hasEscapes = false
        var isClosed = false
        while cursor < end {
          if bytes[cursor] == CSVScanner.quote {
            if cursor + 1 < end, bytes[cursor + 1] == CSVScanner.quote {
              hasEscapes = true
              cursor += 2
              continue
            }
            isClosed = true
            break
          }
          cursor += 1
        }
        guard isClosed else {
          report(.quoting, line, column(lineStart, position), CSVMessages.openQuote, CSVMessages.closeQuote)
          return false
        }
        fields.append(
          .init(start: Int32(contentStart), end: Int32(cursor), isQuoted: true, hasEscapes: hasEscapes))
        position = cursor + 1
        if position < end, bytes[position] != CSVScanner.comma {
          report(.quoting, line, column(lineStart, position), CSVMessages.textAfterQuote, CSVMessages.doubleTheQuote)
          return false
        }
      } else {
        var cursor = position
        while cursor < end, bytes[cursor] != CSVScanner.comma {
          let byte = bytes[cursor]
          if byte == CSVScanner.quote {
            report(.quoting, line, column(lineStart, cursor), CSVMessages.bareQuote, CSVMessages.doubleTheQuote)
            return false
          }
          cursor += 1
        }
        fields.append(.init(start: Int32(position), end: Int32(cursor), isQuoted: false, hasEscapes: false))
        position = cursor
      }
      if position >= end { return checkControls(line, lineStart, end) }
      position += 1
    }
  }

  private mutating func checkControls(_ line: Int, _ start: Int, _ end: Int) -> Bool {
    guard let bad = bytes[start..<end].firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) else { return true }
    report(.encoding, line, column(start, bad), CSVMessages.controlCharacter(bytes[bad]), CSVMessages.removeCharacter)
    return false
  }

  private mutating func checkEncoding() -> Bool {
    if bytes.starts(with: CSVScanner.byteOrderMark) {
      report(.encoding, 1, 1, CSVMessages.byteOrderMark, CSVMessages.removeByteOrderMark)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    let bad = InvalidUTF8.firstOffset(in: bytes) ?? 0
    let line = bytes[..<bad].count { $0 == CSVScanner.newline } + 1
    let lineStart = bytes[..<bad].lastIndex(of: CSVScanner.newline).map { $0 + 1 } ?? 0
    report(.encoding, line, column(lineStart, bad), CSVMessages.invalidUTF8(bytes[bad]), CSVMessages.convertToUTF8)
    return false
  }

  private func column(_ lineStart: Int, _ position: Int) -> Int {
    bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 } + 1
  }

  private mutating func report(
    _ code: FormatCode, _ line: Int, _ column: Int, _ problem: Phrase, _ fix: Phrase
  ) {
    defects.append(
      FormatDiagnostic(code: code, file: file, line: line, column: column, problem: problem, fix: fix))
  }
}

/// Finds where a byte sequence stops being UTF-8.
enum InvalidUTF8 {
  /// The offset of the first byte that is not part of a well-formed sequence; nil when all are.
  static func firstOffset(in bytes: [UInt8]) -> Int? {
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return min(offset, bytes.count - 1)
      }
    }
  }
}
