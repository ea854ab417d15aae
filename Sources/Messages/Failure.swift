package import RegistryModel

/// Why the program could not do what was asked: what kind of failure it is, in words, with what to do.
package struct Failure: Error, Sendable {
  /// What kind of failure it is; the command line gives each an exit code.
  package enum Kind: Sendable, CaseIterable {
    /// The change is refused: the registry would have findings or defects.
    case findings
    /// The answer is no.
    case no
    /// Several things match, or none, so the question must be put more exactly.
    case inexact
    case usage
    /// The registry's text, or another file, cannot be read.
    case unreadable
    /// The surroundings: repository, disk, identity, permissions.
    case environment
    /// A defect of the program.
    case `internal`
  }

  package let kind: Kind
  package let message: Phrase
  package let remedy: Phrase
  /// Further lines: candidates, defects.
  package let details: [Phrase]
  /// What may have been meant, where it can be named instead; the first of the details.
  package let choices: [Choice]

  /// How long a sentence may be that quotes what was asked or read.
  private static let longest = 2000

  package init(_ kind: Kind, _ message: Phrase, remedy: Phrase = Phrase(""), choices: [Choice] = [], details: [Phrase] = []) {
    self.kind = kind
    self.message = ShortText.of(message, limit: Self.longest)
    self.remedy = ShortText.of(remedy, limit: Self.longest)
    self.choices = choices
    self.details = (choices.map(\.line) + details).map { ShortText.of($0, limit: Self.longest) }
  }

  package init(_ kind: Kind, _ advice: Advice, choices: [Choice] = [], details: [Phrase] = []) {
    self.init(kind, advice.problem, remedy: advice.remedy, choices: choices, details: details)
  }

  /// The same failure, with more to say.
  package func adding(_ notes: [Phrase]) -> Failure {
    notes.isEmpty
      ? self : Failure(kind, message, remedy: remedy, choices: choices, details: Array(details.dropFirst(choices.count)) + notes)
  }
}
