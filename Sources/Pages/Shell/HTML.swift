import Messages

/// A piece of a page. What stands literally in the source is markup; whatever is put into it is text and is escaped,
/// unless it is a piece of a page itself.
///
/// So a name that holds `<script>` is shown and not obeyed, wherever it comes from: there is no way to make markup of a
/// string that is not in the source. Attributes stand in double quotation marks.
package struct HTML: Sendable {
  package private(set) var text: String

  package static let nothing: HTML = ""

  package var isEmpty: Bool { text.isEmpty }

  package static func + (left: HTML, right: HTML) -> HTML {
    var result = left
    result.text += right.text
    return result
  }

  package static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// Text with what HTML would obey, and what a terminal or a reader of text would obey, written out.
  static func escaped(_ text: String, into result: inout String) {
    let visible = VisibleText.of(text)
    guard visible.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
      result += visible
      return
    }
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  // Static, so that only what stands in the source can be taken for markup.
  package init(stringLiteral value: StaticString) { text = value.description }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  package typealias StringInterpolation = Interpolation

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    package mutating func appendInterpolation(_ value: String) { HTML.escaped(value, into: &text) }
    package mutating func appendInterpolation(_ value: Substring) { HTML.escaped(String(value), into: &text) }
    package mutating func appendInterpolation(_ value: Int) { text += String(value) }
    package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
    package mutating func appendInterpolation(_ piece: HTML?) { if let piece { text += piece.text } }
    package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
  }
}
