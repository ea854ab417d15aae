package import RegistryModel

/// What is said of rows and cells that cannot be read.
package enum CellMessages {
  private static let rows = Counted("行", "row")
  private static let columns = Counted("列", "column")
  private static let characters = Counted("字", "character")
  private static let fields = Counted("個", "field")

  package static func rowNumber(_ written: Substring, after row: Int) -> Phrase {
    Phrase(
      ja: "シートの \(row) 行目の次の行の番号「\(written)」が正しくありません",
      en: "the number of the row after row \(row) of the sheet is '\(written)', which cannot be")
  }

  package static func tooManyRows(most: Int) -> Phrase {
    Phrase(ja: "シートに \(most) 行を超える行があります", en: "the sheet has more than \(rows.en(most))")
  }

  package static func misplaced(_ written: Substring, inRow row: Int) -> Phrase {
    Phrase(
      ja: "シートの \(row) 行目に、そこにあるはずのないセル「\(written)」があります", en: "row \(row) of the sheet has a cell '\(written)', which cannot be there")
  }

  package static func tooManyColumns(most: Int) -> Phrase {
    Phrase(ja: "シートに \(most) 列を超える列があります", en: "the sheet has more than \(columns.en(most))")
  }

  package static func tooLong(_ address: String, most: Int) -> Phrase {
    Phrase(ja: "セル \(address) が \(most) 字を超えています", en: "cell \(address) has more than \(characters.en(most))")
  }

  package static func noDay(_ address: String, _ shown: String) -> Phrase {
    Phrase(
      ja: "セル \(address): 日付の書式なのに、値 \(shown) は暦にない日です", en: "cell \(address) has the format of a date, and its value \(shown) is no day")
  }

  package static let enterDateAnew = Phrase(ja: "日付を入れ直すか、空にしてください", en: "enter the date anew, or clear the cell")

  package static func noResult(_ address: String) -> Phrase {
    Phrase(ja: "セル \(address): 式の計算結果がファイルに入っていません", en: "cell \(address) has a formula, and the file does not hold its result")
  }

  package static let calculateAndSave = Phrase(
    ja: "Excel で開いて計算させ、保存し直してください(値だけを貼り付けてもかまいません)",
    en: "open it in a spreadsheet program so that it is calculated, and save it, or paste its values")

  package static func error(_ address: String, _ value: Substring) -> Phrase {
    Phrase(ja: "セル \(address): エラー値 \(value) です", en: "cell \(address) is the error \(value)")
  }

  package static let fixFormula = Phrase(ja: "式を直すか、値を入れてください", en: "fix the formula, or enter the value")

  package static func unreadable(_ address: String, _ value: Substring) -> Phrase {
    Phrase(
      ja: "セル \(address): 値「\(value)」が読めません(ファイルが壊れています)", en: "cell \(address): its value '\(value)' cannot be read; the file is broken")
  }

  package static let enterAnew = Phrase(ja: "そのセルを入れ直し、保存し直してください", en: "enter the cell anew, and save the file")

  package static func tooManyFields(most: Int, _ address: String) -> Phrase {
    Phrase(
      ja: "シートの欄が \(most) 個を超えます。いちばん右の列の値はセル \(address) にあります",
      en: "the sheet has more than \(fields.en(most)); the value farthest to the right is in cell \(address)")
  }
}
