import ArgumentParser
import Messages
import Presentation
import UseCases

struct Expiring: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "What ends soon: tenures, deputies, decisions, exceptions, contracts.",
    discussion: """
      EXAMPLES
        kengen expiring
        kengen expiring --within 365 --everybody
      """)

  @Option(name: .long, help: "How many days to look ahead.") var within = 150
  @Flag(name: .long, help: "Also appointments that bear no role.") var everybody = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...36_500).contains(within) else { throw ValidationError("--within is from 0 to 36500") }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let report = ExpiringReport(try workbench.expiring(within: within, everybody: everybody))
      try self.workbook.write(report.workbook(common.language), common.language)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}
