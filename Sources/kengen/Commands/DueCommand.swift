import ArgumentParser
import Messages
import Presentation
import UseCases

enum DueFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ics
}

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "What is due: measures that recur, reviews, and what ends; in one list.",
    discussion: """
      Occurrences of measures are worked out from table/measures.csv and
      body/measures-done.csv; they are stored nowhere. What is overdue comes first,
      what the body has not begun last. Exit code 1 where something is overdue.

      With --output ics an iCalendar, one event for each, without the names of people
      unless --with-names asks for them.

      EXAMPLES
        kengen due
        kengen due --unit 税務課 --within 365
        kengen due --person 030412
        kengen due --within 400 --output ics > due.ics
      """)

  @Option(name: .long, help: "Only what this person does: a staff number or a name.") var person: String?
  @Option(name: .long, help: "Only what is at this unit, below it, or at a system it is in charge of.") var unit: String?
  @Option(name: .long, help: "How many days to look ahead.") var within = 90
  @Option(name: .long, help: "Output: text, json or ics.") var output: DueFormat?
  @Flag(name: .long, help: "With --output ics: name the people in the events.") var withNames = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...36_500).contains(within) else { throw ValidationError("--within is from 0 to 36500") }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if common.format == .json, let output, output != .json {
        throw OptionMessages.excluding("--format json", "--output \(output.rawValue)")
      }
      let format = output ?? (common.format == .json ? .json : .text)
      if withNames, format != .ics { throw OptionMessages.without("--with-names", "--output ics") }
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.due(DueQuestion(person: person, unit: unit, days: within))
      switch format {
      case .text: Console.out(DueReport(outcome).lines(common.language))
      case .json: try Console.json(DueReport(outcome))
      case .ics: Console.bytes(Array(DueCalendar(outcome, common.language, showsNames: withNames).text.utf8))
      }
      return outcome.overdue.isEmpty ? .done : .findings
    }
  }
}
