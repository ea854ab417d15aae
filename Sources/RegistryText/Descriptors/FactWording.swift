package import RegistryModel

/// What people say of the facts of a kind.
package struct FactWording: Sendable {
  /// What became of a fact that came: "appointed".
  package let coming: Phrase
  /// What became of a fact that went.
  package let going: Phrase
  /// What a fact is, without its days; nil = its kind and its key.
  package let subject: (@Sendable (Fact, any FactNaming) -> Phrase)?

  init(
    coming: Phrase = Phrase(ja: "を加えた", en: "added"), going: Phrase = Phrase(ja: "の行を消した", en: "row taken out"),
    subject: (@Sendable (Fact, any FactNaming) -> Phrase)? = nil
  ) {
    (self.coming, self.going, self.subject) = (coming, going, subject)
  }
}

/// Finds what codes are called; a code that nothing is known of stands for itself.
package protocol FactNaming {
  /// A person, or several joined by `+`.
  func person(_ number: String) -> String
  /// The unit as it is on the first day of the fact.
  func unit(_ code: String, _ fact: Fact) -> Phrase
  func place(_ text: String, _ fact: Fact) -> Phrase
  func role(_ id: String) -> Phrase
  /// Role ids with what joins them.
  func roles(_ text: String) -> Phrase
  func post(_ id: String) -> Phrase
  func provision(_ key: String) -> Phrase
  func act(_ word: String) -> Phrase
}
