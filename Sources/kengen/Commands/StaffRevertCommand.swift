import ArgumentParser
import Messages
import Presentation
import UseCases

struct StaffRevertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert", abstract: "Take back an import by the inverse change, and commit.",
    discussion: """
      Every row that the commit changed goes back to what it was; what others did
      since stays. Where somebody changed such a row since, nothing is written and
      the rows are named.

      EXAMPLES
        kengen staff revert HEAD --dry-run
        kengen staff revert 1f2e3d4c
      """)

  @Argument(help: "The commit of the import.") var revision: String
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      try change.show(try StaffRevert(try change.change()).commit(revision, accepting: try FingerprintArgument.set(accept)))
      return .done
    }
  }
}
