import Messages
import RegistryModel

/// Reads workbooks of Excel's format (.xlsx, Office Open XML, transitional or strict).
package enum Workbook {
  /// Whether bytes are a workbook of Excel, new or old, or an archive: whatever begins like one.
  package static func isContainer(_ bytes: [UInt8]) -> Bool {
    WorkbookFileKind.isArchive(bytes) || WorkbookFileKind.isOldWorkbook(bytes)
  }

  /// Reads one sheet: the one asked for by its name or by the place of its tab from 1, else the only visible one with
  /// values.
  ///
  /// Cells come as text: dates as ISO 8601 by their format, whole numbers without a fraction, formulas by their stored
  /// results. Cells that cannot be read stand in the sheet's `problems`; what makes the whole file unreadable is
  /// thrown. Linear in the unpacked size.
  package static func read(
    _ bytes: [UInt8], sheet asked: String? = nil, limits: WorkbookLimits = .usual
  ) throws(WorkbookProblem) -> WorkbookSheet {
    let (archive, main) = try opened(bytes, limits)
    let relationships = try Relationships(of: main, in: archive)
    let contents = try WorkbookContents(main, relationships, in: archive)
    let setting = SheetReader.Setting(
      texts: try relationships.first("sharedStrings").map { part throws(WorkbookProblem) in
        try SharedTexts(part, in: archive).texts
      } ?? [],
      styles: try relationships.first("styles").map { part throws(WorkbookProblem) in try Styles(part, in: archive) } ?? Styles(),
      is1904: contents.is1904)
    let choice = try SheetChoice(contents.sheets, asked: asked) { sheet throws(WorkbookProblem) in
      try SheetReader(sheet.part, setting, in: archive, onlyLooks: true).hasValue
    }
    let reader = try SheetReader(choice.sheet.part, setting, in: archive)
    return WorkbookSheet(
      name: choice.sheet.name, number: choice.number, rows: try reader.evenRows(), problems: reader.problems,
      remarks: choice.remarks + remarks(reader))
  }

  /// Names of the visible sheets that are tables, in the order of their tabs; throws as `read` does.
  package static func sheetNames(_ bytes: [UInt8], limits: WorkbookLimits = .usual) throws(WorkbookProblem) -> [String] {
    let (archive, main) = try opened(bytes, limits)
    return try WorkbookContents(main, try Relationships(of: main, in: archive), in: archive).sheets
      .filter { $0.isTable && !$0.isHidden }.map(\.name)
  }

  /// The archive, and its part that names the sheets.
  private static func opened(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookProblem) -> (WorkbookArchive, String) {
    if let problem = WorkbookFileKind.problem(bytes) { throw problem }
    let archive = try WorkbookArchive(bytes, limits)
    guard archive.has("[Content_Types].xml") else { throw WorkbookFileKind.withoutPackage(archive) }
    let types = try ContentTypes(in: archive)
    guard let main = try Relationships(of: "", in: archive).first("officeDocument") else { throw .missing("_rels/.rels") }
    if let problem = WorkbookFileKind.problem(archive, mainType: types.type(of: main)) { throw problem }
    return (archive, main)
  }

  private static func remarks(_ reader: SheetReader) -> [Phrase] {
    var result = reader.hidden.remarks
    if reader.mergedCount > 0 {
      let shown = reader.merged.joined(separator: ", ") + (reader.mergedCount > reader.merged.count ? " …" : "")
      result.append(
        SheetMessages.mergedCells(reader.mergedCount, shown)
      )
    }
    if !reader.yearless.isEmpty {
      let shown = HiddenCells.ranges(reader.yearless.sorted()) { CellAddress.letters($0) }
      result.append(
        SheetMessages.yearNotShown(shown))
    }
    return result
  }
}
