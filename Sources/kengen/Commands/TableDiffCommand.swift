import ArgumentParser
import Messages
import Presentation
import UseCases

struct TableDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What differs between two editions, as far as both are known.",
    discussion: """
      EXAMPLES
        kengen table diff R5.3 R6.10
      """)

  @Argument(help: "The older edition.") var older: String
  @Argument(help: "The newer edition.") var newer: String
  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common)))
      let report = EditionComparisonReport(try workbench.compareEditions(older, newer))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct TableAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put a provision of the body's own into the table, and commit.",
    discussion: """
      A duty is ACT=ROLES, or ACT=ROLES>TO: + joins roles that act jointly, | any one
      of them, ; each for its own.

      EXAMPLES
        kengen table add own-usb-loan --label 独自1 --title USBメモリの貸出 --chapter 6 --scope section \\
          --duty 'apply=staff>section-manager' --duty 'lend=section-manager' \\
          --reason 貸出は課で管理する --decided-by 0002
        kengen table add own-csirt --label 独自2 --title CSIRT要員の指名 --chapter 1 --scope body \\
          --duty 'appoint=ciso>csirt' --reason '要員を CISO が指名する' --decided-by 0002
      """)

  @Argument(help: "The provision's key.") var key: String
  @Option(name: .long, help: "The label that is shown.") var label: String
  @Option(name: .long, help: "Title in Japanese.") var title: String
  @Option(name: .long, help: "Title in English; else the Japanese one.") var titleEn = ""
  @Option(name: .long, help: "The chapter.") var chapter: Int
  @Option(name: .long, help: "body, bureau, section, system or person.") var scope: String
  @Option(name: .long, help: "Search words, separated by spaces.") var keywords = ""
  @Option(name: .long, parsing: .singleValue, help: "ACT=ROLES or ACT=ROLES>TO; repeat it.") var duty: [String]
  @OptionGroup var options: AmendmentOptions

  func run() throws {
    try Console.run(options.change.common.output) { () throws(Failure) -> Ending in
      let provision = OwnProvision(
        key: key, label: label, title: title, titleEnglish: titleEn, chapter: chapter, scope: scope, keywords: keywords, duties: duty)
      let amending = Amending(try options.change.change(), accepting: try FingerprintArgument.set(options.accept))
      try options.change.show(try amending.add(provision, try options.terms()))
      return .done
    }
  }
}
