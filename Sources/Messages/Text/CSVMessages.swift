package import RegistryModel

/// Lines that are no rows of a registry: encoding, line ends, quotation marks, what a merge left.
package enum CSVMessages {
  package static let splitFile = Phrase(
    ja: "kengen.yaml の layout でファイルを細かく分けてください",
    en: "divide the files more finely by layout in kengen.yaml")
  package static let noFinalNewline = Phrase(
    ja: "最後の行が改行で終わっていません", en: "the last line does not end with a newline")
  package static let addFinalNewline = Phrase(
    ja: "ファイルの末尾に改行を加えてください", en: "add a newline at the end of the file")
  package static let noHeader = Phrase(ja: "見出し行がありません", en: "there is no header row")
  package static let addHeader = Phrase(
    ja: "最初の行に列名を書いてください(docs/format.md)", en: "write the column names in the first line (docs/format.md)")
  package static let carriageReturn = Phrase(
    ja: "改行が CRLF です", en: "the line ends with CR LF")
  package static let useLineFeed = Phrase(
    ja: "改行を LF にして保存し直してください(git config core.autocrlf false)",
    en: "save the file with LF line ends (git config core.autocrlf false)")
  package static let unfinishedMerge = Phrase(
    ja: "マージの衝突の目印が残っています", en: "the mark of an unfinished merge is left here")
  package static let finishMerge = Phrase(
    ja: "どちらの行を残すかを決め、<<<<<<<、=======、>>>>>>> の行を消してください",
    en: "decide which rows stay, and delete the lines <<<<<<<, ======= and >>>>>>>")
  package static let openQuote = Phrase(
    ja: "引用符 \" が閉じていません(1つの欄の中に改行は書けません)",
    en: "the quote is not closed (a field cannot hold a line break)")
  package static let closeQuote = Phrase(
    ja: "欄の終わりに \" を書いてください", en: "write a \" at the end of the field")
  package static let textAfterQuote = Phrase(
    ja: "閉じた引用符の後に文字があります", en: "there is text after the closing quote")
  package static let bareQuote = Phrase(
    ja: "引用符で囲まれていない欄の中に \" があります", en: "there is a \" inside an unquoted field")
  package static let doubleTheQuote = Phrase(
    ja: "欄全体を \" で囲み、中の \" は \"\" と書いてください", en: "put the whole field in quotes and write an inner \" as \"\"")
  package static func controlCharacter(_ byte: UInt8) -> Phrase {
    let code = "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Phrase(ja: "制御文字 \(code) があります", en: "there is a control character \(code)")
  }
  package static let removeCharacter = Phrase(
    ja: "その文字を消してください", en: "remove that character")
  package static let byteOrderMark = Phrase(
    ja: "ファイルの先頭に BOM があります", en: "the file begins with a byte order mark")
  package static let removeByteOrderMark = Phrase(
    ja: "「UTF-8(BOM なし)」で保存し直してください", en: "save the file as UTF-8 without BOM")
  package static func invalidUTF8(_ byte: UInt8) -> Phrase {
    let hex = String(byte, radix: 16, uppercase: true)
    return Phrase(
      ja: "UTF-8 として読めないバイト 0x\(hex) があります", en: "byte 0x\(hex) is not valid UTF-8")
  }
  package static let convertToUTF8 = Phrase(
    ja: "文字コードを UTF-8 にして保存し直してください(Excel の CSV は多くが CP932 です)",
    en: "save the file as UTF-8 (CSV from Excel is mostly CP932)")
  package static let tooLarge = Phrase(ja: "ファイルが大きすぎます", en: "the file is too large")
}
