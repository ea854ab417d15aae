import Messages
import RegistryModel

/// The sheets of a workbook in the order of their tabs.
final class WorkbookContents: MarkupHandler {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let part: String
    /// A table of cells; else a chart, a dialog or a macro.
    let isTable: Bool
  }
  private(set) var sheets: [Sheet] = []
  /// Days are counted from 1904-01-01.
  private(set) var is1904 = false
  private let relationships: Relationships

  init(_ part: String, _ relationships: Relationships, in archive: WorkbookArchive) throws(WorkbookProblem) {
    self.relationships = relationships
    try Markup.read(part, of: archive, self)
  }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    if element == .properties, parent == .workbook { is1904 = attributes.isOn("date1904") }
    guard element == .sheet, parent == .sheets else { return true }
    let name = attributes["name"] ?? ""
    guard let id = attributes.relationship, let target = relationships.targets[id] else {
      throw .damaged(WorkbookPartMessages.sheetNowhere(name))
    }
    let state = attributes["state"] ?? "visible"
    sheets.append(Sheet(name: name, isHidden: state != "visible", part: target.part, isTable: target.kind == "worksheet"))
    return true
  }

  func end(_: Element, in _: Element) {}
  func text(_: UnsafeRawBufferPointer, in _: Element) {}
}
