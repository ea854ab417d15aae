import ArgumentParser
import Messages
import Presentation
import UseCases

struct StaffMappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "The mapping file of HR's columns and words.",
    subcommands: [StaffMappingSuggestCommand.self])
}

struct StaffMappingSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Propose a mapping from a file's header and words.",
    discussion: """
      Prints the mapping. Words that the registry does not know have a ? to be
      replaced; an import refuses a mapping that still has one.

      EXAMPLES
        kengen staff mapping suggest 異動.csv
      """)

  @Argument(help: "HR's file: CSV or tab-separated, UTF-8 or CP932, or an Excel workbook (.xlsx).") var file: String
  @Option(name: .long, help: "The sheet of a workbook, by its name or number; else the only one with values.") var sheet: String?
  @Option(name: .long, help: "A list of units that will be made first, so that its codes are known.") var units: String?
  @Option(name: .long, help: "The sheet of that list, where it is a workbook.") var unitsSheet: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if unitsSheet != nil, units == nil { throw OptionMessages.without("--units-sheet", "--units") }
      let report = StaffMappingReport(
        try StaffMappingProposal(common.setting(), file: file, sheet: sheet, units: units, unitsSheet: unitsSheet))
      switch common.format {
      case .json: try Console.json(report)
      case .text:
        Console.document([String(report.mapping.dropLast())])
        Console.error(report.remarks.map { $0.text(common.language) })
      }
      return .done
    }
  }
}
