import ArgumentParser
import Messages
import Presentation
import UseCases

struct BlameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame", abstract: "Which commit wrote a fact: its author, approvals and orders, field by field.",
    discussion: """
      A fact is named by FILE:LINE, or by words of its key: numbers, codes, names,
      days. A kind before them tells facts of one key apart: appointments,
      assignments, deputies, people, absences, units, posts, systems, roles,
      provisions, duties, separations, decisions, exceptions, emergencies, contracts,
      workers, measures, measure-records, rules, procedures, signers.

      EXAMPLES
        kengen blame assignments ciso 000002
        kengen blame 発令 税務課 課長 030412
        kengen blame units/02/appointments.csv:46
        kengen blame duties 5.1-1-3b 1 --as-of 2026-04-01
      """)

  @Argument(help: "FILE:LINE, or words of the fact's key.") var fact: [String]
  @Option(name: .long, help: "The fact as the registry said it then: a revision, or a day.") var asOf: String?
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      var setting = common.setting(names)
      setting.asOf = asOf
      let outcome = try Blaming.blame(setting, words: fact)
      let report = try outcome.shown { BlameReport(outcome, FactWords($0)) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return report.isCutOff ? .environment : .done
    }
  }
}
