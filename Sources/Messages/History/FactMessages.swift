package import RegistryModel

/// What is said where words do not lead to one fact.
package enum FactMessages {
  private static let byPlace = Phrase(
    ja: "台帳の中のパスと行で指定してください(units/02/appointments.csv:46)",
    en: "name it by path in the registry and line (units/02/appointments.csv:46)")

  package static let noneNamed = Advice(
    Phrase(ja: "どの事実かを示してください", en: "say which fact"),
    Phrase(ja: "kengen blame assignments ciso 000002 のように", en: "as in kengen blame assignments ciso 000002"))

  /// Some files of the version looked at cannot be read.
  package static let unreadable = Advice(
    Phrase(ja: "この版では読めないファイルがあります", en: "some files of this version cannot be read"),
    Phrase(
      ja: "kengen check で欠陥を確かめるか、--as-of で前の版を示してください", en: "look with kengen check, or name an older version with --as-of"))

  package static func noneInFile(_ path: String) -> Advice {
    Advice(Phrase(ja: "\(path) に事実はありません", en: "there are no facts in \(path)"), byPlace)
  }

  package static func noneInLine(_ line: Int, of path: String) -> Advice {
    Advice(Phrase(ja: "\(path) の \(line) 行目に事実はありません", en: "line \(line) of \(path) holds no fact"), byPlace)
  }

  package static func several(_ words: String, _ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "「\(words)」に当たる事実が \(count) 件あります",
        en: "\(Counted.facts.en(count)) \(Counted.verb(count, one: "matches", many: "match")) '\(words)'"),
      Phrase(ja: "種類・初日などの語を足すか、ファイル:行 で指定してください", en: "add words (its kind, its first day), or name it as FILE:LINE"))
  }

  package static func more(_ count: Int) -> Phrase { Phrase(ja: "ほか \(count) 件", en: "and \(count) more") }

  /// `hasNear` = whether near ones are listed.
  package static func noneMatches(_ words: String, hasNear: Bool) -> Advice {
    Advice(
      Phrase(ja: "「\(words)」に当たる事実はありません", en: "no fact matches '\(words)'"),
      hasNear
        ? Phrase(
          ja: "近いものを ファイル:行 で指定してください。消えた事実は kengen log で探せます", en: "name a near one as FILE:LINE; kengen log finds what is gone")
        : Phrase(
          ja: "キーの語(番号・コード・名称・日付)で指定してください。消えた事実は kengen log で探せます",
          en: "name it by words of its key (numbers, codes, names, days); kengen log finds what is gone"))
  }

  package static func near(_ fact: Phrase) -> Phrase { Phrase(ja: "近いもの: \(fact.ja)", en: "near: \(fact.en)") }

  package static func notByName(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "台帳が読めないので「\(word)」を名前では探せません", en: "the registry cannot be read, so '\(word)' cannot be looked up by name"),
      Phrase(ja: "番号かコードで指定してください", en: "name it by its number or code"))
  }

  package static func notAPeriod(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は期間ではありません", en: "'\(text)' is no period"),
      Phrase(
        ja: "2026-04-01..2027-04-01(終わりの日は含まない)、2026-04-01..、または 2026-04-01 と書いてください",
        en: "write 2026-04-01..2027-04-01 (the last day is not part of it), 2026-04-01.. or 2026-04-01"))
  }
}
