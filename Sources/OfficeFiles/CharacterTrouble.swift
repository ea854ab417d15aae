import Messages
import RegistryModel

/// Characters that no list should have: only the sending machine knows them, or nobody sees them.
enum CharacterTrouble {
  /// What is wrong with the first such character of a text; nil where there is none. ASCII control characters are the
  /// scanner's in a CSV, where they are bytes, and `includingASCII` elsewhere.
  static func first(
    in text: String, includingASCII: Bool = false
  ) -> (code: TableCode, problem: Phrase, fix: Phrase)? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
        return (
          .privateCharacter,
          OfficeCharacterMessages.privateUse(code(scalar.value)), OfficeCharacterMessages.writeOutright
        )
      case 0x80...0x84, 0x86...0x9F, 0x202A...0x202E, 0x2066...0x2069: return control(code(scalar.value))
      case 0..<0x09, 0x0E..<0x20, 0x7F: if includingASCII { return control(code(scalar.value)) }
      case 0xFFFD:
        return (
          .encoding,
          OfficeCharacterMessages.lostCharacter,
          OfficeCharacterMessages.exportAnew
        )
      default: continue
      }
    }
    return nil
  }

  static func control(_ code: String) -> (code: TableCode, problem: Phrase, fix: Phrase) {
    (
      .encoding, OfficeCharacterMessages.controlCharacter(code),
      OfficeCharacterMessages.retype
    )
  }

  /// U+001B.
  static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
