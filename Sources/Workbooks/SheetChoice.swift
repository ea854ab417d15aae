import Messages
import RegistryModel

/// Which sheet of a workbook is read.
struct SheetChoice {
  let sheet: WorkbookContents.Sheet
  /// The place of its tab, from 1.
  let number: Int
  let remarks: [Phrase]

  /// The sheet that is asked for, by name before number; else the only one of the visible ones that `hasValues`.
  init(
    _ sheets: [WorkbookContents.Sheet], asked: String?, hasValues: (WorkbookContents.Sheet) throws(WorkbookProblem) -> Bool
  ) throws(WorkbookProblem) {
    if let asked {
      try self.init(sheets, named: asked)
      return
    }
    let visible = sheets.indices.filter { sheets[$0].isTable && !sheets[$0].isHidden }
    var filled: [Int] = []
    if visible.count > 1 {
      for index in visible where try hasValues(sheets[index]) { filled.append(index) }
    }
    // Where all are empty, the first is as empty as the others.
    guard let index = visible.count == 1 ? visible.first : filled.count == 1 ? filled.first : filled.isEmpty ? visible.first : nil else {
      throw Self.unclear(
        sheets,
        visible.isEmpty
          ? SheetMessages.noVisibleSheet
          : SheetMessages.severalSheets)
    }
    self.init(sheets, index)
  }

  private init(_ sheets: [WorkbookContents.Sheet], named asked: String) throws(WorkbookProblem) {
    let places = sheets.indices.filter { sheets[$0].name == asked }
    let byNumber = asked.utf8.count <= 5 ? Int(asked).map { $0 - 1 }.flatMap { sheets.indices.contains($0) ? $0 : nil } : nil
    guard let index = places.first ?? byNumber else {
      throw Self.unclear(sheets, SheetMessages.noSheet(asked))
    }
    guard sheets[index].isTable else {
      throw Self.unclear(
        sheets, SheetMessages.noTable(sheets[index].name))
    }
    self.init(sheets, index)
  }

  private init(_ sheets: [WorkbookContents.Sheet], _ index: Int) {
    sheet = sheets[index]
    number = index + 1
    let others = sheets.indices.filter { $0 != index }
    guard !others.isEmpty || sheets[index].isHidden else {
      remarks = []
      return
    }
    let read = Self.shown(sheets, index)
    let left = SheetMessages.list(others.prefix(10).map { Self.shown(sheets, $0) }, isCut: others.count > 10)
    remarks = [
      others.isEmpty
        ? SheetMessages.isRead(read)
        : SheetMessages.isRead(read, butNot: left)
    ]
  }

  private static func shown(_ sheets: [WorkbookContents.Sheet], _ index: Int) -> Phrase {
    let sheet = sheets[index]
    return SheetMessages.tab(index + 1, sheet.name, isHidden: sheet.isHidden)
  }

  private static func unclear(_ sheets: [WorkbookContents.Sheet], _ problem: Phrase) -> WorkbookProblem {
    let names = sheets.indices.prefix(30).map { shown(sheets, $0) }
    return WorkbookProblem(
      .sheet, problem,
      fix: SheetMessages.nameSheet(names, isCut: sheets.count > 30))
  }
}
