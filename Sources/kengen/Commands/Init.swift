import ArgumentParser
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
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      guard example != (name != nil) else {
        throw Failure(
          .usage, Phrase(ja: "--example か --name 団体名 のどちらかを書いてください", en: "give --example or --name NAME"))
      }
      let commit = try Initializing.initialize(
        at: path, name.map(Initializing.Content.skeleton) ?? .example)
      let message = Phrase(
        ja: "\(path) に台帳を作りました(コミット \(commit.prefix(12)))。次は: kengen check --registry \(path)",
        en: "made a registry at \(path) (commit \(commit.prefix(12))). Next: kengen check --registry \(path)")
      if common.format == .json { try Console.json(["commit": commit]) } else { Console.out([message.text(common.language)]) }
    }
  }
}
