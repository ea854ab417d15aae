import RegistryModel

/// What is said of standard input that cannot be taken.
package enum InputMessages {
  package static let notUTF8 = Advice(
    Phrase(ja: "標準入力に、UTF-8 でない行があります", en: "a line of standard input is not UTF-8"),
    Phrase(ja: "名前を UTF-8 にしてください", en: "use names that are UTF-8"))

  /// `reason` = the system's own words.
  package static func unreadable(_ reason: String) -> Advice {
    Advice(Phrase(ja: "標準入力を読めません(\(reason))", en: "cannot read standard input (\(reason))"))
  }

  /// `limit` in bytes.
  package static func tooMuch(limit: Int) -> Advice {
    Advice(
      Phrase(ja: "標準入力が \(limit) バイトを超えています", en: "standard input has more than \(limit) bytes"),
      Phrase(ja: "分けてください", en: "divide it"))
  }

  /// `limit` in bytes.
  package static func longLine(limit: Int) -> Advice {
    Advice(
      Phrase(ja: "標準入力に \(limit) バイトを超える行があります", en: "a line of standard input has more than \(limit) bytes"),
      Phrase(ja: "1行に1つだけ書いてください", en: "write one thing a line"))
  }
}
