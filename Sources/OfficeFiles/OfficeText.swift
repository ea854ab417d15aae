import Foundation
import Messages
package import RegistryModel

/// A document that was saved as text or as a web page, as lines.
package struct OfficeText: Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case cp932 = "CP932"
  }
  package struct Problem: Error {
    package let problem: Phrase
    package let fix: Phrase
  }
  package let encoding: Encoding
  package let lines: [String]

  /// Reads bytes for what they are: UTF-8, UTF-16 with a byte order mark, or CP932; of a web page what can be read in it.
  package init(_ bytes: [UInt8]) throws(Problem) {
    typealias Words = OfficeFileMessages
    func starts(_ head: [UInt8]) -> Bool { bytes.starts(with: head) }
    if starts(Array("%PDF".utf8)) { throw Problem(problem: Words.pdfNotText, fix: Words.pdfAsText) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0xD0, 0xCF, 0x11, 0xE0]) {
      throw Problem(problem: Words.documentNotText, fix: Words.documentAsText)
    }
    let text: String
    if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) {
      guard let decoded = String(data: Data(bytes), encoding: .utf16) else {
        throw Problem(problem: Words.utf16, fix: Words.documentAsText)
      }
      (text, encoding) = (decoded, .utf16)
    } else if let decoded = String(validating: starts([0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) {
      if bytes.prefix(4096).contains(0x1B) { throw Problem(problem: Words.jis, fix: Words.documentAsText) }
      (text, encoding) = (decoded, .utf8)
    } else {
      do throws(CP932.Trouble) {
        (text, encoding) = (try CP932().decode(bytes[...]), .cp932)
      } catch {
        throw Problem(problem: Words.noEncoding, fix: Words.documentAsText)
      }
    }
    guard !text.unicodeScalars.contains(where: { $0.value == 0 }) else {
      throw Problem(problem: Words.noEncoding, fix: Words.documentAsText)
    }
    let head = text.prefix(2048).lowercased()
    let readable = head.contains("<html") || head.contains("<!doctype html") ? Self.readable(text) : text
    lines = readable.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  /// What stands in a web page: tags away, a line for each block, the common entities as characters.
  private static func readable(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else {
        rest = rest[open...]
        break
      }
      let tag = rest[rest.index(after: open)..<close].lowercased()
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      rest = rest[rest.index(after: close)...]
      if ["script", "style"].contains(name), !tag.hasPrefix("/") {
        rest = rest.range(of: "</\(name)", options: .caseInsensitive).map { rest[$0.lowerBound...] } ?? ""
      }
      if ["p", "div", "br", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "section", "table"].contains(name) {
        result += "\n"
      }
    }
    result += rest
    for (entity, character) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      result = result.replacingOccurrences(of: entity, with: character)
    }
    return result
  }
}
