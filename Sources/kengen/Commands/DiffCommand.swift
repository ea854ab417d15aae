import ArgumentParser
import Messages
import Presentation
import UseCases

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What differs between two versions, fact by fact.",
    discussion: """
      Without a revision: HEAD and the files as they lie there. With one: that
      revision and the files. With two: these. --staged takes what the next commit
      would hold for the files. A revision is whatever git understands, or a day,
      which means the last commit made on it or before.

      EXAMPLES
        kengen diff
        kengen diff --staged
        kengen diff HEAD~1 HEAD
        kengen diff 2026-04-01 HEAD --unit 税務課
      """)

  @Argument(help: "None, one or two revisions or days.") var revision: [String] = []
  @Flag(name: .long, help: "Compare with what the next commit would hold.") var staged = false
  @OptionGroup var facts: FactOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard revision.count <= 2 else { throw ValidationError("at most two revisions") }
    guard !(staged && revision.count == 2) else { throw ValidationError("--staged compares with one revision") }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let outcome = try Differing.diff(common.setting(names), revisions: revision, staged: staged, asked: facts.asked)
      let report = try outcome.shown { DiffReport(outcome, FactWords($0)) }
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.lines(common.language, limit: facts.limit, isFiltered: facts.isFiltered))
      }
      return !report.changes.unreadable.isEmpty ? .unreadable : .done
    }
  }
}
