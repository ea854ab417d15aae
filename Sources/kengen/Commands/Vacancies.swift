import ArgumentParser
import Messages
import Presentation
import UseCases

struct Vacancies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacancies",
    abstract: "Which roles are or will be without a holder, each with its first day.",
    discussion: """
      What check finds of coverage: seats, systems, groups and desks. Exit code 2
      where there is one.

      EXAMPLES
        kengen vacancies
        kengen vacancies --on 2027-04-01
      """)

  @OptionGroup var time: TimeOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let setting = try time.setting(common)
      let state = time.state.workTree ? CheckedState.workTree : .revision(time.state.asOf ?? "HEAD")
      let report = FindingsReport(try Checking.check(setting, state, since: nil).readable()).covering()
      try workbook.write(report.workbook(common.language), common.language)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return !report.standing.isEmpty ? .no : .done
    }
  }
}
