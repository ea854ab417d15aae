package import RegistryModel

/// What is said of editions and their files.
package enum EditionMessages {
  package static func incomplete(_ key: ProvisionKey) -> Phrase {
    Phrase(
      ja: "規定 \(key) は、provisions.csv の行と duties.csv の行の両方がそろっていません",
      en: "provision \(key) lacks its row in provisions.csv or all rows in duties.csv")
  }
  package static func writeBoth(_ key: ProvisionKey) -> Phrase {
    Phrase(
      ja: "「\(key)」の行を両方に書くか、edition.yaml の left-out に加えてください",
      en: "write rows of '\(key)' into both, or name it under left-out in edition.yaml")
  }
  package static func successorUnknown(_ key: ProvisionKey) -> Phrase {
    Phrase(ja: "引き継ぎ先の「\(key)」は、この版にありません", en: "'\(key)', to which a provision goes, is not in this edition")
  }
  package static let correctSuccession = Phrase(
    ja: "from と to を直してください(new は from が空、dropped は to が空)", en: "correct from and to (new has no from, dropped has no to)")
  package static let successionEnds = Phrase(
    ja: "relation と from・to の有無が合いません", en: "the relation does not go with which of from and to are there")
  package static let successionHeader = Phrase(ja: "見出しの行が違います", en: "the header is another one")

  package static func unknown(_ id: String, known: [String], near: String?) -> Advice {
    let list = known.joined(separator: " ")
    return Advice(
      Phrase(ja: "版「\(id)」は知られていません", en: "no edition '\(id)' is known"),
      Phrase(
        ja: (near.map { "「\($0)」ではありませんか。" } ?? "") + "知られている版: \(list)。公式の本文から作った版は --edition-file で渡してください",
        en: (near.map { "Did you mean '\($0)'? " } ?? "")
          + "Known: \(list). Give an edition made from the official text with --edition-file"))
  }
}
