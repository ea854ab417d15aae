package import RegistryModel

/// What is said of the rows and the header of a list.
package enum OfficeTableMessages {
  private static let fields = Counted("個", "field")
  private static let columns = Counted("列", "column")

  package static let openQuote = Phrase(ja: "引用符 \" が閉じていません", en: "a quotation mark is not closed")
  package static let closeQuote = Phrase(ja: "欄の終わりに \" を書いてください", en: "write a \" at the end of the field")
  package static let textAfterQuote = Phrase(ja: "閉じた引用符の後に文字があります", en: "text follows a closing quotation mark")
  package static let doubleQuotes = Phrase(ja: "欄の中の \" は \"\" と書いてください", en: "write a \" inside a field as \"\"")
  package static let noHeader = Phrase(ja: "見出し行がありません", en: "there is no header row")
  package static let exportWithHeader = Phrase(ja: "1行目に列名のある CSV を出力してください", en: "export the file with column names in the first line")

  package static func fieldCount(_ found: Int, header: Int) -> Phrase {
    Phrase(ja: "欄が \(found) 個あります(見出しは \(header) 個)", en: "the row has \(fields.en(found)), the header \(header)")
  }

  package static let quoteAndFill = Phrase(
    ja: "欄の中の区切り文字は、欄全体を \" で囲み、空の欄も区切ってください",
    en: "put a field that holds the delimiter into quotation marks, and set blank fields apart as well")

  package static func tooManyColumns(_ count: Int, most: Int) -> Phrase {
    Phrase(ja: "見出しが \(count) 列あります(\(most) 列まで読めます)", en: "the header has \(columns.en(count)), more than \(most)")
  }

  package static let exportFewerColumns = Phrase(ja: "要る列だけを出力してください", en: "export only the columns that are needed")

  package static func inCell(_ address: String, _ problem: Phrase) -> Phrase {
    Phrase(ja: "セル \(address): \(problem.ja)", en: "cell \(address): \(problem.en)")
  }
}
