package import RegistryModel

/// What is said of the parts of a workbook: its archive and the XML in it.
package enum WorkbookPartMessages {
  private static let parts = Counted("個", "part")
  private static let texts = Counted("個", "text")
  private static let characters = Counted("字", "character")

  package static func missing(_ part: String) -> Phrase { Phrase(ja: "ブックの中の \(part) がありません", en: "the workbook has no part \(part)") }

  package static func malformed(_ part: String, line: UInt64) -> Phrase {
    Phrase(ja: "ブックの中の \(part) が壊れています(XML の \(line) 行目)", en: "the workbook's part \(part) is broken (line \(line) of its XML)")
  }

  package static let file = Phrase(ja: "ファイル", en: "the file")

  package static func tooManyParts(most: Int) -> Phrase {
    Phrase(ja: "ブックの中の部品が \(most) 個を超えています", en: "the workbook has more than \(parts.en(most))")
  }

  package static func repeated(_ name: String) -> Phrase {
    Phrase(ja: "ブックの中に \(name) が二つあります", en: "the workbook has two parts named \(name)")
  }

  package static func packedTooTightly(_ part: String, most: UInt64) -> Phrase {
    Phrase(
      ja: "ブックの中の \(part) が、圧縮した大きさの \(most) 倍を超えて膨らみます",
      en: "the workbook's part \(part) unpacks to more than \(most) times its packed size")
  }

  package static func tooLarge(mebibytes: UInt64) -> Phrase {
    Phrase(ja: "ブックの中身が、広げると \(mebibytes) MiB を超えます", en: "the workbook unpacks to more than \(mebibytes) MiB")
  }

  package static func checkSum(_ what: Phrase) -> Phrase {
    Phrase(ja: "\(what.ja) の中身が検査合計と合いません(壊れています)", en: "the contents of \(what.en) do not match their check sum")
  }

  package static func unknownMethod(_ what: Phrase) -> Phrase {
    Phrase(ja: "\(what.ja) の圧縮の方式が分かりません", en: "\(what.en) is packed by an unknown method")
  }

  package static func cutOff(_ what: Phrase) -> Phrase { Phrase(ja: "\(what.ja) が途中で切れているか、壊れています", en: "\(what.en) is cut off or broken") }

  package static func documentType(_ name: String) -> Phrase {
    Phrase(
      ja: "ブックの中の \(name) に文書型宣言(DOCTYPE)があります。ブックにはないはずのものです",
      en: "the workbook's part \(name) has a document type declaration, which no workbook has")
  }

  package static func tagTooLong(_ name: String) -> Phrase {
    Phrase(ja: "ブックの中の \(name) に、長すぎる XML のタグがあります", en: "the workbook's part \(name) has a mark that is too long")
  }

  package static let nestedTooDeeply = Phrase(ja: "ブックの XML の入れ子が深すぎます", en: "the workbook's XML is nested too deeply")

  package static func tooManyTexts(most: Int) -> Phrase {
    Phrase(ja: "ブックの文字列が \(most) 個を超えています", en: "the workbook has more than \(texts.en(most))")
  }

  package static func textTooLong(most: Int) -> Phrase {
    Phrase(ja: "ブックに \(most) 字を超える文字列があります", en: "the workbook has a text of more than \(characters.en(most))")
  }

  package static func sheetNowhere(_ name: String) -> Phrase {
    Phrase(ja: "シート「\(name)」の中身がどこにあるか、ブックに書いてありません", en: "the workbook does not say where its sheet '\(name)' is")
  }
}
