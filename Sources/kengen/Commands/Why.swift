import ArgumentParser
import KengenKit
import RegistryModel
import Report

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      let workbench = try Workbench(setting)
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
    let outcome = try Checking.check(setting, state, since: nil)
    guard let item = outcome.report.items.first(where: { $0.fingerprint == subject }) else {
      throw Failure(
        .inexact, Phrase(ja: "指紋 \(subject) の指摘はありません", en: "there is no finding with the fingerprint \(subject)"),
        remedy: Phrase(ja: "kengen check --format json で指紋を確かめてください", en: "look it up with kengen check --format json"))
    }
    if common.format == .json {
      try Console.json(item)
    } else {
      Console.out(outcome.report.itemLines(item, common.language))
    }
  }
}
