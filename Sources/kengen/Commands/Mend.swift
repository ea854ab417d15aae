import ArgumentParser
import Messages
import Presentation
import UseCases

struct Mend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "Make a repair that kengen why shows for a finding, and commit.",
    discussion: """
      Looks for single changes with which the finding vanishes and none comes in,
      each tried on the whole registry, and makes the one chosen. Who is fit for a
      role is for you to judge: look at kengen why first.

      EXAMPLES
        kengen mend 90f1e2a5b3c4d6e7 --dry-run
        kengen mend 90f1e2a5b3c4d6e7 --choice 2
      """)

  @Argument(help: "A finding's fingerprint.") var fingerprint: String
  @Option(name: .long, help: "Which of the repairs, from 1.") var choice = 1
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      try change.show(try Mending.mend(fingerprint, choice: choice, try change.change()))
      return .done
    }
  }
}
