import Messages
import RegistryModel

/// The texts that cells refer to by number: plain or of several runs, without their readings (ふりがな).
final class SharedTexts: MarkupHandler {
  private(set) var texts: [String] = []
  private var text = CellText()
  private var isCollecting = false
  private let limits: WorkbookLimits

  init(_ part: String, in archive: WorkbookArchive) throws(WorkbookProblem) {
    limits = archive.limits
    try Markup.read(part, of: archive, self)
  }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    switch (element, parent) {
    case (.item, .sharedTexts): text.clear()
    case (.text, .item), (.text, .run): text.begin(keepsSpace: attributes.keepsSpace)
    default: break
    }
    isCollecting = element == .text && (parent == .item || parent == .run)
    return true
  }

  func end(_ element: Element, in parent: Element) throws(WorkbookProblem) {
    if isCollecting { text.endPiece() }
    isCollecting = false
    guard element == .item, parent == .sharedTexts else { return }
    guard texts.count < limits.sharedTexts else {
      throw .tooLarge(
        WorkbookPartMessages.tooManyTexts(most: limits.sharedTexts))
    }
    texts.append(text.text)
  }

  func text(_ bytes: UnsafeRawBufferPointer, in element: Element) throws(WorkbookProblem) {
    guard isCollecting, element == .text else { return }
    try text.append(bytes, limits)
  }
}
