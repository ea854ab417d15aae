/// A form with a file, as a browser sends it (RFC 7578).
struct Multipart {
  struct Part {
    let name: String
    /// As the browser calls it; nil where the part is no file.
    let file: String?
    let bytes: [UInt8]

    var text: String? { String(validating: bytes, as: UTF8.self) }
  }
  let parts: [Part]

  static let mostParts = 400

  /// nil where it is no such form.
  init?(_ body: [UInt8], contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"), let boundary = Self.parameter("boundary", of: contentType),
      !boundary.isEmpty, boundary.utf8.count <= 70
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var parts: [Part] = []
    guard let first = Self.find(mark, in: body, from: 0) else { return nil }
    var place = first + mark.count
    while true {
      if body[place...].starts(with: Array("--".utf8)) { break }
      guard body[place...].starts(with: [0x0D, 0x0A]), parts.count < Self.mostParts else { return nil }
      place += 2
      guard let head = Self.find(Array("\r\n\r\n".utf8), in: body, from: place), head - place <= 4096,
        let end = Self.find([0x0D, 0x0A] + mark, in: body, from: head + 2)
      else { return nil }
      guard let part = Self.part(String(decoding: body[place..<head], as: UTF8.self), body[min(head + 4, end)..<end]) else { return nil }
      parts.append(part)
      place = end + 2 + mark.count
    }
    self.parts = parts
  }

  /// What is given under a name; nil where it is not, or is no text.
  subscript(name: String) -> String? { parts.first { $0.name == name && $0.file == nil }?.text }

  func all(_ name: String) -> [String] { parts.filter { $0.name == name }.compactMap(\.text) }

  /// The file under a name; nil where none was chosen.
  func file(_ name: String) -> Part? {
    parts.first { $0.name == name && $0.file != nil && !($0.file?.isEmpty ?? true) && !$0.bytes.isEmpty }
  }

  private static func part(_ head: String, _ bytes: ArraySlice<UInt8>) -> Part? {
    for line in head.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else { continue }
      let value = String(line[line.index(after: colon)...])
      guard let name = parameter("name", of: value) else { return nil }
      return Part(name: name, file: parameter("filename", of: value), bytes: Array(bytes))
    }
    return nil
  }

  /// A parameter of a header, in quotation marks or not; browsers write `"` within as `%22`.
  private static func parameter(_ name: String, of value: String) -> String? {
    for piece in pieces(value).dropFirst() {
      guard let equals = piece.firstIndex(of: "="), String(piece[..<equals]).trimmed.lowercased() == name else { continue }
      let text = String(piece[piece.index(after: equals)...]).trimmed
      guard text.hasPrefix("\"") else { return text }
      guard text.count >= 2, text.hasSuffix("\"") else { return nil }
      return String(text.dropFirst().dropLast()).replacing("%22", with: "\"")
    }
    return nil
  }

  /// Cut at semicolons that stand in no quotation marks.
  private static func pieces(_ value: String) -> [String] {
    var result = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { result.append("") } else { result[result.count - 1].append(character) }
    }
    return result
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, bytes.count - needle.count >= start else { return nil }
    var place = start
    while place <= bytes.count - needle.count {
      guard let next = bytes[place...(bytes.count - needle.count)].firstIndex(of: first) else { return nil }
      if bytes[next...].starts(with: needle) { return next }
      place = next + 1
    }
    return nil
  }
}

/// Bytes as text that a form can carry (RFC 4648).
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8: UInt32] = Dictionary(uniqueKeysWithValues: digits.enumerated().map { ($1, UInt32($0)) })

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var place = 0
    while place < bytes.count {
      let rest = min(3, bytes.count - place)
      var word: UInt32 = 0
      for offset in 0..<3 { word = word << 8 | (offset < rest ? UInt32(bytes[place + offset]) : 0) }
      for offset in 0..<4 {
        result.append(offset <= rest ? digits[Int(word >> UInt32(18 - 6 * offset) & 63)] : UInt8(ascii: "="))
      }
      place += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// nil where it is no such text.
  static func bytes(_ text: String) -> [UInt8]? {
    let source = Array(text.utf8).filter { $0 != 0x0A && $0 != 0x0D }
    guard source.count % 4 == 0 else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(source.count / 4 * 3)
    var place = 0
    while place < source.count {
      let isLast = place + 4 == source.count
      let padding = isLast ? source[place..<place + 4].reversed().prefix { $0 == UInt8(ascii: "=") }.count : 0
      guard padding <= 2 else { return nil }
      var word: UInt32 = 0
      for offset in 0..<4 {
        if offset >= 4 - padding {
          word <<= 6
        } else if let value = values[source[place + offset]] {
          word = word << 6 | value
        } else {
          return nil
        }
      }
      for offset in 0..<(3 - padding) { result.append(UInt8(word >> UInt32(16 - 8 * offset) & 0xFF)) }
      place += 4
    }
    return result
  }
}
