import ArgumentParser
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
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let workbench = try Console.keep(Workbench(time.setting(common)))
      let report = try workbench.duties(of: person)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
    }
  }
}
