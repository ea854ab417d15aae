import ArgumentParser
import Messages
import Presentation
import UseCases

struct TableCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "The table beside the text of the body's own policy, ordinal by ordinal.",
    discussion: """
      FILE is the policy as text (UTF-8, UTF-16 or CP932) or as a web page. Each provision
      is looked up by its printed label; whether its roles and verbs stand there is said,
      and nothing else is claimed. Exit code 2: not everything was found.

      EXAMPLES
        kengen table compare 対策基準.txt
        kengen table compare 対策基準.html --chapter 5
      """)

  @Argument(help: "The policy's text.") var file: String
  @Option(name: .long, help: "Only this chapter.") var chapter: Int?
  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common)))
      let outcome = try workbench.compareTable(with: file, chapter: chapter)
      let report = TableComparisonReport(outcome)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return outcome.allMatch ? .done : .no
    }
  }
}
