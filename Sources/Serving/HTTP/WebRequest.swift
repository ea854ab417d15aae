/// A request as the site sees it: no connection, no stream.
package struct WebRequest: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  package var method: Method
  /// Without the query, with `%` sequences decoded.
  package var path: String
  package var query: Query
  /// By name in lower case; only those that the site reads.
  package var headers: [String: String]
  package var body: [UInt8]
  /// The address of the other end of the connection, as text.
  package var peer: String

  package init(
    _ method: Method, _ target: String, headers: [String: String] = [:], body: [UInt8] = [], peer: String = "127.0.0.1"
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = Query.decoded(parts[0], plusIsSpace: false) ?? String(parts[0])
    query = Query(parts.count > 1 ? String(parts[1]) : "")
    self.headers = headers
    self.body = body
    self.peer = peer
  }
}

/// The pairs of an address or of a form.
package struct Query: Sendable {
  /// In the order in which they stand; of one name the first counts.
  package private(set) var pairs: [(name: String, value: String)] = []
  /// Whether the text was no query: bytes that are not UTF-8, or too much of it.
  package private(set) var isMalformed = false

  package static let mostPairs = 64

  package init(_ text: String) {
    for part in text.split(separator: "&") {
      guard pairs.count < Self.mostPairs else {
        isMalformed = true
        return
      }
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0], plusIsSpace: true),
        let value = sides.count > 1 ? Self.decoded(sides[1], plusIsSpace: true) : ""
      else {
        isMalformed = true
        continue
      }
      pairs.append((name, value))
    }
  }

  /// What is given under a name, without white space around it; nil where it is not given or is empty.
  package subscript(name: String) -> String? {
    guard let value = pairs.first(where: { $0.name == name })?.value else { return nil }
    let trimmed = value.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// nil where `%` is followed by no two hexadecimal digits, or the bytes are not UTF-8.
  static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x25:
        guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal) else { return nil }
        bytes.append(high << 4 | low)
      case 0x2B where plusIsSpace: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

extension String {
  /// Without white space at both ends, the ideographic space among it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
