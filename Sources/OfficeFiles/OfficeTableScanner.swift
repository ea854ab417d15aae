import RegistryModel

/// The byte-level pass behind `OfficeTable`.
struct OfficeTableScanner {
  let file: String
  let bytes: [UInt8]
  private(set) var encoding = OfficeTable.Encoding.utf8
  private(set) var rows: [OfficeTable.Row] = []
  private(set) var problems: [TableProblem] = []
  private var start = 0
  private var delimiter: UInt8 = 0x2C
  private var converter: CP932?

  private static let quote: UInt8 = 0x22
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func scan() {
    guard recognise() else { return }
    var line = 1
    var position = start
    while position < bytes.count {
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
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(
        .encoding, 1, 0, Phrase(ja: "UTF-16 で書かれています", en: "the file is UTF-16"),
        Phrase(ja: "「CSV UTF-8」で保存し直してください", en: "save it as 'CSV UTF-8'"))
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
          Phrase(ja: "この計算機には CP932 の変換表がありません", en: "this machine has no table for CP932"),
          Phrase(ja: "UTF-8 で保存し直すか、glibc の gconv を入れてください", en: "save the file as UTF-8, or install glibc's gconv modules"))
        return false
      }
    }
    let head = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    // Names of columns hold commas sooner than tabs.
    let tabs = head.count { $0 == 0x09 }
    if tabs > 0, tabs >= head.count(where: { $0 == 0x2C }) { delimiter = 0x09 }
    return true
  }

  /// Cuts and decodes one row; moves behind its line end.
  private mutating func row(_ position: inout Int, _ line: inout Int) -> [String]? {
    var fields: [String] = []
    let first = line
    while true {
      let column = fields.count + 1
      var content: [UInt8] = []
      if position < bytes.count, bytes[position] == OfficeTableScanner.quote {
        position += 1
        var isClosed = false
        while position < bytes.count {
          let byte = bytes[position]
          if byte == OfficeTableScanner.quote {
            if position + 1 < bytes.count, bytes[position + 1] == OfficeTableScanner.quote {
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
            .quoting, first, column, Phrase(ja: "引用符 \" が閉じていません", en: "a quotation mark is not closed"),
            Phrase(ja: "欄の終わりに \" を書いてください", en: "write a \" at the end of the field"))
          return nil
        }
        if position < bytes.count, !isEnd(bytes[position]), bytes[position] != delimiter {
          report(
            .quoting, first, column, Phrase(ja: "閉じた引用符の後に文字があります", en: "text follows a closing quotation mark"),
            Phrase(ja: "欄の中の \" は \"\" と書いてください", en: "write a \" inside a field as \"\""))
          while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        }
      } else {
        let begin = position
        while position < bytes.count, bytes[position] != delimiter, !isEnd(bytes[position]) { position += 1 }
        content = Array(bytes[begin..<position])
      }
      fields.append(decode(content, first, column))
      if position >= bytes.count { return fields }
      if bytes[position] == delimiter {
        position += 1
        continue
      }
      if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
      position += 1
      line += 1
      return fields
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func decode(_ content: [UInt8], _ line: Int, _ column: Int) -> String {
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
          Phrase(ja: "外字(CP932 の \(code))があります", en: "there is a user-defined character (CP932 \(code))"),
          OfficeTableScanner.writeOutright)
      case .undecodable(let offset):
        let code = content.dropFirst(offset).first.map { String($0, radix: 16, uppercase: true) } ?? ""
        report(
          .encoding, line, column,
          Phrase(ja: "UTF-8 としても CP932 としても読めないバイト 0x\(code) があります", en: "byte 0x\(code) is neither UTF-8 nor CP932"),
          Phrase(ja: "その欄を直すか、ファイルを UTF-8 で保存し直してください", en: "mend the field, or save the file as UTF-8"))
      case .noTable: break
      }
      return ""
    }
  }

  private mutating func checkPrivate(_ text: String, _ line: Int, _ column: Int) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
        report(
          .privateCharacter, line, column,
          Phrase(
            ja: "外字(U+\(String(scalar.value, radix: 16, uppercase: true)))があります",
            en: "there is a private-use character (U+\(String(scalar.value, radix: 16, uppercase: true)))"),
          OfficeTableScanner.writeOutright)
        return
      case 0xFFFD:
        report(
          .encoding, line, column,
          Phrase(ja: "変換に失敗した文字(U+FFFD)があります", en: "there is a character that an earlier conversion lost (U+FFFD)"),
          Phrase(ja: "元のシステムから出力し直してください", en: "export the file anew from the system it came from"))
        return
      default: continue
      }
    }
  }

  private static let writeOutright = Phrase(
    ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode")

  private mutating func report(_ code: TableProblem.Code, _ line: Int, _ column: Int, _ problem: Phrase, _ mend: Phrase) {
    problems.append(TableProblem(code, file: file, line: line, column: column, problem, mend: mend))
  }
}
