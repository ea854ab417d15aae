import RegistryModel

/// The number format of each cell style.
final class Styles: MarkupHandler {
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [Int] = []

  init() {}

  init(_ part: String, in archive: WorkbookArchive) throws(WorkbookProblem) {
    try Markup.read(part, of: archive, self)
  }

  /// The format of a style by its index; plain where there is none.
  func format(_ style: Int) -> NumberFormat {
    guard formats.indices.contains(style) else { return .plain }
    return codes[formats[style]] ?? .builtIn(formats[style])
  }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    switch (element, parent) {
    case (.numberFormat, .numberFormats):
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return true }
      codes[id] = NumberFormat(code: code)
    case (.format, .cellFormats): formats.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
    return true
  }

  func end(_: Element, in _: Element) {}
  func text(_: UnsafeRawBufferPointer, in _: Element) {}
}
