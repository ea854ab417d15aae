import ArgumentParser
import Messages
import Presentation
import UseCases

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why a person may or may not approve something, or what a finding rests on.",
    discussion: """
      With a person and a provision: the whole trace, each rule that excluded
      somebody with file and line. With a fingerprint of a finding alone (kengen
      check --format json shows it): the finding in full.

      EXAMPLES
        kengen why 030412 5.1-1-3b --unit 0202 --applicant 030412
      """)

  @Argument(help: "A person, by staff number or name; or a finding's fingerprint.") var subject: String
  @Argument(help: "Key, label or words of the provision.") var words: [String] = []
  @OptionGroup var circumstances: CaseOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let setting = try time.setting(common, names)
      if words.isEmpty {
        try explainFinding(setting)
        return .done
      }
      let workbench = try Console.keep(Workbench(setting))
      let outcome = try workbench.may(subject, words, circumstances.asked)
      let report = try workbench.shown { EntitlementReport(outcome, names: $0) }
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.lines(common.language, trace: true))
      }
      return .done
    }
  }

  private func explainFinding(_ setting: Setting) throws(Failure) {
    let unused = circumstances.given + (names.names == nil ? [] : ["--names"])
    if let option = unused.first { throw OptionMessages.unused(option, FindingMessages.isAsked) }
    // Looked for in the files as they lie there, unless a version is named.
    let state = setting.asOf.map(CheckedState.revision) ?? .workTree
    let explained = try Repairing.explain(subject, setting, state)
    let report = ExplanationReport(explained)
    if common.format == .json {
      try Console.json(report)
    } else {
      Console.out(
        FindingsReport(explained.checked).itemLines(report.finding, common.language) + report.repairLines(common.language))
    }
  }
}
