import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new registry, as one commit.",
    discussion: """
      With --example the complete example body 見本市, which does not exist; else the
      base table and the skeleton of a body, for which check then says what is
      still to be written.

      EXAMPLES
        kengen init --example mihon
        kengen init . --name 見本町
      """)

  @Argument(help: "The folder; it and its repository are made where they are not there.") var path: String
  @Flag(name: .long, help: "The example body.") var example = false
  @Option(name: .long, help: "The body's name.") var name: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Console.run(output) { () throws(Failure) -> Ending in
      guard example != (name != nil) else {
        throw Failure(.usage, OutputMessages.exampleOrName)
      }
      let commit = try Initializing.initialize(
        at: path, name.map(Initializing.Content.skeleton) ?? .example)
      let message = OutputMessages.made(at: path, commit: commit)
      if output.format == .json { try Console.json(["commit": commit]) } else { Console.out([message.text(output.language)]) }
      return .done
    }
  }
}
