import ArgumentParser
import Messages
import RegistryModel
import UseCases

/// Arguments that say a change, which can be made or be assumed.
protocol Proposal: ParsableArguments {
  func proposed() throws(Failure) -> ProposedChange
}

/// Changes on the command line that are taken as made.
enum Assumption {
  private static let commands: [String: any Proposal.Type] = [
    "assign": AssignArguments.self, "end": EndArguments.self, "deputy": DeputyArguments.self, "absence": AbsenceArguments.self,
  ]

  static func read(_ texts: [String]) throws(Failure) -> [ProposedChange] {
    var result: [ProposedChange] = []
    for text in texts { result.append(try read(text)) }
    return result
  }

  /// Reads one command, written as for a shell, with or without `kengen` before it.
  private static func read(_ text: String) throws(Failure) -> ProposedChange {
    var words = try words(of: text)
    if words.first == "kengen" { words.removeFirst() }
    guard let name = words.first, let command = commands[name] else {
      throw refuse(text, OptionMessages.assumptionCommands)
    }
    let proposal: any Proposal
    do {
      proposal = try command.parse(Array(words.dropFirst()))
    } catch {
      throw refuse(text, Phrase(command.message(for: error)))
    }
    return try proposal.proposed()
  }

  private static func refuse(_ text: String, _ remedy: Phrase) -> Failure {
    Failure(.usage, OptionMessages.unreadableAssumption(text, remedy))
  }

  /// Words as a shell cuts them, with single and double quotation marks.
  static func words(of text: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" || character == "\u{3000}" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    guard quote == nil else {
      throw refuse(text, OptionMessages.openQuotation)
    }
    return words
  }
}
