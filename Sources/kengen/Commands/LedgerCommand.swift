import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Ledgers of permissions that offices keep.", subcommands: [LedgerCheck.self])
}

enum LedgerOutput: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, html
}

struct LedgerCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge every row of a ledger: was the permission rightful?",
    discussion: """
      FILE is a CSV file or a workbook (.xlsx) with a header row. Its columns are recognised by
      their usual headings (日付, 規定, 所属, システム, 申請者, 許可者, 確認者, 番号), or named in
      the file of --mapping, a CSV file with the columns column,heading.

      A record of entries into controlled areas (入室時刻, 退室時刻, 入室者, 委託先, 立会者,
      身分証確認, 管理区域) is known by its times and judged by roster, contract, consent
      and the area's rule.

      Every row is judged on its own day: by the registry of now, and by what the
      registry said on that day. Exit code 1: some row is not rightful.

      EXAMPLES
        kengen ledger check 持出許可簿.csv --provision 5.1-1-3b
        kengen ledger check 入退室記録.csv --area server-room
        kengen ledger check 入退室.csv --mapping 列.csv --output html > 点検.html
      """)

  @Argument(help: "The ledger.") var file: String
  @Option(name: .long, help: "The sheet of a workbook, by its name or number; else the only one with values.") var sheet: String?
  @Option(name: .long, help: "A CSV file column,heading that names the columns.") var mapping: String?
  @Option(name: .long, help: "The provision of rows that name none.") var provision: String?
  @Flag(name: .long, help: "The rows are entries into controlled areas, whatever the columns.") var entries = false
  @Option(name: .long, help: "The rows are entries; the controlled area of rows that name none.") var area: String?
  @Flag(name: .long, help: "List the rightful rows as well.") var all = false
  @Option(name: .long, help: "Output: text, json, csv or html.") var output: LedgerOutput?
  @Option(name: .long, help: "Take this state of the registry for now: a revision, or a day.") var asOf: String?
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if provision != nil, entries || area != nil { throw OptionMessages.excluding("--provision", entries ? "--entries" : "--area") }
      if common.format == .json, let output, output != .json {
        throw OptionMessages.excluding("--format json", "--output \(output.rawValue)")
      }
      var setting = common.setting(names)
      setting.asOf = asOf
      let workbench = try Console.keep(Workbench(setting))
      let report = LedgerReport(
        try workbench.checkLedger(
          file, sheet: sheet, mapping: mapping, provision: provision, isOfEntries: entries, area: area))
      try self.workbook.write(report.workbook(common.language, all: all), common.language)
      switch output ?? (common.format == .json ? .json : .text) {
      case .text: Console.out(report.lines(common.language, all: all))
      case .json: try Console.json(report)
      case .csv: Console.document(report.csv(common.language))
      case .html: Console.document(LedgerHTML.lines(report, common.language, all: all))
      }
      return report.wrong > 0 ? .findings : .done
    }
  }
}
