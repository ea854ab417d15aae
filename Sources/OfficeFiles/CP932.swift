import Glibc

/// CP932 (Windows-31J) to Unicode, by the C library's table.
final class CP932 {
  /// Why a run of bytes is no text.
  enum Trouble: Error {
    /// No character has these bytes.
    case undecodable(at: Int)
    /// A user-defined character (外字, F040–F9FC): what it looks like, only the sending machine knows.
    case userDefined(at: Int)
    /// The C library has no such table.
    case noTable
  }

  private let descriptor: iconv_t

  init() throws(Trouble) {
    descriptor = iconv_open("UTF-8", "CP932")
    // iconv_open gives (iconv_t)-1 on failure.
    guard Int(bitPattern: descriptor) != -1 else { throw .noTable }
  }

  deinit { iconv_close(descriptor) }

  /// The text of `bytes`; exact, vendor characters of NEC and IBM included. Linear.
  func decode(_ bytes: ArraySlice<UInt8>) throws(Trouble) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    try check(bytes)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: input.count * 3 + 4)
    var consumed = 0
    var produced = 0
    let failed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target -> Bool in
        var from = source.baseAddress
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var room = target.count
        iconv(descriptor, nil, nil, nil, nil)
        let result = iconv(descriptor, &from, &left, &to, &room)
        consumed = source.count - left
        produced = target.count - room
        return result == Int.max || Int(bitPattern: UInt(bitPattern: Int(result))) == -1 || left > 0
      }
    }
    guard !failed else { throw .undecodable(at: consumed) }
    return String(decoding: output[..<produced], as: UTF8.self)
  }

  /// Refuses what the C library would map into the private use area without a word.
  private func check(_ bytes: ArraySlice<UInt8>) throws(Trouble) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      switch lead {
      case 0x80, 0xA0, 0xFD...0xFF: throw .undecodable(at: index - bytes.startIndex)
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < bytes.endIndex else { throw .undecodable(at: index - bytes.startIndex) }
        if (0xF0...0xF9).contains(lead) { throw .userDefined(at: index - bytes.startIndex) }
        index += 2
      default: index += 1
      }
    }
  }
}
