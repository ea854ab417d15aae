package import RegistryModel

/// What is said where a workbook cannot be written.
package enum WorkbookWritingMessages {
  package static func unwritable(_ words: String) -> Phrase {
    Phrase(ja: "ブックを書けません(\(words))", en: "the workbook cannot be written (\(words))")
  }

  package static let makeRoom = Phrase(ja: "一時フォルダの空きを確かめるか、CSV で出力してください", en: "see whether the temporary folder has room, or write CSV")

  package static func sheetNotMade(_ name: String) -> Phrase { Phrase(ja: "シート「\(name)」を作れません", en: "the sheet '\(name)' cannot be made") }

  package static func sheetNotWritten(_ name: String) -> Phrase {
    Phrase(ja: "シート「\(name)」を書けません", en: "the sheet '\(name)' cannot be written")
  }

  package static let choicesNotMade = Phrase(ja: "選択肢のシートを作れません", en: "the sheet of choices cannot be made")

  package static func choicesNotWritten(of heading: String) -> Phrase {
    Phrase(ja: "「\(heading)」の選択肢を書けません", en: "the choices of '\(heading)' cannot be written")
  }

  package static let noSheet = Phrase(ja: "シートがありません", en: "there is no sheet")
  package static let title = Phrase(ja: "表題", en: "the title")

  package static func repeatedSheet(_ name: String) -> Phrase { Phrase(ja: "シート「\(name)」が二つあります", en: "there are two sheets '\(name)'") }

  package static func sheetName(_ name: String) -> Phrase {
    Phrase(ja: "「\(name)」はシートの名前にできません", en: "'\(name)' cannot be the name of a sheet")
  }

  package static let nameOfSheet = Phrase(ja: "シートの名前", en: "the name of a sheet")

  package static func doesNotFit(_ name: String) -> Phrase {
    Phrase(ja: "シート「\(name)」の列か行の数が、ブックに入りません", en: "the sheet '\(name)' has more rows or columns than a workbook, or none")
  }

  package static func footerTooLong(_ name: String) -> Phrase {
    Phrase(ja: "シート「\(name)」のフッターが長すぎます", en: "the footer of the sheet '\(name)' is too long")
  }

  package static let footer = Phrase(ja: "フッター", en: "the footer")
  package static let lineOfTitle = Phrase(ja: "表題", en: "a title")
  package static let heading = Phrase(ja: "見出し", en: "a heading")
  package static let choice = Phrase(ja: "選択肢", en: "a choice")

  package static func choicesDoNotFit(of heading: String) -> Phrase {
    Phrase(ja: "「\(heading)」の選択肢が多すぎるか、空です", en: "'\(heading)' has too many choices, or a blank one")
  }

  package static func tooManyFields(inRow row: Int, of name: String) -> Phrase {
    Phrase(ja: "シート「\(name)」の \(row) 行目の欄が見出しより多くあります", en: "row \(row) of the sheet '\(name)' has more fields than the header")
  }

  package static func noNumber(_ address: String) -> Phrase { Phrase(ja: "セル \(address) の値が数ではありません", en: "cell \(address) is no number") }

  package static func cell(_ address: String) -> Phrase { Phrase(ja: "セル \(address)", en: "cell \(address)") }

  package static func tooLong(_ what: Phrase) -> Phrase { Phrase(ja: "\(what.ja) の文字が多すぎます", en: "\(what.en) has too many characters") }

  package static func character(_ code: String, in what: Phrase) -> Phrase {
    Phrase(ja: "\(what.ja) に、ブックに書けない文字(\(code))があります", en: "\(what.en) has a character that no workbook can hold (\(code))")
  }

  package static let fixOrCSV = Phrase(ja: "その箇所を直すか、CSV で出力してください", en: "fix that, or write CSV")
}
