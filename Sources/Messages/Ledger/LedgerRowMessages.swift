package import RegistryModel

/// What is said of a row whose words are not found in the registry.
package enum LedgerRowMessages {
  package static func notADate(_ word: String) -> Phrase { Phrase(ja: "日付「\(word)」が読めません", en: "'\(word)' is no date") }

  package static let noProvision = Phrase(ja: "規定が書かれていません", en: "the row names no provision")

  package static func severalProvisions(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」に当たる規定が1つに定まりません", en: "'\(word)' is not one provision")
  }

  package static func severalSystems(_ name: String) -> Phrase {
    Phrase(ja: "「\(name)」というシステムが1つに定まりません", en: "'\(name)' is not one system")
  }

  package static func severalUnits(_ word: String) -> Phrase { Phrase(ja: "「\(word)」という所属が1つに定まりません", en: "'\(word)' is not one unit") }

  package static func unitNotThere(_ word: String) -> Phrase {
    Phrase(ja: "所属「\(word)」はこの日にはありません", en: "the unit '\(word)' is not there on that day")
  }

  package static func severalPeople(_ word: String, _ column: Phrase) -> Phrase {
    Phrase(
      ja: "\(column.ja)「\(word)」がひとりに定まりません(同じ氏名の人がいるか、番号と氏名が別の人です)",
      en: "'\(word)' (\(column.en)) is not one person: several have the name, or number and name are not of the same")
  }

  package static func blank(_ column: Phrase) -> Phrase { Phrase(ja: "\(column.ja)が書かれていません", en: "the row names no \(column.en)") }

  package static func unknownPerson(_ word: String, _ column: Phrase) -> Phrase {
    Phrase(ja: "\(column.ja)「\(word)」は登録にありません", en: "'\(word)' (\(column.en)) is not in the registry")
  }
}
