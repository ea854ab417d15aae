/// An address within the site.
package struct Link: Sendable {
  package let path: String
  package var query: [(name: String, value: String)]

  package init(_ path: String, _ query: [(name: String, value: String)] = []) {
    self.path = path
    self.query = query
  }

  /// The address as it stands in a page; what is not a letter or a digit of ASCII is written as its bytes.
  package var text: String {
    var result = path.split(separator: "/", omittingEmptySubsequences: false).map { Self.encoded(String($0)) }.joined(separator: "/")
    for (index, item) in query.enumerated() {
      result += (index == 0 ? "?" : "&") + Self.encoded(item.name) + "=" + Self.encoded(item.value)
    }
    return result
  }

  package static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
