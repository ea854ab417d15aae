import ArgumentParser
import Presentation
import UseCases

struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "The table of authority and responsibility.",
    subcommands: [TableList.self, TableShow.self, TableSearch.self])
}

struct TableList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the provisions.",
    discussion: """
      EXAMPLES
        kengen table list --chapter 5
      """)

  @Option(name: .long, help: "Only this chapter.") var chapter: Int?
  @OptionGroup var time: TimeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let report = try Console.keep(Workbench(time.setting(common))).table(words: [], chapter: chapter)
      if common.format == .json { try Console.json(report) } else { Console.out(report.list(common.language)) }
    }
  }
}

struct TableShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show provisions with their duties and evidence.",
    discussion: """
      EXAMPLES
        kengen table show 5.1(1)③(イ)
        kengen table show 6.1
      """)

  @Argument(help: "Key, label or words.") var words: [String]
  @OptionGroup var time: TimeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let report = try Console.keep(Workbench(time.setting(common), reading: .gists)).table(words: words, chapter: nil)
      if common.format == .json { try Console.json(report) } else { Console.out(report.details(common.language)) }
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
  @OptionGroup var time: TimeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let report = try Console.keep(Workbench(time.setting(common))).table(words: words, chapter: nil)
      if common.format == .json { try Console.json(report) } else { Console.out(report.list(common.language)) }
    }
  }
}
