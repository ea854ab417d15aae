import ArgumentParser
import Glibc
import Messages
import Presentation
import RegistryModel
import UseCases

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new registry, as one commit.",
    discussion: """
      With --from, of a workbook (kengen template) in which units, people and roles
      were filled in: it is checked as a whole, and what is still missing is told in
      the order in which it matters. With --village a small complete body, whose
      names are to be replaced; with --example the large example body 見本市, which
      does not exist; with --name alone the base table and the skeleton of a body.

      EXAMPLES
        kengen init 台帳 --from 台帳.xlsx
        kengen init 台帳 --village --name 小さな村
        kengen init --example mihon
        kengen init . --name 見本町
      """)

  @Argument(help: "The folder; it and its repository are made where they are not there.") var path: String
  @Option(name: .long, help: "A workbook with the body's facts (.xlsx).") var from: String?
  @Flag(name: .long, help: "A small complete body, whose names are to be replaced.") var village = false
  @Flag(name: .long, help: "The example body.") var example = false
  @Option(name: .long, help: "The body's name.") var name: String?
  @Option(name: .long, help: "Your name, for what you write into the registry; else as git is configured.") var committer: String?
  @Option(name: .long, help: "Your mail address, with --committer; may be left out.") var mail: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Console.run(output) { () throws(Failure) -> Ending in
      let identity = try identity()
      if let from {
        guard !example, !village, name == nil else { throw OptionMessages.excluding("--from", "--example, --village, --name") }
        let outcome = try FirstLoad.initialize(at: path, from: from, on: Console.today, as: identity, asking: ask)
        let report = FirstLoadReport(outcome, path: path)
        if output.format == .json { try Console.json(report) } else { Console.out(report.lines(output.language)) }
        return .done
      }
      guard example != (name != nil), !(example && village) else {
        throw Failure(.usage, OutputMessages.exampleOrName)
      }
      let content: Initializing.Content = name.map { village ? .village(name: $0) : .skeleton(name: $0) } ?? .example
      let commit = try Initializing.initialize(at: path, content, as: identity, asking: ask)
      let message = OutputMessages.made(at: path, commit: commit)
      if output.format == .json { try Console.json(["commit": commit]) } else { Console.out([message.text(output.language)]) }
      return .done
    }
  }

  private func identity() throws(Failure) -> Initializing.Identity? {
    guard let committer else {
      if mail != nil { throw OptionMessages.without("--mail", "--committer") }
      return nil
    }
    return Initializing.Identity(name: committer, mail: mail ?? "")
  }

  /// Asks at a terminal who writes; nil elsewhere.
  private func ask() -> Initializing.Identity? {
    guard output.format == .text, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    Console.error([OutputMessages.askName.text(output.language)])
    guard let name = readLine(), !name.isEmpty else { return nil }
    Console.error([OutputMessages.askMail.text(output.language)])
    return Initializing.Identity(name: name, mail: readLine() ?? "")
  }
}
