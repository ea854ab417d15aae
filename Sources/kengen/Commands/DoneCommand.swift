import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

extension MeasureResult: ExpressibleByArgument {}

struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Put on record that a measure that recurs was done, and commit.",
    discussion: """
      The record answers the first occurrence that was open on the day on which it was
      done, or that of --due. Kept are days, people and where the evidence is, with its
      digest; never the evidence itself. A failure needs --next and --next-due.

      EXAMPLES
        kengen done メールの監査ログ --by 030412 --checked-by 020118 --evidence 2026-11-mail-log.pdf
        kengen done restore-drill --system zei --performed-on 2026-11-20 --by 030412
        kengen done restore-drill --system juki --by 030412 --result failed --next 手順書を直す --next-due 2027-01-31
      """)

  @Argument(help: "The measure, by id, name or words for it.") var measure: String
  @Option(name: .long, help: "The unit where it was done, by code or name.") var unit: String?
  @Option(name: .long, help: "The system where it was done, by id or name.") var system: String?
  @Option(name: .long, help: "The due day that it answers; else the first that was open.") var due: String?
  @Option(name: .long, help: "The day on which it was done; else today.") var performedOn: String?
  @Option(name: .long, help: "Who did it.") var by: String
  @Option(name: .long, help: "Who checked it: somebody else.") var checkedBy: String?
  @Option(name: .long, help: "What came of it: passed or failed.") var result = MeasureResult.passed
  @Option(name: .long, help: "Where the evidence is kept.") var evidence = ""
  @Option(name: .long, help: "The digest of the evidence, as sha256:….") var digest = ""
  @Option(name: .long, help: "What is done about a failure.") var next = ""
  @Option(name: .long, help: "By when, the last day.") var nextDue: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let done = MeasureDone(
        measure: measure, unit: unit, system: system, due: try DateArgument.date(due),
        performedOn: try DateArgument.date(performedOn) ?? Console.today, by: by, checkedBy: checkedBy, result: result,
        reference: evidence, digest: digest, next: next, nextDue: try DateArgument.date(nextDue))
      try change.show(try Writing.done(done, try change.change(names)))
      return .done
    }
  }
}
