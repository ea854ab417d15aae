import ArgumentParser
import KengenKit
import RegistryModel
import Report

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Staff changes: from HR's CSV to a reviewed, validated commit.",
    subcommands: [
      StaffPlanCommand.self, StaffApplyCommand.self, StaffMappingCommand.self, StaffRevertCommand.self,
      StaffJoinCommand.self, StaffLeaveCommand.self, StaffMoveCommand.self, StaffPostCommand.self,
    ])
}

/// What every import is told.
struct StaffImportArguments: ParsableArguments {
  @Argument(help: "HR's file: CSV or tab-separated, UTF-8 or CP932.") var file: String
  @Option(name: .long, help: "The day as of which the list holds, as 2027-04-01.") var effective: String
  @Option(name: .long, help: "The mapping file; else hr/mapping.csv of the registry.") var mapping: String?
  @Flag(name: .long, help: "The list is complete: who is not in it has left.") var complete = false
  @Option(name: .long, parsing: .singleValue, help: "The list is complete for this unit and all below it; may be repeated.")
  var completeFor: [String] = []

  @Option(name: .long, help: "A list of units that is made first, in the same commit.") var units: String?
  @Option(name: .long, help: "The mapping of the list of units; else hr/units-mapping.csv of the registry, else none.")
  var unitsMapping: String?
  @Flag(name: .long, help: "The list of units is complete: what is not in it ends.") var unitsComplete = false
  @Option(name: .long, parsing: .singleValue, help: "OLD=NEW: of a unit that is split, who takes the rest; may be repeated.")
  var rest: [String] = []

  func open(_ change: ChangeSetting) throws(Failure) -> StaffImport {
    let options = try options()
    var list: UnitListImport?
    if let units {
      list = try UnitListImport(
        change, file: units, effective: options.effective, mapping: unitsMapping, isComplete: unitsComplete, rest: rest)
    }
    return try StaffImport(change, file: file, options: options, units: list)
  }

  private func options() throws(Failure) -> StaffImportOptions {
    StaffImportOptions(
      effective: try DateArgument.required(effective, "--effective"), mapping: mapping, isComplete: complete,
      completeFor: completeFor)
  }
}
