import RegistryModel

/// A CSV or tab-separated file as a personnel system or a spreadsheet writes it, decoded, with every problem.
///
/// UTF-8 with or without a byte order mark, or CP932; comma or tab; CR LF, LF or CR; quoted fields may hold
/// line breaks. Cutting comes first and decoding second, field by field, so that a byte that is no text is
/// told with its row and column: no byte of a CP932 pair is a comma, a tab, a quote or a line end.
package struct OfficeTable: Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case cp932 = "CP932"
  }
  package struct Row: Sendable {
    /// The row's first line, from 1.
    package let line: Int
    package let fields: [String]
  }

  package let file: String
  package let encoding: Encoding
  /// Column names as written; empty where there is no header.
  package let header: [String]
  package let headerLine: Int
  package let rows: [Row]
  package let problems: [TableProblem]

  /// Reads a file; linear in its size. Rows with a problem are left out and stand in `problems`.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    var scanner = OfficeTableScanner(file: file, bytes: bytes)
    scanner.scan()
    encoding = scanner.encoding
    var rows = scanner.rows
    var problems = scanner.problems
    if let first = rows.first {
      header = first.fields.map(TextForms.trimmed)
      headerLine = first.line
      rows.removeFirst()
    } else {
      header = []
      headerLine = 1
      problems.append(
        TableProblem(
          .header, file: file, line: 1, Phrase(ja: "見出し行がありません", en: "there is no header row"),
          mend: Phrase(ja: "1行目に列名のある CSV を出力してください", en: "export the file with column names in the first line")))
    }
    var sound: [Row] = []
    sound.reserveCapacity(rows.count)
    for row in rows {
      // Spreadsheets leave lines of nothing but commas at the foot.
      if row.fields.allSatisfy({ $0.isEmpty }) { continue }
      if row.fields.count == header.count {
        sound.append(row)
      } else {
        problems.append(
          TableProblem(
            .fieldCount, file: file, line: row.line,
            Phrase(
              ja: "欄が \(row.fields.count) 個あります(見出しは \(header.count) 個)",
              en: "the row has \(row.fields.count) fields, the header \(header.count)"),
            mend: Phrase(
              ja: "欄の中の区切り文字は、欄全体を \" で囲んでください", en: "put a field that holds the delimiter into quotation marks")))
      }
    }
    self.rows = sound
    self.problems = problems
  }
}
