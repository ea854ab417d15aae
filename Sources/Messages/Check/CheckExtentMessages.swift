package import RegistryModel

/// How much a check had to look at.
package enum CheckExtentMessages {
  /// Of a change: files that changed, and what was looked at anew.
  package static func part(files: Int, places: Int, people: Int, rules: Int) -> Phrase {
    Phrase(
      ja: "変わったファイル \(files) 件。調べ直したのは、場所 \(places)、人 \(people)、全体を見る規則 \(rules)。ほかは前の検査の結果による",
      en:
        "\(Counted("件", "file").en(files)) changed; looked at anew: \(Counted("", "place").en(places)), \(Counted("", "person", plural: "people").en(people)), \(Counted("", "rule").en(rules)) about the whole; the rest as an earlier check found it"
    )
  }

  package static func everything(_ reason: Phrase) -> Phrase {
    Phrase(ja: "すべてを調べた: \(reason.ja)", en: "looked at everything: \(reason.en)")
  }

  package static let noSummary = Phrase(
    ja: "この台帳の、今日のこの版の検査の結果が、まだない", en: "there is no earlier check of this registry, today, by this build")
  package static let damaged = Phrase(ja: "前の検査の結果が読めない", en: "what an earlier check found cannot be read")
  package static let personGone = Phrase(ja: "人の行がなくなった", en: "a person's row is gone")
  package static let limitedDeputy = Phrase(ja: "規定を限った代理が変わった", en: "a deputyship limited to provisions changed")
  package static let defects = Phrase(ja: "文字列に欠陥がある", en: "the text has a defect")
  package static let hiding = Phrase(ja: "ほかの規則を調べられなくする指摘がある", en: "a finding keeps other rules from being looked at")
  package static let search = Phrase(ja: "手続の探索が短い手間では終わらない", en: "the search of a procedure does not end within the short budget")
  package static let tooMuch = Phrase(ja: "変更の及ぶところが多い", en: "the change concerns much")
  package static let asked = Phrase(ja: "そう求められた", en: "as was asked")
  package static let otherState = Phrase(ja: "コミットでも、次のコミットになるものでもない", en: "it is neither a commit nor what the next one would hold")

  package static func otherFile(_ path: String) -> Phrase {
    Phrase(ja: "\(path) が変わった", en: "\(path) changed")
  }
}
