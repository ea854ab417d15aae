import RegistryModel

/// Compares a file's header and row widths with what its kind demands.
package enum HeaderCheck {
  /// Every such defect; rows can be taken apart by column only where there is none.
  package static func defects(of table: CSVTable, against schema: FileSchema) -> [Defect] {
    (defect(of: table, against: schema).map { [$0] } ?? [])
      + table.rows.compactMap { fieldCountDefect(of: $0, in: table, against: schema) }
  }

  static func defect(of table: CSVTable, against schema: FileSchema) -> Defect? {
    guard let header = table.header else { return nil }
    let found = (0..<header.fieldCount).map { table.text(header, $0) }
    let expected = schema.columns.map(\.name)
    guard found != expected else { return nil }
    let first = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = first ?? min(found.count, expected.count)
    let problem: Phrase
    if position < found.count, !expected.contains(found[position]) {
      let near = Nearest.word(to: found[position], among: expected)
      problem = Phrase(
        ja: "列「\(found[position])」はこの様式にありません" + (near.map { "(「\($0)」ではありませんか)" } ?? ""),
        en: "column '\(found[position])' is unknown" + (near.map { " (did you mean '\($0)'?)" } ?? ""))
    } else if let missing = expected.first(where: { !found.contains($0) }) {
      problem = Phrase(ja: "列「\(missing)」がありません", en: "column '\(missing)' is missing")
    } else {
      problem = Phrase(ja: "列の順序が違うか、列が重複しています", en: "columns are out of order or repeated")
    }
    return Defect(
      code: .header, file: table.file, line: header.line, column: table.columnPosition(header, position),
      problem: problem,
      mend: Phrase(
        ja: "見出し行をこう書いてください: \(schema.headerLine)", en: "write the header row as: \(schema.headerLine)"))
  }

  static func fieldCountDefect(
    of row: CSVTable.Row, in table: CSVTable, against schema: FileSchema
  ) -> Defect? {
    let expected = schema.columns.count
    guard row.fieldCount != expected else { return nil }
    return Defect(
      code: .fieldCount, file: table.file, line: row.line,
      column: table.columnPosition(row, min(row.fieldCount, expected)),
      problem: Phrase(
        ja: "欄が \(row.fieldCount) 個あります(\(expected) 個のはずです)",
        en: "the row has \(row.fieldCount) fields, not \(expected)"),
      mend: Phrase(
        ja: "欄の区切りの , を数え直してください。欄の中の , は欄全体を \" で囲みます。列: \(schema.headerLine)",
        en: "count the commas; a field that holds one goes into quotes. Columns: \(schema.headerLine)"))
  }
}
