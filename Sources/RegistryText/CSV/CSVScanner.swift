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
      report(.encoding, 0, 0, Phrase(ja: "ファイルが大きすぎます", en: "the file is too large"), .splitFile)
      return
    }
    guard checkEncoding() else { return }
    var line = 1
    var start = bytes.starts(with: CSVScanner.byteOrderMark) ? CSVScanner.byteOrderMark.count : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: CSVScanner.newline) ?? bytes.count
      if end == bytes.count {
        report(.lineEnding, line, 0, .noFinalNewline, .addFinalNewline)
      }
      scanLine(line, start, end)
      line += 1
      start = end + 1
    }
    if header == nil, defects.isEmpty {
      report(.header, 1, 1, .noHeader, .addHeader)
    }
  }

  private mutating func scanLine(_ line: Int, _ start: Int, _ end: Int) {
    if start == end || bytes[start] == CSVScanner.hash { return }
    if bytes[end - 1] == CSVScanner.carriageReturn {
      hasMetHeader = hasMetHeader || end - start > 1
      report(.lineEnding, line, 0, .carriageReturn, .useLineFeed)
      return
    }
    if isConflictMarker(start, end) {
      report(.conflict, line, 0, .unfinishedMerge, .finishMerge)
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
          report(.quoting, line, column(lineStart, position), .openQuote, .closeQuote)
          return false
        }
        fields.append(
          .init(start: Int32(contentStart), end: Int32(cursor), isQuoted: true, hasEscapes: hasEscapes))
        position = cursor + 1
        if position < end, bytes[position] != CSVScanner.comma {
          report(.quoting, line, column(lineStart, position), .textAfterQuote, .doubleTheQuote)
          return false
        }
      } else {
        var cursor = position
        while cursor < end, bytes[cursor] != CSVScanner.comma {
          let byte = bytes[cursor]
          if byte == CSVScanner.quote {
            report(.quoting, line, column(lineStart, cursor), .bareQuote, .doubleTheQuote)
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
    report(.encoding, line, column(start, bad), .controlCharacter(bytes[bad]), .removeCharacter)
    return false
  }

  private mutating func checkEncoding() -> Bool {
    if bytes.starts(with: CSVScanner.byteOrderMark) {
      report(.encoding, 1, 1, .byteOrderMark, .removeByteOrderMark)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    let bad = InvalidUTF8.firstOffset(in: bytes) ?? 0
    let line = bytes[..<bad].count { $0 == CSVScanner.newline } + 1
    let lineStart = bytes[..<bad].lastIndex(of: CSVScanner.newline).map { $0 + 1 } ?? 0
    report(.encoding, line, column(lineStart, bad), .invalidUTF8(bytes[bad]), .convertToUTF8)
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

extension Phrase {
  fileprivate static let splitFile = Phrase(
    ja: "kengen.yaml の layout でファイルを細かく分けてください",
    en: "divide the files more finely by layout in kengen.yaml")
  fileprivate static let noFinalNewline = Phrase(
    ja: "最後の行が改行で終わっていません", en: "the last line does not end with a newline")
  fileprivate static let addFinalNewline = Phrase(
    ja: "ファイルの末尾に改行を加えてください", en: "add a newline at the end of the file")
  fileprivate static let noHeader = Phrase(ja: "見出し行がありません", en: "there is no header row")
  fileprivate static let addHeader = Phrase(
    ja: "最初の行に列名を書いてください(docs/format.md)", en: "write the column names in the first line (docs/format.md)")
  fileprivate static let carriageReturn = Phrase(
    ja: "改行が CRLF です", en: "the line ends with CR LF")
  fileprivate static let useLineFeed = Phrase(
    ja: "改行を LF にして保存し直してください(git config core.autocrlf false)",
    en: "save the file with LF line ends (git config core.autocrlf false)")
  fileprivate static let unfinishedMerge = Phrase(
    ja: "マージの衝突の目印が残っています", en: "the mark of an unfinished merge is left here")
  fileprivate static let finishMerge = Phrase(
    ja: "どちらの行を残すかを決め、<<<<<<<、=======、>>>>>>> の行を消してください",
    en: "decide which rows stay, and delete the lines <<<<<<<, ======= and >>>>>>>")
  fileprivate static let openQuote = Phrase(
    ja: "引用符 \" が閉じていません(1つの欄の中に改行は書けません)",
    en: "the quote is not closed (a field cannot hold a line break)")
  fileprivate static let closeQuote = Phrase(
    ja: "欄の終わりに \" を書いてください", en: "write a \" at the end of the field")
  fileprivate static let textAfterQuote = Phrase(
    ja: "閉じた引用符の後に文字があります", en: "there is text after the closing quote")
  fileprivate static let bareQuote = Phrase(
    ja: "引用符で囲まれていない欄の中に \" があります", en: "there is a \" inside an unquoted field")
  fileprivate static let doubleTheQuote = Phrase(
    ja: "欄全体を \" で囲み、中の \" は \"\" と書いてください", en: "put the whole field in quotes and write an inner \" as \"\"")
  fileprivate static func controlCharacter(_ byte: UInt8) -> Phrase {
    let code = "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Phrase(ja: "制御文字 \(code) があります", en: "there is a control character \(code)")
  }
  fileprivate static let removeCharacter = Phrase(
    ja: "その文字を消してください", en: "remove that character")
  fileprivate static let byteOrderMark = Phrase(
    ja: "ファイルの先頭に BOM があります", en: "the file begins with a byte order mark")
  fileprivate static let removeByteOrderMark = Phrase(
    ja: "「UTF-8(BOM なし)」で保存し直してください", en: "save the file as UTF-8 without BOM")
  fileprivate static func invalidUTF8(_ byte: UInt8) -> Phrase {
    let hex = String(byte, radix: 16, uppercase: true)
    return Phrase(
      ja: "UTF-8 として読めないバイト 0x\(hex) があります", en: "byte 0x\(hex) is not valid UTF-8")
  }
  fileprivate static let convertToUTF8 = Phrase(
    ja: "文字コードを UTF-8 にして保存し直してください(Excel の CSV は多くが CP932 です)",
    en: "save the file as UTF-8 (CSV from Excel is mostly CP932)")
}
