import ArgumentParser
import Messages
import Presentation
import UseCases

struct SinglePoints: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spof", abstract: "What breaks when people are away, and on whom most hangs.",
    discussion: """
      For each provision's deciding duties and each procedure, at each place: the
      smallest sets of people without whom it cannot be settled or carried out,
      deputies having stepped in. Single points of failure come first, those on whom
      most hangs before others. Exit code 0: none; 2: there is one, or something
      cannot be settled at all.

      EXAMPLES
        kengen spof
        kengen spof --no-superiors
        kengen spof --unit 税務課 --k 2
      """)

  @Option(name: .customLong("k"), help: "How many people may be away at once, 1 to 3.") var absences = 1
  @Option(name: .long, help: "Only at this unit, by code or name, at those below it, and for their systems.")
  var unit: String?
  @Flag(name: .long, help: "Superiors who would be asked instead do not count: only holders and deputies.")
  var noSuperiors = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...3).contains(absences) else { throw ValidationError("--k takes 1 to 3.") }
  }

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let report = SinglePointsReport(try workbench.singlePoints(absences: absences, superiors: !noSuperiors, unit: unit))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return !(report.sets.isEmpty && report.broken.isEmpty && report.unknown.isEmpty) ? .no : .done
    }
  }
}
