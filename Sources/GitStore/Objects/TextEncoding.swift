import Glibc

/// The encoding of the words of a commit: UTF-8 unless the commit names another (`i18n.commitEncoding`).
struct TextEncoding {
  /// The names to be tried, in order; none for UTF-8.
  private let names: [String]

  init(_ name: UnsafePointer<CChar>?) {
    let name = cText(name)
    switch name.lowercased() {
    case "", "utf-8", "utf8": names = []
    // What Japanese machines call Shift_JIS is mostly Microsoft's.
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms932", "windows-31j": names = [name, "CP932"]
    case "euc-jp", "eucjp", "ujis": names = [name, "EUC-JP-MS"]
    default: names = [name]
    }
  }

  /// The text behind a borrowed C pointer; empty for null. Where it is not of this encoding it is repaired as UTF-8.
  func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer, !names.isEmpty else { return cText(pointer) }
    let bytes = Array(UnsafeRawBufferPointer(start: pointer, count: cLength(pointer)))
    for name in names {
      if let converted = Self.converted(bytes, from: name) { return converted }
    }
    return cText(pointer)
  }

  private static func converted(_ bytes: [UInt8], from name: String) -> String? {
    let failed = iconv_t(bitPattern: -1)
    let converter = iconv_open("UTF-8", name)
    guard let converter, converter != failed else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than three times its bytes in UTF-8, but for a few of one byte.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else { return nil }
        return target.count - room
      }
    }
    guard let written else { return nil }
    return String(validating: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
