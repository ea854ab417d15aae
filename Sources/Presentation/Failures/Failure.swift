package import RegistryModel

/// Why the program could not answer, in words, with what to do; and the exit code that says which kind.
package struct Failure: Error, Sendable {
  /// Exit codes; documented in `docs/commands.md`.
  package enum Kind: Int32, Sendable {
    /// The registry has findings that refuse.
    case findings = 1
    /// The answer is no.
    case no = 2
    /// Several things match, or none, so the question must be put more exactly.
    case inexact = 3
    case usage = 64
    /// The registry's text cannot be read.
    case unreadable = 65
    /// The surroundings: repository, disk, identity, permissions.
    case environment = 69
    /// A defect of the program.
    case `internal` = 70
  }

  package let kind: Kind
  package let message: Phrase
  package let remedy: Phrase
  /// Further lines: candidates, defects.
  package let details: [Phrase]

  /// How long a sentence may be that quotes what was asked or read.
  private static let longest = 2000

  package init(_ kind: Kind, _ message: Phrase, remedy: Phrase = Phrase(""), details: [Phrase] = []) {
    self.kind = kind
    self.message = ShortText.of(message, limit: Self.longest)
    self.remedy = ShortText.of(remedy, limit: Self.longest)
    self.details = details.map { ShortText.of($0, limit: Self.longest) }
  }

  package func lines(_ language: Language) -> [String] {
    var lines = ["kengen: \(message.text(language))"]
    lines += details.map { "  \($0.text(language))" }
    let help = remedy.text(language)
    if !help.isEmpty { lines.append((language == .japanese ? "  どうするか: " : "  what to do: ") + help) }
    return lines
  }
}
