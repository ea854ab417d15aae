import ArgumentParser
import Messages
import Presentation
import UseCases

struct StaffApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Make the changes of HR's file, and commit.",
    discussion: """
      The same as the plan, made as one commit: all or nothing. The result is
      checked as a whole, and refused where it would bring in an error, unless the
      finding is accepted by its fingerprint. Applying a file twice changes nothing.

      EXAMPLES
        kengen staff apply 異動.csv --effective 2027-04-01 --dry-run
        kengen staff apply 全職員.csv --effective 2027-04-01 --complete --leavers 41
        kengen staff apply 異動.csv --effective 2027-04-01 --rename 020103
        kengen staff apply 異動.csv --effective 2027-04-01 --branch r9-04-ido
      """)

  @OptionGroup var input: StaffImportArguments
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @Option(name: .long, help: "Commit on this branch instead, which is made at HEAD where there is none.") var branch: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let confirmed = StaffConfirmation(accepted: try FingerprintArgument.set(accept), branch: branch)
      let report = try input.open(try change.change(names)).apply(confirmed)
      try change.show(report)
      return .done
    }
  }
}
