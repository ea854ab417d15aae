import ArgumentParser
import Messages
import Presentation
import UseCases

struct StaffPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what HR's file would change, and what would come of it.",
    discussion: """
      Writes nothing. Every malformed row is shown at once. Exit code 1 where the
      change would bring in an error, or so many people change that a figure must
      be confirmed.

      EXAMPLES
        kengen staff plan 異動.csv --effective 2027-04-01
        kengen staff plan 全職員.csv --effective 2027-04-01 --complete --brief
        kengen staff plan 異動.csv --effective 2027-04-01 --html 計画.html
        kengen staff plan 異動.xlsx --sheet 4月1日 --effective 2027-04-01 --xlsx 計画.xlsx
      """)

  @OptionGroup var input: StaffImportArguments
  @Flag(name: .long, help: "Leave out who moves where.") var brief = false
  @Option(name: .long, help: "Also write the plan to this file as one HTML page.") var html: String?
  @Option(name: .long, help: "Also write the plan to this file as an Excel workbook (.xlsx).") var xlsx: String?
  @OptionGroup var from: CheckedFromOption
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if brief, common.format == .json { throw OptionMessages.excluding("--brief", "--format json") }
      let change = ChangeSetting(setting: try from.setting(common.setting(names)), message: nil, isDryRun: true)
      let outcome = try input.open(change).plan()
      let report = StaffPlanReport(outcome)
      if let html { try FileBytes.write(Array(StaffPlanPage.html(report, common.language).utf8), to: html) }
      if let xlsx { try FileBytes.write(try StaffPlanWorkbook.bytes(report, common.language), to: xlsx) }
      switch common.format {
      case .json: try Console.json(report)
      case .text: Console.out(report.lines(common.language, isBrief: brief))
      }
      return outcome.isRefused ? .findings : .done
    }
  }
}
