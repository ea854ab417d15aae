import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct ContractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Contracts: what hangs on one, and its end.",
    subcommands: [ContractShow.self, ContractEnd.self], defaultSubcommand: ContractShow.self)
}

struct ContractShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A contract: chain of firms with consents, rosters, workers, what ends with it.",
    discussion: """
      Exit code 1 where the check finds something of it.

      EXAMPLES
        kengen contract C2026-021
        kengen contract 見本ネットワーク株式会社 --on 2027-04-01
      """)

  @Argument(help: "The contract, by its id, reference, title or firm.") var contract: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.contract(contract)
      let report = ContractReport(outcome)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return outcome.findings.isEmpty ? .done : .findings
    }
  }
}

struct ContractEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a contract with all that hangs on it, and commit.",
    discussion: """
      Contracts that were sub-let from it and their workers end with it. What that takes
      away is shown: with --dry-run, before anything is written.

      EXAMPLES
        kengen contract end C2026-021 --until 2026-12-31 --dry-run
        kengen contract end C2026-021 --last-day 2026-12-31
      """)

  @Argument(help: "The contract, by its id, reference, title or firm.") var contract: String
  @Option(name: .long, help: "The first day on which it no longer holds, as 2027-01-01.") var until: String?
  @Option(name: .long, help: "The last day on which it holds (the day before --until).") var lastDay: String?
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      if until != nil, lastDay != nil { throw OptionMessages.excluding("--until", "--last-day") }
      let last = try DateArgument.date(lastDay)?.advanced(by: 1)
      let first = try DateArgument.date(until)
      let accepted = try FingerprintArgument.set(accept)
      guard let day = last ?? first else { throw DateArgument.missing("--until") }
      try change.show(try ContractWriting(try change.change(names)).end(contract, on: day, accepting: accepted))
      return .done
    }
  }
}
