import RegistryModel

extension WorkbookWriter {
  /// Refuses what a workbook cannot hold before anything is made.
  static func check(_ sheets: [Sheet], _ title: String) throws(WorkbookProblem) {
    guard !sheets.isEmpty else { throw cannot(Phrase(ja: "シートがありません", en: "there is no sheet")) }
    var names: Set<String> = [choicesSheet]
    try check(title, Phrase(ja: "表題", en: "the title"))
    for sheet in sheets {
      try checkName(sheet.name)
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw cannot(Phrase(ja: "シート「\(sheet.name)」が二つあります", en: "there are two sheets '\(sheet.name)'"))
      }
      try check(sheet)
    }
  }

  private static func checkName(_ name: String) throws(WorkbookProblem) {
    let isGood =
      (1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'") && !name.hasSuffix("'")
    guard isGood else {
      throw cannot(Phrase(ja: "「\(name)」はシートの名前にできません", en: "'\(name)' cannot be the name of a sheet"))
    }
    try check(name, Phrase(ja: "シートの名前", en: "the name of a sheet"))
  }

  private static func check(_ sheet: Sheet) throws(WorkbookProblem) {
    let limits = WorkbookLimits.usual
    let above = sheet.titles.count + 1
    guard (1...limits.columns).contains(sheet.columns.count), sheet.spareRows >= 0,
      above + sheet.rows.count + sheet.spareRows <= limits.rows
    else {
      throw cannot(
        Phrase(
          ja: "シート「\(sheet.name)」の列か行の数が、ブックに入りません", en: "the sheet '\(sheet.name)' has more rows or columns than a workbook, or none"))
    }
    // 255 characters with the codes round ours.
    guard footer(sheet.footer).utf16.count <= 255, !sheet.footer.contains(where: \.isNewline) else {
      throw cannot(Phrase(ja: "シート「\(sheet.name)」のフッターが長すぎます", en: "the footer of the sheet '\(sheet.name)' is too long"))
    }
    try check(sheet.footer, Phrase(ja: "フッター", en: "the footer"))
    for line in sheet.titles { try check(line, Phrase(ja: "表題", en: "a title")) }
    for column in sheet.columns {
      try check(column.heading, Phrase(ja: "見出し", en: "a heading"))
      for choice in column.choices { try check(choice, Phrase(ja: "選択肢", en: "a choice")) }
      guard column.choices.allSatisfy({ !$0.isEmpty }), column.choices.count <= limits.rows else {
        throw cannot(Phrase(ja: "「\(column.heading)」の選択肢が多すぎるか、空です", en: "'\(column.heading)' has too many choices, or a blank one"))
      }
    }
    for (index, row) in sheet.rows.enumerated() {
      guard row.count <= sheet.columns.count else {
        throw cannot(
          Phrase(
            ja: "シート「\(sheet.name)」の \(above + index + 1) 行目の欄が見出しより多くあります",
            en: "row \(above + index + 1) of the sheet '\(sheet.name)' has more fields than the header"))
      }
      for (column, cell) in row.enumerated() {
        let address = CellAddress.text(row: above + index + 1, column: column + 1)
        switch cell {
        case .blank, .date: continue
        case .number(let number):
          guard number.isFinite else {
            throw cannot(Phrase(ja: "セル \(address) の値が数ではありません", en: "cell \(address) is no number"))
          }
        case .text(let text): try check(text, Phrase(ja: "セル \(address)", en: "cell \(address)"))
        }
      }
    }
  }

  private static func check(_ text: String, _ what: Phrase) throws(WorkbookProblem) {
    guard text.utf16.count <= WorkbookLimits.usual.cellLength else {
      throw cannot(Phrase(ja: "\(what.ja) の文字が多すぎます", en: "\(what.en) has too many characters"))
    }
    guard let scalar = text.unicodeScalars.first(where: isForbidden) else { return }
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    throw cannot(Phrase(ja: "\(what.ja) に、ブックに書けない文字(\(code))があります", en: "\(what.en) has a character that no workbook can hold (\(code))"))
  }

  /// Control characters and what XML has no place for.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func cannot(_ problem: Phrase) -> WorkbookProblem {
    WorkbookProblem(.writing, problem, fix: Phrase(ja: "その箇所を直すか、CSV で出力してください", en: "mend that, or write CSV"))
  }
}
