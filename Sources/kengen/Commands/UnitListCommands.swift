import ArgumentParser
import Messages
import Presentation
import UseCases

/// What every list of units is told.
struct UnitListArguments: ParsableArguments {
  @Argument(help: "A list of units: CSV or tab-separated, UTF-8 or CP932, or an Excel workbook (.xlsx).") var file: String
  @Option(name: .long, help: "The sheet of a workbook, by its name or number; else the only one with values.") var sheet: String?
  @Option(name: .long, help: "The day as of which the list holds, as 2027-04-01.") var effective: String
  @Option(name: .long, help: "The mapping file; else hr/units-mapping.csv of the registry, else none.") var mapping: String?
  @Flag(name: .long, help: "The list is complete: units of its kinds that are not in it end.") var complete = false
  @Option(name: .long, parsing: .singleValue, help: "OLD=NEW: of a unit that is split, who takes the rest; may be repeated.")
  var rest: [String] = []

  func open(_ change: ChangeSetting) throws(Failure) -> UnitListImport {
    try UnitListImport(
      change, file: file, sheet: sheet, effective: try DateArgument.required(effective, "--effective"), mapping: mapping,
      isComplete: complete,
      rest: rest)
  }
}

struct UnitPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a list of units would change, and what would come of it.",
    discussion: """
      Writes nothing. Every malformed row is shown at once. Exit code 1 where the
      change would bring in an error.

      EXAMPLES
        kengen unit plan 組織表.csv --effective 2027-04-01 --complete
      """)

  @OptionGroup var input: UnitListArguments
  @OptionGroup var from: CheckedFromOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let change = ChangeSetting(setting: try from.setting(common.setting()), message: nil, isDryRun: true)
      let outcome = try input.open(change).plan()
      let report = UnitPlanReport(outcome)
      switch common.format {
      case .json: try Console.json(report)
      case .text: Console.out(report.lines(common.language))
      }
      return outcome.consequences.bringsInErrors ? .findings : .done
    }
  }
}

struct UnitApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Make the reorganisation of a list of units, and commit.",
    discussion: """
      The same as the plan, made as one commit: all or nothing. Where the staff
      move on the same day, make both at once with kengen staff apply --units:
      new sections have no heads before.

      EXAMPLES
        kengen unit apply 組織表.csv --effective 2027-04-01 --complete --dry-run
        kengen unit apply 組織表.csv --effective 2027-04-01 --rest 0202=0211
      """)

  @OptionGroup var input: UnitListArguments
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @Option(name: .long, help: "Commit on this branch instead, which is made at HEAD where there is none.") var branch: String?
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      try change.show(try input.open(try change.change()).apply(accepting: try FingerprintArgument.set(accept), branch: branch))
      return .done
    }
  }
}
