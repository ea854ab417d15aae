package import RegistryModel

/// What is said of single findings and of repairs.
package enum FindingMessages {
  private static let changes = Counted("通り", "change")
  private static let repairs = Counted("通り", "repair")

  package static func unknown(_ fingerprint: String) -> Advice {
    Advice(
      Phrase(ja: "指紋 \(fingerprint) の指摘はありません", en: "there is no finding with the fingerprint \(fingerprint)"),
      Phrase(ja: "kengen check --format json で指紋を確かめてください", en: "look it up with kengen check --format json"))
  }

  package static func noRepair(tried: Int, _ fingerprint: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(tried) 通りの変更を試しましたが、ほかの指摘を出さずにこれを消すものはありません",
        en: "of \(changes.en(tried)) tried none makes it vanish without bringing in another finding"), lookAgain(fingerprint))
  }

  /// `count` = how many repairs there are.
  package static func noSuchRepair(of count: Int, _ fingerprint: String) -> Advice {
    Advice(
      Phrase(
        ja: "直し方は \(count) 通りです", en: "there \(Counted.verb(count)) \(repairs.en(count))"), lookAgain(fingerprint))
  }

  private static func lookAgain(_ fingerprint: String) -> Phrase {
    Phrase(ja: "kengen why \(fingerprint) で確かめてください", en: "look at kengen why \(fingerprint)")
  }

  /// A field of a row becomes something else.
  package static func setField(_ column: String, at place: String, to value: String) -> Phrase {
    let shown = value.isEmpty ? Phrase(ja: "空", en: "blank") : Phrase(value)
    return Phrase(ja: "\(place) の \(column) を \(shown.ja) にする", en: "let \(column) at \(place) read \(shown.en)")
  }

  package static func addRow(to path: String) -> Phrase {
    Phrase(ja: "\(path) に行を加える", en: "add a row to \(path)")
  }

  package static func deleteRow(at place: String) -> Phrase {
    Phrase(ja: "\(place) の行を消す", en: "delete the row at \(place)")
  }

  /// Why an option has no meaning: a finding is asked for by its fingerprint.
  package static let isAsked = Phrase(ja: "指紋で指摘を尋ねるとき", en: "a finding is asked for by its fingerprint")

  package static func withOtherRows(_ first: Phrase, _ others: Int) -> Phrase {
    Phrase(ja: "\(first.ja)。ほかに \(others) 行", en: "\(first.en), with \(Counted("", "other row").en(others))")
  }
}
