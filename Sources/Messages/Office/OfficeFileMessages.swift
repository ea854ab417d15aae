package import RegistryModel

/// What is said of files that are no CSV, or whose name says that they are something else.
package enum OfficeFileMessages {
  package static let workbookAsText = Phrase(
    ja: "名前は CSV ですが、中身は Excel のブックか ZIP ファイルです", en: "the name is a CSV's, the contents are an Excel workbook's or a ZIP archive's")
  package static let renameToWorkbook = Phrase(
    ja: "ブックなら名前の終わりを .xlsx にし、そうでなければ CSV を出力し直してください", en: "let the name of a workbook end with .xlsx, or else export the CSV anew")
  package static let textAsWorkbook = Phrase(
    ja: "名前は Excel のブックですが、中身は CSV などの文字のファイルです", en: "the name is an Excel workbook's, the contents are text, such as CSV")
  package static let renameToText = Phrase(
    ja: "名前の終わりを .csv にするか、Excel で開いて「Excel ブック(.xlsx)」で保存し直してください",
    en: "let the name end with .csv, or open it and save it as 'Excel Workbook (.xlsx)'")
  package static let noSheets = Phrase(ja: "CSV にシートはありません", en: "a CSV file has no sheets")
  package static let leaveSheetOut = Phrase(ja: "--sheet を付けずに実行してください", en: "leave out --sheet")
  package static let saveAsUTF8 = Phrase(ja: "「CSV UTF-8」で保存し直してください", en: "save it as 'CSV UTF-8'")
  package static let utf16 = Phrase(ja: "UTF-16 で書かれています", en: "the file is UTF-16")
  package static let pdf = Phrase(ja: "PDF で、CSV ではありません", en: "the file is a PDF, not CSV")
  package static let exportCSV = Phrase(ja: "元のシステムから CSV を出力してください", en: "export CSV from the system that it came from")
  package static let xmlSpreadsheet = Phrase(
    ja: "XML スプレッドシート 2003 で、CSV でも Excel ブック(.xlsx)でもありません", en: "the file is an XML Spreadsheet 2003, neither CSV nor .xlsx")
  package static let saveAsWorkbook = Phrase(
    ja: "Excel で開き、「Excel ブック(.xlsx)」で保存し直してください", en: "open it, and save it as 'Excel Workbook (.xlsx)'")
  package static let markup = Phrase(ja: "HTML か XML で、CSV ではありません", en: "the file is HTML or XML, not CSV")
  package static let pdfNotText = Phrase(ja: "PDF で、文字のファイルではありません", en: "the file is a PDF, not text")
  package static let pdfAsText = Phrase(
    ja: "元の文書を「書式なし(.txt)」か「Web ページ(.html)」で保存するか、PDF から文字を取り出したものを渡してください",
    en: "save the document as plain text (.txt) or as a web page (.html), or hand in the text taken from the PDF")
  package static let documentNotText = Phrase(ja: "Word か Excel の文書で、文字のファイルではありません", en: "the file is a Word or Excel document, not text")
  package static let documentAsText = Phrase(
    ja: "「書式なし(.txt)」を UTF-8 で、または「Web ページ(.html)」で保存し直してください", en: "save it as plain text (.txt) in UTF-8, or as a web page (.html)")
  package static let noEncoding = Phrase(
    ja: "UTF-8、UTF-16、CP932(シフト JIS)のどれとしても読めません", en: "the file reads as none of UTF-8, UTF-16 and CP932 (Shift JIS)")
  package static let jis = Phrase(ja: "JIS(ISO-2022-JP)で書かれています", en: "the file is ISO-2022-JP")
}
