import ArgumentParser
import Messages
import Presentation
import UseCases

struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "The table of authority and responsibility.",
    subcommands: [
      TableList.self, TableShow.self, TableSearch.self, TableStatus.self, TableConfirm.self, TableAmend.self, TableRestore.self,
      TableAdd.self, TableUpgrade.self, TableProvenance.self, TableDiff.self, TablePrint.self, TableCompare.self,
    ])
}

struct TableList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the provisions.",
    discussion: """
      EXAMPLES
        kengen table list --chapter 5
      """)

  @Option(name: .long, help: "Only this chapter.") var chapter: Int?
  @OptionGroup var state: StateOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common)))
      let outcome = try workbench.table(words: [], chapter: chapter)
      let report = try workbench.shown { TableReport(outcome, names: $0) }
      try self.workbook.write(report.workbook(common.language, commit: workbench.basis.commit), common.language)
      if common.format == .json { try Console.json(report) } else { Console.out(report.list(common.language)) }
      return .done
    }
  }
}

struct TableShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show provisions with their duties and evidence.",
    discussion: """
      EXAMPLES
        kengen table show '5.1(1)③(イ)'
        kengen table show 6.1
      """)

  @Argument(help: "Key, label or words.") var words: [String]
  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common), reading: .gists))
      let outcome = try workbench.table(words: words, chapter: nil)
      let report = try workbench.shown { TableReport(outcome, names: $0) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.details(common.language)) }
      return .done
    }
  }
}

struct TableSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find provisions by words; every word must occur.",
    discussion: """
      EXAMPLES
        kengen table search サーバ室
      """)

  @Argument(help: "Words.") var words: [String]
  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common)))
      let outcome = try workbench.table(words: words, chapter: nil)
      let report = try workbench.shown { TableReport(outcome, names: $0) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.list(common.language)) }
      return .done
    }
  }
}
