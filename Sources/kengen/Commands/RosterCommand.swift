import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Rosters of contractors' workers: from the firm's list to a validated commit.",
    subcommands: [RosterPlanCommand.self, RosterApplyCommand.self, RosterConfirmCommand.self])
}

extension RosterKind: ExpressibleByArgument {}

/// What every roster is told.
struct RosterArguments: ParsableArguments {
  @Argument(help: "The firm's list: CSV or tab-separated, UTF-8 or CP932, or an Excel workbook (.xlsx).") var file: String
  @Option(name: .long, help: "The contract, by its id, reference, title or firm.") var contract: String
  @Option(name: .long, help: "What the version is called; else the one after the newest.") var rosterVersion: String?
  @Option(name: .long, help: "The day on which it was received, and from which it holds; else today.") var receivedOn: String?
  @Option(name: .long, help: "On what occasion: change or yearly.") var kind: RosterKind = .change
  @Option(name: .long, help: "Who received it, by staff number.") var by: String?
  @Option(name: .long, help: "The sheet of a workbook, by its name or number; else the only one with values.") var sheet: String?
  @Option(name: .long, help: "The mapping file; else hr/roster-mapping.csv of the registry, else none.") var mapping: String?
  @Option(name: .long, help: "The number that the first new worker gets; else the one after the greatest of those from outside.")
  var firstNumber: String?
  @Option(name: .long, parsing: .singleValue, help: "This person's name becomes the one in the file; may be repeated.")
  var rename: [String] = []
  @Option(name: .long, parsing: .singleValue, help: "This number is a new person of the name of another; may be repeated.")
  var sameName: [String] = []
  @Option(name: .long, help: "Confirm that so many people leave.") var leavers: Int?

  func open(_ change: ChangeSetting) throws(Failure) -> RosterImport {
    if kind == .noChange { throw OptionMessages.excluding("FILE", "--kind no-change") }
    return try RosterImport(
      change, file: file,
      RosterImportOptions(
        contract: contract, version: rosterVersion, receivedOn: try DateArgument.date(receivedOn) ?? Console.today, kind: kind,
        receivedBy: by, firstNumber: firstNumber, sheet: sheet, mapping: mapping,
        accepted: try StaffAccepted(
          renames: rename, sameNames: sameName, figures: leavers.map { ["leavers": $0] } ?? [:])))
  }
}

struct RosterPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a firm's roster would change, and what would come of it.",
    discussion: """
      The list becomes the newest version of the contract's roster: who came, who left,
      who is without identity check or training, what they lose and gain. Writes
      nothing. Every malformed row is shown at once. Exit code 1 where the change would
      bring in an error, or so many leave that it must be confirmed.

      EXAMPLES
        kengen roster plan 従事者名簿.csv --contract C2026-014
        kengen roster plan 従事者名簿.xlsx --contract C2026-014 --received-on 2026-12-01
      """)

  @OptionGroup var input: RosterArguments
  @OptionGroup var from: CheckedFromOption
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let change = ChangeSetting(setting: try from.setting(common.setting(names)), message: nil, isDryRun: true)
      let outcome = try input.open(change).plan()
      let report = RosterPlanReport(outcome)
      switch common.format {
      case .json: try Console.json(report)
      case .text: Console.out(report.lines(common.language))
      }
      return outcome.isRefused ? .findings : .done
    }
  }
}

struct RosterApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Make a firm's roster the newest, and commit.",
    discussion: """
      The same as the plan, made as one commit: all or nothing. The result is checked as
      a whole, and refused where it would bring in an error, unless the finding is
      accepted by its fingerprint. Applying a file twice changes nothing.

      EXAMPLES
        kengen roster apply 従事者名簿.csv --contract C2026-014 --dry-run
        kengen roster apply 従事者名簿.csv --contract C2026-014 --by 020101 --kind yearly
      """)

  @OptionGroup var input: RosterArguments
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @Option(name: .long, help: "Commit on this branch instead, which is made at HEAD where there is none.") var branch: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let outcome = try input.open(try change.change(names)).apply(accepting: try FingerprintArgument.set(accept), branch: branch)
      try change.show(outcome)
      return .done
    }
  }
}

struct RosterConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Write down that a roster was confirmed without change.",
    discussion: """
      The firm says that the newest version still holds: no list is sent. The next
      confirmation is due a year later (roster-confirmation-days).

      EXAMPLES
        kengen roster confirm --contract C2026-014 --by 020101
        kengen roster confirm --contract C2026-014 --received-on 2026-12-01 --kind yearly
      """)

  @Option(name: .long, help: "The contract, by its id, reference, title or firm.") var contract: String
  @Option(name: .long, help: "The day on which the firm's word was received; else today.") var receivedOn: String?
  @Option(name: .long, help: "On what occasion: no-change or yearly.") var kind: RosterKind = .noChange
  @Option(name: .long, help: "Who received it, by staff number.") var by: String?
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let day = try DateArgument.date(receivedOn) ?? Console.today
      try change.show(try ContractWriting(try change.change()).confirm(contract, on: day, kind: kind, by: by))
      return .done
    }
  }
}
