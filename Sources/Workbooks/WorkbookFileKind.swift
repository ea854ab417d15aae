import RegistryModel

extension WorkbookProblem {
  private static let asWorkbook = Phrase(
    ja: "元のアプリで「Excel ブック(.xlsx)」か「CSV UTF-8」として保存し直してください", en: "save it as 'Excel Workbook (.xlsx)' or 'CSV UTF-8' where it came from")

  static var encrypted: WorkbookProblem {
    WorkbookProblem(
      .refused, Phrase(ja: "パスワードで保護されたブックです", en: "the workbook has a password"),
      fix: Phrase(
        ja: "Excel で開き、パスワードを外して保存し直してください(ファイル→情報→ブックの保護)",
        en: "open it, take the password off (File, Info, Protect Workbook), and save it"))
  }

  static var macros: WorkbookProblem {
    WorkbookProblem(
      .refused,
      Phrase(ja: "マクロを含むブック(.xlsm など)です。マクロのあるファイルは読みません", en: "the workbook has macros (.xlsm or the like), and such files are not read"),
      fix: Phrase(
        ja: "「Excel ブック(.xlsx)」で保存し直すと、マクロのないブックになります", en: "save it as 'Excel Workbook (.xlsx)', which has none"))
  }

  static func otherFile(_ problem: Phrase) -> WorkbookProblem { WorkbookProblem(.refused, problem, fix: asWorkbook) }
}

/// What a file is that looks like a workbook and is none, told by its contents.
enum WorkbookFileKind {
  private static let compoundStart: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// The first records of the formats before the compound file, Excel 2.0 to 5.0.
  private static let bareStarts: [[UInt8]] = [
    [0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00], [0x09, 0x08, 0x10, 0x00],
  ]

  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  static func isOldWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: compoundStart) || bareStarts.contains { bytes.starts(with: $0) }
  }

  /// What is wrong with bytes that are no zip archive; nil where they may be one.
  static func problem(_ bytes: [UInt8]) -> WorkbookProblem? {
    if isArchive(bytes) { return nil }
    if bytes.starts(with: compoundStart) { return compound(bytes) }
    return isOldWorkbook(bytes) ? oldWorkbook : .otherFile(Phrase(ja: "Excel のブックではありません", en: "the file is no Excel workbook"))
  }

  private static let oldWorkbook = WorkbookProblem.otherFile(
    Phrase(ja: "古い形式の Excel ブック(.xls)です", en: "the file is an Excel workbook of the old format (.xls)"))

  /// A compound file (OLE): the names of its streams, in UTF-16, say whose it is.
  private static func compound(_ bytes: [UInt8]) -> WorkbookProblem {
    func has(_ name: String) -> Bool {
      let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return bytes.firstRange(of: wanted) != nil
    }
    if has("EncryptedPackage") || has("EncryptionInfo") { return .encrypted }
    if has("Workbook") || has("Book") { return oldWorkbook }
    if has("WordDocument") { return .otherFile(Phrase(ja: "Word の文書(.doc)です", en: "the file is a Word document (.doc)")) }
    return .otherFile(Phrase(ja: "Excel の新しい形式(.xlsx)のブックではありません", en: "the file is no workbook of the new format (.xlsx)"))
  }

  /// What is wrong with an archive whose main part has this type; nil where it is a workbook without macros.
  static func problem(_ archive: WorkbookArchive, mainType type: String) -> WorkbookProblem? {
    if type.contains("ms-excel.sheet.binary") {
      return .otherFile(Phrase(ja: "バイナリ形式の Excel ブック(.xlsb)です", en: "the file is a binary Excel workbook (.xlsb)"))
    }
    if type.contains("macroenabled") || archive.contains(where: { $0.hasSuffix("vbaproject.bin") }) { return .macros }
    if type.contains("wordprocessingml") { return .otherFile(Phrase(ja: "Word の文書(.docx)です", en: "the file is a Word document (.docx)")) }
    if type.contains("presentationml") {
      return .otherFile(Phrase(ja: "PowerPoint の資料(.pptx)です", en: "the file is a PowerPoint presentation (.pptx)"))
    }
    if type.hasSuffix("sheet.main+xml") || type.hasSuffix("template.main+xml") { return nil }
    return .otherFile(Phrase(ja: "Excel のブックではありません", en: "the file is no Excel workbook"))
  }

  /// What an archive is that is no package of Office at all.
  static func withoutPackage(_ archive: WorkbookArchive) -> WorkbookProblem {
    let type = ((try? archive.head("mimetype", limit: 100)) ?? nil).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
      return .otherFile(Phrase(ja: "OpenDocument の表(.ods)です", en: "the file is an OpenDocument spreadsheet (.ods)"))
    }
    if type.hasPrefix("application/vnd.oasis.opendocument") {
      return .otherFile(Phrase(ja: "OpenDocument の文書です", en: "the file is an OpenDocument document"))
    }
    if archive.has("xl/workbook.xml") { return .missing("[Content_Types].xml") }
    return WorkbookProblem(
      .refused, Phrase(ja: "ZIP ファイルです", en: "the file is a ZIP archive"),
      fix: Phrase(ja: "展開して、中の一覧を示してください", en: "unpack it, and name the list inside"))
  }
}
