import ArgumentParser
import Messages
import Presentation
import UseCases

struct May: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may",
    abstract: "Whether a person may approve something.",
    discussion: """
      Exit code 0: yes; 2: no.

      EXAMPLES
        kengen may 030412 USBメモリ 持ち出し --unit 税務課 --applicant 180034
      """)

  @Argument(help: "A person, by staff number or name.") var person: String
  @Argument(help: "Key, label or words of the provision.") var words: [String]
  @OptionGroup var circumstances: CaseOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.may(person, words, circumstances.asked)
      let report = try workbench.shown { EntitlementReport(outcome, names: $0) }
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.lines(common.language, trace: false))
      }
      return outcome.isYes ? .done : .no
    }
  }
}
