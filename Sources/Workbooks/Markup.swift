import CWorkbooks
import Messages
import RegistryModel

/// What stands in the marks of one part of a workbook, as it is read.
protocol MarkupHandler: AnyObject {
  /// An element begins inside `parent`; false ends the reading.
  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool
  func end(_ element: Element, in parent: Element) throws(WorkbookProblem)
  /// A piece of the text of `element`, which may come in several.
  func text(_ bytes: UnsafeRawBufferPointer, in element: Element) throws(WorkbookProblem)
}

/// The attributes of an element, while it begins.
struct MarkupAttributes {
  fileprivate let pairs: UnsafePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute without namespace, valid while the element begins.
  func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    kengen_xml_attribute(pairs, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
  }

  subscript(name: StaticString) -> String? { raw(name).map { String(cString: $0) } }

  /// `r:id`.
  var relationship: String? { kengen_xml_relationship(pairs).map { String(cString: $0) } }

  /// Whether `xml:space` keeps spaces at the ends of the text.
  var keepsSpace: Bool { kengen_xml_white_space(pairs).map { String(cString: $0) } == "preserve" }

  func number(_ name: StaticString) -> Int? { raw(name).flatMap(CellAddress.number) }

  /// `1`, `true` and `on` are yes.
  func isOn(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name]) }
}

/// Reads the XML of a part, piece by piece, with expat.
///
/// A document type declaration ends it: workbooks have none, and without one there are no entities to expand or to
/// fetch.
final class Markup {
  private let handler: any MarkupHandler
  private let limits: WorkbookLimits
  private var parser: OpaquePointer?
  private var elements: [Element] = []
  private var failure: WorkbookProblem?
  private var isEnough = false

  private init(_ handler: any MarkupHandler, _ limits: WorkbookLimits) {
    self.handler = handler
    self.limits = limits
  }

  /// Reads a part of the archive to its end, or until the handler has enough.
  static func read(_ name: String, of archive: WorkbookArchive, _ handler: any MarkupHandler) throws(WorkbookProblem) {
    let markup = Markup(handler, archive.limits)
    var handlers = kengen_xml_handlers()
    handlers.context = Unmanaged.passUnretained(markup).toOpaque()
    handlers.start = { context, space, name, attributes in
      guard let context, let name else { return }
      Unmanaged<Markup>.fromOpaque(context).takeUnretainedValue().start(Element(space, name), MarkupAttributes(pairs: attributes))
    }
    handlers.end = { context in
      guard let context else { return }
      Unmanaged<Markup>.fromOpaque(context).takeUnretainedValue().end()
    }
    handlers.text = { context, bytes, length in
      guard let context, let bytes else { return }
      Unmanaged<Markup>.fromOpaque(context).takeUnretainedValue().text(UnsafeRawBufferPointer(start: bytes, count: length))
    }
    guard let parser = kengen_xml_new(handlers) else { throw .noMemory() }
    defer { kengen_xml_free(parser) }
    markup.parser = parser
    try withExtendedLifetime(markup) { () throws(WorkbookProblem) in
      try archive.read(name) { (bytes, isLast) throws(WorkbookProblem) in try markup.feed(bytes, isLast, name) }
    }
  }

  /// Whether more is wanted.
  private func feed(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool, _ name: String) throws(WorkbookProblem) -> Bool {
    let status = kengen_xml_feed(parser, bytes.baseAddress, bytes.count, isLast)
    if let failure { throw failure }
    switch status {
    case KENGEN_XML_OK: break
    case KENGEN_XML_STOPPED: return !isEnough
    case KENGEN_XML_MEMORY: throw .noMemory()
    case KENGEN_XML_DOCTYPE:
      throw .damaged(
        WorkbookPartMessages.documentType(name))
    default: throw .malformed(name, line: kengen_xml_line(parser))
    }
    // A mark that does not end would be read from its beginning again with every piece.
    guard kengen_xml_pending(parser) <= limits.markBytes else {
      throw .tooLarge(
        WorkbookPartMessages.tagTooLong(name))
    }
    return true
  }

  private func start(_ element: Element, _ attributes: MarkupAttributes) {
    attempt { () throws(WorkbookProblem) in
      guard elements.count < limits.depth else {
        throw .damaged(WorkbookPartMessages.nestedTooDeeply)
      }
      if try !handler.start(element, in: elements.last ?? .other, attributes) {
        isEnough = true
        kengen_xml_stop(parser)
      }
      elements.append(element)
    }
  }

  private func end() {
    attempt { () throws(WorkbookProblem) in
      guard let element = elements.popLast() else { return }
      try handler.end(element, in: elements.last ?? .other)
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    attempt { () throws(WorkbookProblem) in try handler.text(bytes, in: elements.last ?? .other) }
  }

  /// C has no errors to throw: they are kept until the piece has been fed.
  private func attempt(_ work: () throws(WorkbookProblem) -> Void) {
    do throws(WorkbookProblem) {
      try work()
    } catch {
      failure = failure ?? error
      kengen_xml_stop(parser)
    }
  }
}
