import ArgumentParser
import Messages
import Presentation
import UseCases

struct TablePrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "The table with today's names in it, to be printed in A3.",
    discussion: """
      A page of its own (HTML), for the whole body, for a unit with all below it, or for
      a system. Where more hold a role than a cell has room for, a list at the end names
      them. The foot of every sheet names edition, day and commit. A row with * has not
      been checked against the body's own policy.

      EXAMPLES
        kengen table print > 権限・責任等一覧表.html
        kengen table print --unit 総務部 --chapter 5 --xlsx 一覧表.xlsx > 一覧表.html
      """)

  @Option(name: .long, help: "Only this chapter.") var chapter: Int?
  @OptionGroup var place: SeatOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let report = WallTableReport(try workbench.wallTable(chapter: chapter, try place.seat()))
      try workbook.write(report.workbook(common.language), common.language)
      if common.format == .json { try Console.json(report) } else { Console.document(report.html(common.language)) }
      return .done
    }
  }
}
