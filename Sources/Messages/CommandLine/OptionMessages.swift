package import RegistryModel

/// What is said of options that do not go together.
package enum OptionMessages {
  /// Two options of which at most one may be given.
  package static func excluding(_ first: String, _ second: String) -> Failure {
    Failure(.usage, Phrase(ja: "\(first) と \(second) は一方だけ書いてください", en: "give \(first) or \(second), not both"))
  }

  /// An option that means nothing without another, or beside it.
  package static func without(_ option: String, _ needed: String) -> Failure {
    Failure(
      .usage, Phrase(ja: "\(option) は \(needed) といっしょにだけ使えます", en: "\(option) is only used together with \(needed)"))
  }

  /// An option that does not go with what is asked.
  package static func unused(_ option: String, _ why: Phrase) -> Failure {
    Failure(
      .usage, Phrase(ja: "\(option) はここでは使われません(\(why.ja))", en: "\(option) is not used here (\(why.en))"),
      remedy: Phrase(ja: "\(option) を外してください", en: "leave \(option) out"))
  }

  package static func notADate(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は日付ではありません", en: "'\(text)' is not a date"),
      Phrase(ja: "2026-04-01、2026/4/1、R8.4.1、令和8年4月1日 のように書いてください", en: "write it as 2026-04-01"))
  }

  package static func missing(_ option: String) -> Advice {
    Advice(Phrase(ja: "\(option) が要ります", en: "\(option) is required"))
  }

  package static func notAFingerprint(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "--accept の「\(word)」は指紋ではありません", en: "'\(word)' is no fingerprint (--accept)"),
      Phrase(ja: "断られたときに示される 16 桁を写してください", en: "copy the 16 digits that the refusal shows"))
  }

  package static func notToday(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "環境変数 KENGEN_TODAY の「\(text)」は日付ではありません", en: "KENGEN_TODAY is '\(text)', which is no date"),
      Phrase(ja: "2026-04-01 の形で書くか、消してください", en: "write it as 2026-04-01, or unset it"))
  }

  /// A change on the command line that is to be taken as made.
  package static func unreadableAssumption(_ text: String, _ remedy: Phrase) -> Advice {
    Advice(Phrase(ja: "仮定「\(text)」が読めません", en: "the assumption '\(text)' cannot be read"), remedy)
  }

  package static let assumptionCommands = Phrase(
    ja: "assign・end・deputy・absence のどれかで始めてください", en: "begin with assign, end, deputy or absence")
  package static let openQuotation = Phrase(ja: "引用符を閉じてください", en: "close the quotation mark")
}
