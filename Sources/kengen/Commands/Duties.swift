import ArgumentParser
import Messages
import Presentation
import UseCases

struct Duties: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "What a person holds and what follows from it.",
    discussion: """
      EXAMPLES
        kengen duties 030412
        kengen duties 030412 --on 2027-04-01
      """)

  @Argument(help: "A person, by staff number or name.") var person: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let report = DutiesReport(try workbench.duties(of: person))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}
