package import RegistryModel
import RegistryText

/// A ledger as it was written, cut into the columns that are judged.
package struct LedgerFile: Sendable {
  package struct Row: Sendable {
    /// Line in the file, from 1.
    package let line: Int
    package let values: [LedgerColumn: String]

    package func value(_ column: LedgerColumn) -> String { values[column] ?? "" }
  }

  package let file: String
  package let columns: Set<LedgerColumn>
  package let rows: [Row]
  /// Rows that could not be cut; they are judged unreadable, never passed over.
  package let broken: [(line: Int, problem: Phrase)]

  /// Reads a UTF-8 file, with or without a byte order mark, with LF or CR LF.
  ///
  /// `mapping` gives columns their headings; the usual headings are recognised without it. Linear.
  package init(file: String, bytes: [UInt8], mapping: [LedgerColumn: String] = [:]) throws(LedgerProblem) {
    self.file = file
    let table = CSVTable(file: file, bytes: try LedgerFile.plain(file, bytes))
    if let defect = table.defects.first(where: { $0.code == .encoding && $0.line <= 1 && table.header == nil }) {
      throw LedgerProblem(file: file, line: defect.line, problem: defect.problem, mend: defect.mend)
    }
    guard let header = table.header else {
      throw LedgerProblem(
        file: file, line: 1, problem: Phrase(ja: "見出し行がありません", en: "there is no header row"),
        mend: Phrase(ja: "1行目に列名を書いてください", en: "write column names in the first line"))
    }
    let headings = (0..<header.fieldCount).map { SearchKey(table.text(header, $0)) }
    var positions: [LedgerColumn: Int] = [:]
    for column in LedgerColumn.allCases {
      let names = mapping[column].map { [$0] } ?? column.usualHeadings
      let found = headings.indices.filter { index in names.contains { SearchKey($0) == headings[index] } }
      if found.count > 1 {
        throw LedgerProblem(
          file: file, line: header.line,
          problem: Phrase(
            ja: "\(column.name.ja)と読める列がいくつもあります", en: "several columns could be the \(column.name.en)"),
          mend: Phrase(ja: "--mapping で列を指定してください", en: "name the column with --mapping"))
      }
      if found.isEmpty, let name = mapping[column] {
        throw LedgerProblem(
          file: file, line: header.line,
          problem: Phrase(ja: "列「\(name)」がありません", en: "there is no column '\(name)'"),
          mend: Phrase(ja: "対応表と見出し行を照らし合わせてください", en: "compare the mapping with the header row"))
      }
      positions[column] = found.first
    }
    for column in [LedgerColumn.date, .applicant, .approver] where positions[column] == nil {
      throw LedgerProblem(
        file: file, line: header.line,
        problem: Phrase(ja: "\(column.name.ja)の列がどれか分かりません", en: "no column is recognised as the \(column.name.en)"),
        mend: Phrase(
          ja: "--mapping の対応表に「\(column.rawValue),列名」と書いてください",
          en: "write '\(column.rawValue),HEADING' into the file given with --mapping"))
    }
    columns = Set(positions.keys)
    rows = table.rows.filter { $0.fieldCount == header.fieldCount }.map { row in
      Row(line: row.line, values: positions.mapValues { table.text(row, $0) })
    }
    let uncut = table.rows.filter { $0.fieldCount != header.fieldCount }.map { row in
      (
        line: row.line,
        problem: Phrase(
          ja: "欄が \(row.fieldCount) 個あります(見出しは \(header.fieldCount) 個)",
          en: "the row has \(row.fieldCount) fields, the header \(header.fieldCount)")
      )
    }
    broken = uncut + table.defects.map { (line: $0.line, problem: $0.problem) }
  }

  /// Line ends and the byte order mark of spreadsheets taken away.
  private static func plain(_ file: String, _ bytes: [UInt8]) throws(LedgerProblem) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw LedgerProblem(
        file: file, line: 0,
        problem: Phrase(ja: "UTF-8 ではありません(CP932 などの文字コードはまだ読めません)", en: "the file is not UTF-8 (CP932 and others are not read yet)"),
        mend: Phrase(
          ja: "「CSV UTF-8」で保存し直すか、iconv -f CP932 -t UTF-8 で変換してください",
          en: "save it as 'CSV UTF-8', or convert it: iconv -f CP932 -t UTF-8"))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      if bytes[index] == 0x0D {
        result.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    if let last = result.last, last != 0x0A { result.append(0x0A) }
    return result
  }

  /// Reads a mapping: CSV with the columns `column,heading`.
  package static func mapping(file: String, bytes: [UInt8]) throws(LedgerProblem) -> [LedgerColumn: String] {
    let table = CSVTable(file: file, bytes: try plain(file, bytes))
    if let defect = table.defects.first {
      throw LedgerProblem(file: file, line: defect.line, problem: defect.problem, mend: defect.mend)
    }
    guard let header = table.header, header.fieldCount == 2, table.text(header, 0) == "column", table.text(header, 1) == "heading"
    else {
      throw LedgerProblem(
        file: file, line: 1, problem: Phrase(ja: "対応表の見出し行が違います", en: "the header of the mapping is another"),
        mend: Phrase(ja: "1行目を column,heading にしてください", en: "write column,heading in the first line"))
    }
    let names = LedgerColumn.allCases.map(\.rawValue)
    var result: [LedgerColumn: String] = [:]
    for row in table.rows {
      guard row.fieldCount == 2, let column = LedgerColumn(rawValue: table.text(row, 0)), result[column] == nil else {
        throw LedgerProblem(
          file: file, line: row.line,
          problem: Phrase(ja: "対応表のこの行が読めません", en: "this row of the mapping cannot be read"),
          mend: Phrase(
            ja: "column は次のどれかを1回ずつ: \(names.joined(separator: ", "))",
            en: "column is one of these, each once: \(names.joined(separator: ", "))"))
      }
      result[column] = table.text(row, 1)
    }
    return result
  }
}
