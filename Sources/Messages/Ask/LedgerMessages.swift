package import RegistryModel

/// What is said of ledgers and their rows.
package enum LedgerMessages {
  /// A problem of the text with its place.
  package static func at(_ place: String, _ problem: Phrase) -> Phrase {
    Phrase(ja: "\(place): \(problem.ja)", en: "\(place): \(problem.en)")
  }

  package static let noDate = Phrase(ja: "日付が読めません", en: "the date cannot be read")
  package static let unreadableCommit = Phrase(ja: "その版の台帳は読めません", en: "the registry of that commit cannot be read")
  package static let noUnit = Phrase(ja: "所属の分からない行", en: "rows of no known unit")
}
