import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct ProcedureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure", abstract: "The body's own procedures, and who can carry them out.",
    subcommands: [ProcedureList.self, ProcedureStaff.self])
}

struct ProcedureList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the procedures.",
    discussion: """
      EXAMPLES
        kengen procedure list
      """)

  @OptionGroup var day: DayOption
  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let report = ProcedureListReport(try Console.keep(Workbench(day.setting(state.setting(common)))).procedures())
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct ProcedureStaff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Who can do the steps of a procedure, by different people where it demands them.",
    discussion: """
      Exit code 0: there is a plan; 2: there is none, with the demands that cannot be
      met together, or the search ran out of its budget; 3: a unit or system must be
      named.

      EXAMPLES
        kengen procedure staff media-takeout --unit 税務課 --applicant 180034
        kengen procedure staff outsourced-change --system zei --alternatives 3
        kengen procedure staff outsourced-change --system zei --budget 200000000
      """)

  @Argument(help: "A procedure, by id or name.") var procedure: String
  @Option(name: .long, help: "Show up to so many other plans.") var alternatives = 0
  @Option(name: .long, help: "How far to search, in nodes; 10000000 where it is not given, about ten seconds.")
  var budget: Int?
  @OptionGroup var circumstances: CaseOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...1000).contains(alternatives) else { throw ValidationError("--alternatives takes 0 to 1000.") }
    guard (1...1_000_000_000_000).contains(budget ?? 1) else {
      throw ValidationError("--budget takes 1 to 1000000000000 nodes.")
    }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.staff(procedure, circumstances.asked, alternatives: alternatives, nodes: budget) { start in
        if common.format != .json { Console.out(StaffingOpening(start).lines(common.language)) }
      }
      let report = StaffingReport(outcome)
      if common.format == .json { try Console.json(report) } else { Console.out(report.explanation(common.language)) }
      return outcome.isPossible ? .done : .no
    }
  }
}
