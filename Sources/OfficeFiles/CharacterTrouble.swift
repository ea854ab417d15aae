import RegistryModel

/// Characters that no list should have: only the sending machine knows them, or nobody sees them.
enum CharacterTrouble {
  static let writeOutright = Phrase(
    ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode")

  /// What is wrong with the first such character of a text; nil where there is none. ASCII control characters are the
  /// scanner's in a CSV, where they are bytes, and `includingASCII` elsewhere.
  static func first(
    in text: String, includingASCII: Bool = false
  ) -> (code: TableCode, problem: Phrase, mend: Phrase)? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
        return (
          .privateCharacter,
          Phrase(ja: "外字(\(code(scalar.value)))があります", en: "there is a private-use character (\(code(scalar.value)))"), writeOutright
        )
      case 0x80...0x84, 0x86...0x9F, 0x202A...0x202E, 0x2066...0x2069: return control(code(scalar.value))
      case 0..<0x09, 0x0E..<0x20, 0x7F: if includingASCII { return control(code(scalar.value)) }
      case 0xFFFD:
        return (
          .encoding,
          Phrase(ja: "変換に失敗した文字(U+FFFD)があります", en: "there is a character that an earlier conversion lost (U+FFFD)"),
          Phrase(ja: "元のシステムから出力し直してください", en: "export the file anew from the system it came from")
        )
      default: continue
      }
    }
    return nil
  }

  static func control(_ code: String) -> (code: TableCode, problem: Phrase, mend: Phrase) {
    (
      .encoding, Phrase(ja: "目に見えない制御文字(\(code))があります", en: "there is an invisible control character (\(code))"),
      Phrase(ja: "その欄を打ち直すか、Excel の CLEAN 関数で除いてください", en: "type the field anew, or take the character out with CLEAN in the spreadsheet")
    )
  }

  /// U+001B.
  static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
