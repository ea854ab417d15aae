import ArgumentParser
import Messages
import Presentation
import UseCases

/// How `check` prints.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the text and every rule, on every date from today on.",
    discussion: """
      Looks at the files as they lie there; --staged at what the next commit would
      hold, --rev at a commit. Exit code 1 where an error stands today (a coming
      one is shown with its first day). With --new-since, only new errors refuse,
      whenever they begin. --summary tells each shortage once, the most important
      first.

      EXAMPLES
        kengen check
        kengen check --summary
        kengen check --notes
        kengen check --staged --new-since HEAD
        kengen check --on 2027-04-01 --output sarif
        kengen check --assume 'end section-manager 030412 --unit 0202 --until 2027-01-01'
      """)

  @Flag(name: .long, help: "Check what the next commit would hold.") var staged = false
  @Option(name: .long, help: "Check a revision.") var rev: String?
  @Option(name: .long, help: "Only errors that are not in this revision refuse.") var newSince: String?
  @OptionGroup var from: CheckedFromOption
  @Option(
    name: .long, parsing: .singleValue,
    help: "Take a change as made, without writing it: assign, end, deputy or absence with their arguments; may be repeated.")
  var assume: [String] = []
  @Flag(name: .long, help: "Print notes too, which ask for nothing.") var notes = false
  @Flag(name: .long, help: "Print each shortage once, the most important first.") var summary = false
  @Option(name: .long, help: "Output: text, json or sarif.") var output: CheckFormat?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if staged, rev != nil { throw OptionMessages.excluding("--staged", "--rev") }
      if common.format == .json, let output, output != .json {
        throw OptionMessages.excluding("--format json", "--output \(output.rawValue)")
      }
      var setting = try from.setting(common.setting())
      setting.assumed = try Assumption.read(assume)
      let state: CheckedState = staged ? .staged : rev.map { .revision($0) } ?? .workTree
      let outcome = try Checking.check(setting, state, since: newSince)
      if summary {
        if notes || output == .sarif { throw OptionMessages.excluding("--summary", notes ? "--notes" : "--output sarif") }
        let steps = FirstStepsReport(try outcome.firstSteps())
        if common.format == .json || output == .json { try Console.json(steps) } else { Console.out(steps.lines(common.language)) }
        return outcome.isRefused ? .findings : .done
      }
      let report = FindingsReport(outcome)
      switch output ?? (common.format == .json ? .json : .text) {
      case .json: try Console.json(report)
      case .sarif:
        try Console.json(SARIFLog(report, folder: outcome.folder, isCompared: outcome.known != nil, language: common.language))
      case .text: Console.out(report.lines(common.language, notes: notes))
      }
      if !outcome.isReadable { return .unreadable }
      return outcome.isRefused ? .findings : .done
    }
  }
}
