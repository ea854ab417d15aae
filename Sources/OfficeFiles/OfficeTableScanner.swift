import Messages
import RegistryModel

/// The byte-level pass behind `OfficeTable`.
struct OfficeTableScanner {
  let file: String
  let bytes: [UInt8]
  private(set) var encoding = OfficeTable.Encoding.utf8
  private(set) var rows: [OfficeTable.Row] = []
  private(set) var problems: [TableProblem] = []
  private var start = 0
  /// Behind the last byte that counts.
  private var end = 0
  private var firstLine = 1
  private var delimiter: UInt8 = 0x2C
  private var converter: CP932?

  private static let quote: UInt8 = 0x22
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    end = bytes.count
    // Host and DOS programs end a text with 0x1A (Ctrl-Z), some with NULs up to a full block.
    let text = bytes.lastIndex { ![0x00, 0x0A, 0x0D, 0x1A].contains($0) }.map { $0 + 1 } ?? 0
    if bytes[text...].contains(where: { $0 == 0x1A || $0 == 0 }) { end = text }
  }

  mutating func scan() {
    guard recognise() else { return }
    var line = firstLine
    var position = start
    while position < end {
      let first = line
      let before = problems.count
      let fields = row(&position, &line)
      // A row with a problem is told, not taken in.
      if problems.count == before, let fields, !(fields.count == 1 && fields[0].isEmpty) {
        rows.append(.init(line: first, fields: fields))
      } else if problems.count > before, rows.isEmpty {
        // A broken header still is the header: what follows must not be taken for it.
        return
      }
    }
  }

  private mutating func recognise() -> Bool {
    if let kind = FileKind.told(by: bytes) {
      report(.encoding, 1, 0, kind.problem, kind.fix)
      return false
    }
    if bytes.starts(with: OfficeTableScanner.mark) { start = 3 }
    if start == 0, String(validating: bytes, as: UTF8.self) == nil {
      encoding = .cp932
      do {
        converter = try CP932()
      } catch {
        report(
          .encoding, 0, 0,
          OfficeCharacterMessages.noCP932,
          OfficeCharacterMessages.saveAsUTF8OrInstall)
        return false
      }
    }
    if !takeSeparatorLine() { delimiter = likelyDelimiter() }
    return true
  }

  /// Excel's first line `sep=;`, which says what sets fields apart; false where there is none.
  private mutating func takeSeparatorLine() -> Bool {
    let head = bytes[start..<end].prefix { !isEnd($0) }
    let text = head.prefix(16).filter { $0 != OfficeTableScanner.quote }
    guard head.count <= 16, text.count >= 5, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return false }
    delimiter = text[text.startIndex + 4]
    start = head.endIndex
    if start < end, bytes[start] == 0x0D, start + 1 < end, bytes[start + 1] == 0x0A { start += 1 }
    start = min(start + 1, end)
    firstLine = 2
    return true
  }

  /// What sets the fields of the fullest of the first lines apart; a title above the header has few of them.
  private func likelyDelimiter() -> UInt8 {
    var best: (count: Int, delimiter: UInt8) = (0, 0x2C)
    var position = start
    for _ in 0..<12 {
      while position < end, isEnd(bytes[position]) { position += 1 }
      guard position < end else { break }
      var counts: [UInt8: Int] = [:]
      while position < end, !isEnd(bytes[position]) {
        switch bytes[position] {
        case 0x09, 0x2C, 0x3B, 0x7C: counts[bytes[position], default: 0] += 1
        default: break
        }
        position += 1
      }
      // Names of columns hold commas sooner than tabs, and bars and semicolons sooner than commas.
      let order: [UInt8] = [0x09, 0x2C, 0x3B, 0x7C]
      guard let most = order.map({ counts[$0] ?? 0 }).max(), most > best.count,
        let delimiter = order.first(where: { counts[$0] == most })
      else { continue }
      best = (most, delimiter)
    }
    return best.delimiter
  }

  /// Cuts and decodes one row; moves behind its line end.
  private mutating func row(_ position: inout Int, _ line: inout Int) -> [String]? {
    var fields: [String] = []
    let first = line
    while true {
      let column = fields.count + 1
      var content: [UInt8] = []
      if position < end, bytes[position] == OfficeTableScanner.quote {
        position += 1
        var isClosed = false
        while position < end {
          let byte = bytes[position]
          if byte == OfficeTableScanner.quote {
            if position + 1 < end, bytes[position + 1] == OfficeTableScanner.quote {
              position += 1
            } else {
              isClosed = true
              position += 1
              break
            }
          } else if byte == 0x0A {
            line += 1
          }
          content.append(byte)
          position += 1
        }
        if !isClosed {
          report(
            .quoting, first, column, OfficeTableMessages.openQuote,
            OfficeTableMessages.closeQuote)
          return nil
        }
        if position < end, !isEnd(bytes[position]), bytes[position] != delimiter {
          report(
            .quoting, first, column, OfficeTableMessages.textAfterQuote,
            OfficeTableMessages.doubleQuotes)
          while position < end, !isEnd(bytes[position]) { position += 1 }
        }
      } else {
        let begin = position
        while position < end, bytes[position] != delimiter, !isEnd(bytes[position]) { position += 1 }
        content = Array(bytes[begin..<position])
      }
      fields.append(decode(content, first, column))
      if position >= end { return fields }
      if bytes[position] == delimiter {
        position += 1
        continue
      }
      if bytes[position] == 0x0D, position + 1 < end, bytes[position + 1] == 0x0A { position += 1 }
      position += 1
      line += 1
      return fields
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func decode(_ content: [UInt8], _ line: Int, _ column: Int) -> String {
    if let byte = content.first(where: OfficeTableScanner.isControl) {
      let trouble = CharacterTrouble.control(CharacterTrouble.code(UInt32(byte)))
      report(trouble.code, line, column, trouble.problem, trouble.fix)
      return ""
    }
    guard let converter else {
      let text = String(decoding: content, as: UTF8.self)
      checkPrivate(text, line, column)
      return text
    }
    do throws(CP932.Trouble) {
      return try converter.decode(content[...])
    } catch {
      switch error {
      case .userDefined(let offset):
        let code = content[offset...].prefix(2).map { String($0, radix: 16, uppercase: true) }.joined()
        report(
          .privateCharacter, line, column,
          OfficeCharacterMessages.userDefined(code),
          OfficeCharacterMessages.writeOutright)
      case .undecodable(let offset):
        let code = content.dropFirst(offset).first.map { String($0, radix: 16, uppercase: true) } ?? ""
        report(
          .encoding, line, column,
          OfficeCharacterMessages.undecodable(byte: code),
          OfficeCharacterMessages.fixField)
      case .noTable: break
      }
      return ""
    }
  }

  private mutating func checkPrivate(_ text: String, _ line: Int, _ column: Int) {
    guard let trouble = CharacterTrouble.first(in: text) else { return }
    report(trouble.code, line, column, trouble.problem, trouble.fix)
  }

  /// A control character that is neither a tab nor a line break (U+000B and U+000C are, in spreadsheets).
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D: false
    case 0..<0x20, 0x7F: true
    default: false
    }
  }

  private mutating func report(_ code: TableCode, _ line: Int, _ column: Int, _ problem: Phrase, _ fix: Phrase) {
    problems.append(TableProblem(code, file: file, line: line, column: column, problem, fix: fix))
  }
}
