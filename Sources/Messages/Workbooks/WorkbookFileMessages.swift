package import RegistryModel

/// What is said of files that are no workbook that is read, and of how to make one of them.
package enum WorkbookFileMessages {
  package static let saveAsWorkbookOrCSV = Phrase(
    ja: "元のアプリで「Excel ブック(.xlsx)」か「CSV UTF-8」として保存し直してください", en: "save it as 'Excel Workbook (.xlsx)' or 'CSV UTF-8' where it came from")
  package static let password = Phrase(ja: "パスワードで保護されたブックです", en: "the workbook has a password")
  package static let takePasswordOff = Phrase(
    ja: "Excel で開き、パスワードを外して保存し直してください(ファイル→情報→ブックの保護)", en: "open it, take the password off (File, Info, Protect Workbook), and save it")
  package static let macros = Phrase(
    ja: "マクロを含むブック(.xlsm など)です。マクロのあるファイルは読みません", en: "the workbook has macros (.xlsm or the like), and such files are not read")
  package static let saveWithoutMacros = Phrase(
    ja: "「Excel ブック(.xlsx)」で保存し直すと、マクロのないブックになります", en: "save it as 'Excel Workbook (.xlsx)', which has none")
  package static let noWorkbook = Phrase(ja: "Excel のブックではありません", en: "the file is no Excel workbook")
  package static let oldWorkbook = Phrase(ja: "古い形式の Excel ブック(.xls)です", en: "the file is an Excel workbook of the old format (.xls)")
  package static let oldWordDocument = Phrase(ja: "Word の文書(.doc)です", en: "the file is a Word document (.doc)")
  package static let notOfNewFormat = Phrase(ja: "Excel の新しい形式(.xlsx)のブックではありません", en: "the file is no workbook of the new format (.xlsx)")
  package static let binaryWorkbook = Phrase(ja: "バイナリ形式の Excel ブック(.xlsb)です", en: "the file is a binary Excel workbook (.xlsb)")
  package static let wordDocument = Phrase(ja: "Word の文書(.docx)です", en: "the file is a Word document (.docx)")
  package static let presentation = Phrase(ja: "PowerPoint の資料(.pptx)です", en: "the file is a PowerPoint presentation (.pptx)")
  package static let openDocumentTable = Phrase(ja: "OpenDocument の表(.ods)です", en: "the file is an OpenDocument spreadsheet (.ods)")
  package static let openDocument = Phrase(ja: "OpenDocument の文書です", en: "the file is an OpenDocument document")
  package static let zipArchive = Phrase(ja: "ZIP ファイルです", en: "the file is a ZIP archive")
  package static let unpack = Phrase(ja: "展開して、中の一覧を示してください", en: "unpack it, and name the list inside")
  package static let openAndSave = Phrase(
    ja: "Excel で開けるか確かめ、「Excel ブック(.xlsx)」で保存し直してください", en: "see whether Excel opens it, and save it as 'Excel Workbook (.xlsx)'")
  package static let copyWhatIsNeeded = Phrase(
    ja: "必要な範囲だけを新しいブックに写して保存してください", en: "copy what is needed into a new workbook, and save that")
  package static let noMemory = Phrase(ja: "記憶領域が足りません", en: "there is not enough memory")

  package static func noLibrary(_ name: String) -> Phrase {
    Phrase(ja: "ブックを扱うためのライブラリ \(name) がありません", en: "the library \(name), which workbooks need, is missing")
  }

  package static func install(_ package: String) -> Phrase {
    Phrase(ja: "apt-get install \(package) で入れるか、CSV を使ってください", en: "install it with apt-get install \(package), or use CSV")
  }
}
