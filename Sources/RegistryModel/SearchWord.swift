/// Words that people use for what the table calls otherwise.
package struct SearchWord: ListedFact {
  /// As the table says it; or the key of a provision, the id of an event or of a role.
  package let term: String
  /// What people say for it, separated by spaces; `_` joins the words of one phrase.
  package let words: String
  /// Terms that it is a kind of, separated by spaces.
  package let broader: String
  package let origin: Origin

  package init(term: String, words: String, broader: String, origin: Origin) {
    self.term = term
    self.words = words
    self.broader = broader
    self.origin = origin
  }
}

extension Registry {
  /// The body's own words for things; empty unless they were read.
  package var words: [SearchWord] { self[SearchWord.self] }
}
