import ArgumentParser
import Messages
import Presentation
import UseCases

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "What a person does under contracts, may work on and enter.",
    discussion: """
      Exit code 1 where the check finds something of the person; 2: on no roster.

      EXAMPLES
        kengen worker 990103
        kengen worker 見本 星助 --on 2026-10-15
      """)

  @Argument(help: "A person, by number or name.") var person: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.worker(person)
      let report = WorkerReport(outcome)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      if outcome.tenures.isEmpty { return .no }
      return outcome.findings.isEmpty ? .done : .findings
    }
  }
}
