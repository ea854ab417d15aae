import Glibc
import Messages
import RegistryModel

/// Reads the cells of one sheet.
final class SheetReader: MarkupHandler {
  /// What the cells of a workbook rest on.
  struct Setting {
    let texts: [String]
    let styles: Styles
    let is1904: Bool
  }

  private enum CellType {
    case number, shared, text, inline, bool, error, date, unknown

    private static let names: [(StaticString, CellType)] = [
      ("s", .shared), ("n", .number), ("str", .text), ("inlineStr", .inline), ("b", .bool), ("e", .error), ("d", .date),
    ]

    init(_ name: UnsafePointer<CChar>?) {
      guard let name else {
        self = .number
        return
      }
      // No text is made for every cell.
      self =
        Self.names.first { strcmp(name, UnsafeRawPointer($0.0.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 }?.1 ?? .unknown
    }
  }

  private let setting: Setting
  private let limits: WorkbookLimits
  /// Ends at the first value.
  private let onlyLooks: Bool

  private(set) var rows: [WorkbookSheet.Row] = []
  private(set) var problems: [WorkbookProblem] = []
  private(set) var hidden = HiddenCells()
  private(set) var merged: [String] = []
  private(set) var mergedCount = 0
  /// Columns with dates whose format shows no year.
  private(set) var yearless: Set<Int> = []
  private(set) var hasValue = false

  private var fields: [String] = []
  private var fieldCount = 0
  private var row = 0
  private var column = 0
  private var isRowHidden = false
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false
  private var hasStored = false
  private var isCollecting = false
  private var text = CellText()
  private var problemsBefore = 0

  init(_ part: String, _ setting: Setting, in archive: WorkbookArchive, onlyLooks: Bool = false) throws(WorkbookProblem) {
    self.setting = setting
    self.onlyLooks = onlyLooks
    limits = archive.limits
    try Markup.read(part, of: archive, self)
  }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    isCollecting = false
    switch (element, parent) {
    case (.row, .sheetData): try startRow(attributes)
    case (.cell, .row): try startCell(attributes)
    case (.value, .cell):
      hasStored = true
      // Only what belongs to the value counts, whatever stood in the cell before.
      if type != .inline {
        text.clear()
        isCollecting = true
      }
    case (.formula, .cell): hasFormula = true
    case (.text, .inline), (.text, .run):
      guard type == .inline else { return true }
      hasStored = true
      isCollecting = true
      text.begin(keepsSpace: attributes.keepsSpace)
    case (.column, .columns):
      guard attributes.isOn("hidden"), let first = attributes.number("min"), let last = attributes.number("max"), first <= last else {
        return true
      }
      hidden.addColumns(first...last)
    case (.mergeCell, .mergeCells):
      mergedCount += 1
      if merged.count < 5, let range = attributes["ref"] { merged.append(range) }
    default: break
    }
    return !(onlyLooks && hasValue)
  }

  func end(_ element: Element, in parent: Element) throws(WorkbookProblem) {
    if isCollecting, element == .text { text.endPiece() }
    isCollecting = false
    if element == .cell, parent == .row { try endCell() }
    if element == .row, parent == .sheetData { endRow() }
  }

  func text(_ bytes: UnsafeRawBufferPointer, in element: Element) throws(WorkbookProblem) {
    guard isCollecting else { return }
    try text.append(bytes, limits)
  }

  private func startRow(_ attributes: MarkupAttributes) throws(WorkbookProblem) {
    let number: Int
    if let written = attributes.raw("r") {
      guard let read = CellAddress.number(written), read > row else {
        throw .damaged(
          CellMessages.rowNumber(String(cString: written).prefix(20), after: row))
      }
      number = read
    } else {
      number = row + 1
    }
    guard number <= limits.rows else {
      throw .tooLarge(
        CellMessages.tooManyRows(most: limits.rows), row: number)
    }
    row = number
    column = 0
    fields = []
    problemsBefore = problems.count
    isRowHidden = attributes.isOn("hidden")
  }

  private func endRow() {
    guard !fields.isEmpty else { return }
    if isRowHidden { hidden.addRow(row) }
    fieldCount += fields.count
    if problems.count == problemsBefore { rows.append(WorkbookSheet.Row(number: row, fields: fields)) }
    fields = []
  }

  private func startCell(_ attributes: MarkupAttributes) throws(WorkbookProblem) {
    if let written = attributes.raw("r") {
      guard let place = CellAddress.read(written), place.row == row, place.column > column else {
        throw .damaged(
          CellMessages.misplaced(String(cString: written).prefix(20), inRow: row))
      }
      column = place.column
    } else {
      column += 1
    }
    guard column <= limits.columns else {
      throw .tooLarge(
        CellMessages.tooManyColumns(most: limits.columns),
        row: row, column: column)
    }
    type = CellType(attributes.raw("t"))
    style = attributes.number("s") ?? 0
    hasFormula = false
    hasStored = false
    text.clear()
  }

  private func endCell() throws(WorkbookProblem) {
    guard hasStored || hasFormula else { return }
    guard let value = value() else {
      // The row has a value, though none that can be read.
      pad()
      hasValue = true
      return
    }
    if value.isEmpty { return }
    guard value.utf16.count <= limits.cellLength else {
      throw .tooLarge(
        CellMessages.tooLong(address, most: limits.cellLength),
        row: row, column: column)
    }
    hasValue = true
    pad()
    fields[column - 1] = value
    hidden.useColumn(column)
    guard fieldCount + fields.count <= limits.fields else { throw Self.tooManyFields(limits, row: row, column: column) }
  }

  /// Blank fields up to the cell in hand.
  private func pad() {
    while fields.count < column { fields.append("") }
  }

  private var address: String { CellAddress.text(row: row, column: column) }

  /// The cell's value as text; nil where it has none that can be read, which then is told.
  private func value() -> String? {
    if hasFormula, !hasStored || (type != .text && type != .inline && text.trimmed.isEmpty) { return noStoredValue() }
    switch type {
    case .text, .inline: return text.text
    case .shared:
      guard let index = Int(text.trimmed), setting.texts.indices.contains(index) else {
        return brokenValue(text.trimmed)
      }
      return setting.texts[index]
    case .bool:
      switch text.trimmed {
      case "1", "true": return "TRUE"
      case "0", "false": return "FALSE"
      case let other: return brokenValue(other)
      }
    case .error: return errorValue()
    case .date:
      if text.trimmed.isEmpty { return "" }
      return CellNumber.isoDate(text.trimmed) ?? brokenValue(text.trimmed)
    case .number: return number()
    case .unknown: return brokenValue(text.trimmed)
    }
  }

  private func number() -> String? {
    let raw = text.trimmed
    if raw.isEmpty { return "" }
    guard raw.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }), let number = Double(raw),
      number.isFinite
    else { return brokenValue(raw) }
    let format = setting.styles.format(style)
    guard let text = CellNumber.text(number, format, is1904: setting.is1904) else {
      let shown = CellNumber.plain(number)
      problems.append(
        WorkbookProblem(
          .date, row: row, column: column,
          CellMessages.noDay(address, shown),
          fix: CellMessages.enterDateAnew))
      return nil
    }
    if case .date(showsYear: false) = format { yearless.insert(column) }
    return text
  }

  private func noStoredValue() -> String? {
    problems.append(
      WorkbookProblem(
        .value, row: row, column: column,
        CellMessages.noResult(address),
        fix: CellMessages.calculateAndSave))
    return nil
  }

  private func errorValue() -> String? {
    problems.append(
      WorkbookProblem(
        .value, row: row, column: column,
        CellMessages.error(address, text.trimmed.prefix(20)),
        fix: CellMessages.fixFormula))
    return nil
  }

  private func brokenValue(_ raw: String) -> String? {
    problems.append(
      WorkbookProblem(
        .value, row: row, column: column,
        CellMessages.unreadable(address, raw.prefix(20)),
        fix: CellMessages.enterAnew))
    return nil
  }

  static func tooManyFields(_ limits: WorkbookLimits, row: Int, column: Int) -> WorkbookProblem {
    let address = CellAddress.text(row: row, column: column)
    return .tooLarge(
      CellMessages.tooManyFields(most: limits.fields, address),
      row: row, column: column)
  }

  /// The rows, each as wide as the widest.
  func evenRows() throws(WorkbookProblem) -> [WorkbookSheet.Row] {
    guard let widest = rows.max(by: { $0.fields.count < $1.fields.count }) else { return [] }
    let width = widest.fields.count
    guard rows.count * width <= limits.fields else { throw Self.tooManyFields(limits, row: widest.number, column: width) }
    return rows.map { row in
      guard row.fields.count < width else { return row }
      return WorkbookSheet.Row(number: row.number, fields: row.fields + Array(repeating: "", count: width - row.fields.count))
    }
  }
}
