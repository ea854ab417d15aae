import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedEncodingTests {
  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// 見本 in CP932.
  private static let cp932: [UInt8] = [0x8C, 0xA9, 0x96, 0x7B]

  private static func people(name: [UInt8]) -> [UInt8] {
    (Malformed.people + Malformed.sound + "050002,").bytes + name + ",,regular,,\n".bytes
  }

  static let samples: [Malformed] = [
    Malformed(
      "byte order mark", bytes: bom + (Malformed.people + Malformed.sound).bytes, [Spot(.encoding, 1, 1)],
      says: ["without BOM"]),
    Malformed(
      "byte order mark and CRLF, as Excel saves them",
      bytes: bom + (Malformed.people + Malformed.sound).replacing("\n", with: "\r\n").bytes,
      [Spot(.encoding, 1, 1), Spot(.lineEnding, 1, 0), Spot(.lineEnding, 2, 0)]),
    Malformed("a byte order mark and nothing else", bytes: bom, [Spot(.encoding, 1, 1)]),
    Malformed("CP932", bytes: people(name: cp932), [Spot(.encoding, 3, 8)], says: ["0x8C"]),
    Malformed("CP932 after Japanese text", bytes: people(name: "見本".bytes + cp932), [Spot(.encoding, 3, 10)], says: ["0x8C"]),
    Malformed("UTF-8 cut off", bytes: people(name: [0xE8, 0xA6]), [Spot(.encoding, 3, 8)], says: ["0xE8"]),
    Malformed("UTF-8 cut off at the end of the file", bytes: (Malformed.people + "05").bytes + [0xE8, 0xA6], [Spot(.encoding, 2, 3)]),
    Malformed("overlong UTF-8", bytes: people(name: [0xC0, 0x80]), [Spot(.encoding, 3, 8)], says: ["0xC0"]),
    Malformed("a surrogate", bytes: people(name: [0xED, 0xA0, 0x80]), [Spot(.encoding, 3, 8)], says: ["0xED"]),
    Malformed("a stray continuation byte", bytes: people(name: [0x61, 0x80]), [Spot(.encoding, 3, 9)], says: ["0x80"]),
    Malformed("beyond U+10FFFF", bytes: people(name: [0xF4, 0x90, 0x80, 0x80]), [Spot(.encoding, 3, 8)]),
    Malformed("UTF-16", bytes: [0xFF, 0xFE, 0x61, 0x00], [Spot(.encoding, 1, 1)]),
    Malformed("a tab", bytes: people(name: "見本\t一郎".bytes), [Spot(.encoding, 3, 10)], says: ["U+0009"]),
    Malformed("NUL", bytes: people(name: [0]), [Spot(.encoding, 3, 8)], says: ["U+0000"]),
    Malformed("DEL in quotes", bytes: people(name: "\"\u{7F}\"".bytes), [Spot(.encoding, 3, 9)], says: ["U+007F"]),
    Malformed("escape sequence", bytes: people(name: "\u{1B}[31m".bytes), [Spot(.encoding, 3, 8)], says: ["U+001B"]),
    Malformed("carriage return inside a line", bytes: people(name: "a\rb".bytes), [Spot(.encoding, 3, 9)], says: ["U+000D"]),
    Malformed(
      "CRLF in every line", (Malformed.people + Malformed.sound).replacing("\n", with: "\r\n"),
      [Spot(.lineEnding, 1, 0), Spot(.lineEnding, 2, 0)], says: ["LF", "LF"]),
    Malformed("CRLF in one row", Malformed.people + "050001,見本 一郎,,regular,,\r\n", [Spot(.lineEnding, 2, 0)]),
    Malformed("CRLF in the header alone", "number,name,kana,employment,from,until\r\n" + Malformed.sound, [Spot(.lineEnding, 1, 0)]),
    Malformed("CRLF in a blank line", Malformed.people + "\r\n" + Malformed.sound, [Spot(.lineEnding, 2, 0)]),
    Malformed("no final newline", Malformed.people + "050001,見本 一郎,,regular,,", [Spot(.lineEnding, 2, 0)], says: ["newline"]),
    Malformed(
      "no final newline after a comment", Malformed.people + Malformed.sound + "# 終わり", [Spot(.lineEnding, 3, 0)], says: ["newline"]),
    Malformed("only a header without newline", "number,name,kana,employment,from,until", [Spot(.lineEnding, 1, 0)]),
  ]

  @Test(arguments: samples) func isReportedWhereItStands(_ sample: Malformed) {
    sample.expectDefects()
  }
}
