import ArgumentParser
import GitStore
import Messages
import Presentation
import RegistryModel
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
  @Flag(name: .long, help: "Look at everything anew, whatever an earlier check found.") var full = false
  @Flag(name: .long, help: "Tell on standard error how much had to be looked at.") var stats = false
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
      let question = Question(
        isStaged: staged, revision: rev, since: newSince, on: from.on, showsNotes: notes, isSummary: summary, isFull: full,
        showsStats: stats,
        registry: common.registry, folder: common.folder, language: common.language, format: common.format)
      return try question.answer(setting, output ?? (common.format == .json ? .json : .text))
    }
  }

  /// What is checked, as it is mostly asked for: without assumptions, in the format of all commands.
  struct Question: Equatable {
    let isStaged: Bool
    let revision: String?
    let since: String?
    let on: String?
    let showsNotes: Bool
    /// Each shortage once, the most important first.
    var isSummary = false
    let isFull: Bool
    let showsStats: Bool
    let registry: String
    let folder: String
    let language: Language
    let format: OutputFormat

    func ask() throws(Failure) -> Ending {
      if isStaged, revision != nil { throw OptionMessages.excluding("--staged", "--rev") }
      let day = try DateArgument.date(on) ?? Console.today
      return try answer(Setting(path: registry, subfolder: folder, on: day, language: language), format == .json ? .json : .text)
    }

    fileprivate func answer(_ setting: Setting, _ output: CheckFormat) throws(Failure) -> Ending {
      let state: CheckedState = isStaged ? .staged : revision.map { .revision($0) } ?? .workTree
      let outcome = try Checking.check(setting, state, since: since, cache: isFull ? nil : CacheFolder())
      if showsStats { Console.error(CheckExtentText.lines(outcome.extent, language)) }
      if isSummary {
        if showsNotes || output == .sarif {
          throw OptionMessages.excluding("--summary", showsNotes ? "--notes" : "--output sarif")
        }
        let steps = FirstStepsReport(try outcome.firstSteps())
        if output == .json { try Console.json(steps) } else { Console.out(steps.lines(language)) }
        return outcome.isRefused ? .findings : .done
      }
      let report = FindingsReport(outcome)
      switch output {
      case .json: try Console.json(report)
      case .sarif:
        try Console.json(SARIFLog(report, folder: outcome.folder, isCompared: outcome.known != nil, language: language))
      case .text: Console.out(report.lines(language, notes: showsNotes))
      }
      if !outcome.isReadable { return .unreadable }
      return outcome.isRefused ? .findings : .done
    }
  }
}
