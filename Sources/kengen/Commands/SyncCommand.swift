import ArgumentParser
import Messages
import Presentation
import UseCases

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Bring the branch and its remote together: fetch, merge by fact, check, push.",
    discussion: """
      What the two sides changed is merged row by row. Where both changed the same
      fact differently, or where both together break a rule, nothing is changed or
      sent, and it says which facts. Uncommitted work is never touched.

      EXAMPLES
        kengen sync
        kengen sync --dry-run
        kengen sync origin main
      """)

  @Argument(help: "A remote, or its address; else the branch's own.") var remote: String?
  @Argument(help: "The branch there; else the branch's own.") var branch: String?
  @Flag(name: .long, help: "Only show what would come in and go out; move no branch.") var dryRun = false
  @OptionGroup var from: CheckedFromOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let outcome = try Syncing.sync(try from.setting(common.setting()), remote: remote, branch: branch, isDryRun: dryRun)
      let report = SyncReport(outcome)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return outcome.isFailure ? .findings : .done
    }
  }
}
