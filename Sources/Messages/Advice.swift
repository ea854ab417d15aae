package import RegistryModel

/// What is wrong, and what somebody can do about it.
package struct Advice: Hashable, Sendable {
  package let problem: Phrase
  /// Empty where there is nothing to be done but what the problem says.
  package let remedy: Phrase

  package init(_ problem: Phrase, _ remedy: Phrase = Phrase("")) {
    self.problem = problem
    self.remedy = remedy
  }
}
