import ArgumentParser
import Presentation
import RegistryModel
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
  @OptionGroup var circumstances: CircumstanceOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let setting = try time.setting(common)
      if words.isEmpty {
        try explainFinding(setting)
        return
      }
      let workbench = try Console.keep(Workbench(setting))
      let report = try workbench.may(subject, words, circumstances.asked)
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.lines(common.language, trace: true))
      }
    }
  }

  private func explainFinding(_ setting: Setting) throws(Failure) {
    let state = setting.asOf.map(CheckedState.revision) ?? .workTree
    let (outcome, explained) = try Mending.explain(subject, setting, state)
    if common.format == .json {
      try Console.json(explained)
      return
    }
    Console.out(outcome.report.itemLines(explained.finding, common.language))
    let isJapanese = common.language == .japanese
    if explained.repairs.isEmpty {
      Console.out([
        isJapanese
          ? "\(explained.tried) 通りの変更を試しましたが、ほかの指摘を出さずにこれを消すものは見つかりませんでした。"
          : "Of \(explained.tried) changes tried none makes it vanish without bringing in another finding."
      ])
    } else {
      Console.out(
        [isJapanese ? "試して確かめた直し方(kengen mend \(subject) で最初のものを書きます):" : "Repairs, each tried (kengen mend \(subject) makes the first):"]
          + explained.repairs.enumerated().map { "  \($0.offset + 1). \($0.element.line(common.language))" })
    }
  }
}
