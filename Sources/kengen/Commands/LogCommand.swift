import ArgumentParser
import Messages
import Presentation
import UseCases

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who was appointed, whose tenure ended, which duty changed: the history, fact by fact.",
    discussion: """
      Newest commit first, each with its date, author, approvals and orders, and
      the facts that it changed with their own days. A unit is followed through
      reorganisations. A revision is whatever git understands; a day means for
      --until the last commit made on it or before, for --since what came in on it
      or later.

      EXAMPLES
        kengen log
        kengen log --person 030412
        kengen log --unit 税務課 --since 2026-04-01
        kengen log --role ciso --period 2026-04-01..2027-04-01
        kengen log --provision '5.1(1)③(イ)' --since HEAD~20
      """)

  @Option(name: .long, help: "Only what came in after this revision, or on this day or later.") var since: String?
  @Option(name: .long, help: "What the registry said at this revision, or on this day, and before.") var until: String?
  @Option(name: [.customShort("n"), .long], help: "At most so many commits.") var limit: Int?
  @OptionGroup var facts: FactOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit ?? 1 > 0 else { throw ValidationError("--limit is from 1") }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let outcome = try Logging.log(
        common.setting(names), since: since, until: until, limit: limit, asked: facts.asked)
      let report = try outcome.shown { LogReport(outcome, FactWords($0)) }
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.lines(common.language, limit: facts.limit, isFiltered: facts.isFiltered))
      }
      return .done
    }
  }
}
