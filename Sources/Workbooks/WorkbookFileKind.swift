import Messages
import RegistryModel

extension WorkbookProblem {
  static var encrypted: WorkbookProblem {
    WorkbookProblem(
      .refused, WorkbookFileMessages.password,
      fix: WorkbookFileMessages.takePasswordOff)
  }

  static var macros: WorkbookProblem {
    WorkbookProblem(
      .refused,
      WorkbookFileMessages.macros,
      fix: WorkbookFileMessages.saveWithoutMacros)
  }

  static func otherFile(_ problem: Phrase) -> WorkbookProblem {
    WorkbookProblem(.refused, problem, fix: WorkbookFileMessages.saveAsWorkbookOrCSV)
  }
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
    return isOldWorkbook(bytes) ? oldWorkbook : .otherFile(WorkbookFileMessages.noWorkbook)
  }

  private static let oldWorkbook = WorkbookProblem.otherFile(
    WorkbookFileMessages.oldWorkbook)

  /// A compound file (OLE): the names of its streams, in UTF-16, say whose it is.
  private static func compound(_ bytes: [UInt8]) -> WorkbookProblem {
    func has(_ name: String) -> Bool {
      let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return bytes.firstRange(of: wanted) != nil
    }
    if has("EncryptedPackage") || has("EncryptionInfo") { return .encrypted }
    if has("Workbook") || has("Book") { return oldWorkbook }
    if has("WordDocument") { return .otherFile(WorkbookFileMessages.oldWordDocument) }
    return .otherFile(WorkbookFileMessages.notOfNewFormat)
  }

  /// What is wrong with an archive whose main part has this type; nil where it is a workbook without macros.
  static func problem(_ archive: WorkbookArchive, mainType type: String) -> WorkbookProblem? {
    if type.contains("ms-excel.sheet.binary") {
      return .otherFile(WorkbookFileMessages.binaryWorkbook)
    }
    if type.contains("macroenabled") || archive.contains(where: { $0.hasSuffix("vbaproject.bin") }) { return .macros }
    if type.contains("wordprocessingml") { return .otherFile(WorkbookFileMessages.wordDocument) }
    if type.contains("presentationml") {
      return .otherFile(WorkbookFileMessages.presentation)
    }
    if type.hasSuffix("sheet.main+xml") || type.hasSuffix("template.main+xml") { return nil }
    return .otherFile(WorkbookFileMessages.noWorkbook)
  }

  /// What an archive is that is no package of Office at all.
  static func withoutPackage(_ archive: WorkbookArchive) -> WorkbookProblem {
    let type = ((try? archive.head("mimetype", limit: 100)) ?? nil).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
      return .otherFile(WorkbookFileMessages.openDocumentTable)
    }
    if type.hasPrefix("application/vnd.oasis.opendocument") {
      return .otherFile(WorkbookFileMessages.openDocument)
    }
    if archive.has("xl/workbook.xml") { return .missing("[Content_Types].xml") }
    return WorkbookProblem(
      .refused, WorkbookFileMessages.zipArchive,
      fix: WorkbookFileMessages.unpack)
  }
}
