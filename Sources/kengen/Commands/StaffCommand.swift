import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Staff changes: from HR's list to a reviewed, validated commit.",
    subcommands: [
      StaffPlanCommand.self, StaffApplyCommand.self, StaffMappingCommand.self, StaffRevertCommand.self,
      StaffJoinCommand.self, StaffLeaveCommand.self, StaffMoveCommand.self, StaffPostCommand.self,
    ])
}

/// What every import is told.
struct StaffImportArguments: ParsableArguments {
  @Argument(help: "HR's file: CSV or tab-separated, UTF-8 or CP932, or an Excel workbook (.xlsx).") var file: String
  @Option(name: .long, help: "The sheet of a workbook, by its name or number; else the only one with values.") var sheet: String?
  @Option(name: .long, help: "The day as of which the list holds, as 2027-04-01.") var effective: String
  @Option(name: .long, help: "The mapping file; else hr/mapping.csv of the registry.") var mapping: String?
  @Flag(name: .long, help: "The list is complete: who is not in it has left.") var complete = false
  @Option(name: .long, parsing: .singleValue, help: "The list is complete for this unit and all below it; may be repeated.")
  var completeFor: [String] = []

  @Option(name: .long, help: "A list of units that is made first, in the same commit.") var units: String?
  @Option(name: .long, help: "The sheet of the list of units, where it is a workbook.") var unitsSheet: String?
  @Option(name: .long, help: "The mapping of the list of units; else hr/units-mapping.csv of the registry, else none.")
  var unitsMapping: String?
  @Flag(name: .long, help: "The list of units is complete: what is not in it ends.") var unitsComplete = false
  @Option(name: .long, parsing: .singleValue, help: "OLD=NEW: of a unit that is split, who takes the rest; may be repeated.")
  var rest: [String] = []

  @Option(name: .long, parsing: .singleValue, help: "This person's name becomes the one in the file; may be repeated.")
  var rename: [String] = []
  @Option(name: .long, parsing: .singleValue, help: "This number is a new person of the name of another; may be repeated.")
  var sameName: [String] = []
  @Option(name: .long, help: "Confirm that so many people get another name.") var renames: Int?
  @Option(name: .long, help: "Confirm that so many people leave.") var leavers: Int?
  @Option(name: .long, help: "Confirm that so many people in posts with roles change.") var roleHolders: Int?
  @Option(name: .long, help: "Confirm that so many people's regular posts change.") var moves: Int?
  @Option(name: .long, help: "Confirm that so many concurrent and like posts end.") var concurrentEnds: Int?
  @Option(name: .long, help: "Confirm that so many people's ends come sooner.") var endChanges: Int?
  @Option(name: .long, help: "Confirm that so many people get another employment.") var employmentChanges: Int?
  @Option(name: .long, help: "Confirm that so many people get another reading of their name.") var kanaChanges: Int?

  func open(_ change: ChangeSetting) throws(Failure) -> StaffImport {
    let options = try options()
    if units == nil {
      if unitsMapping != nil { throw OptionMessages.without("--units-mapping", "--units") }
      if unitsSheet != nil { throw OptionMessages.without("--units-sheet", "--units") }
      if unitsComplete { throw OptionMessages.without("--units-complete", "--units") }
      if !rest.isEmpty { throw OptionMessages.without("--rest", "--units") }
    }
    var list: UnitListImport?
    if let units {
      list = try UnitListImport(
        change, file: units, sheet: unitsSheet, effective: options.effective, mapping: unitsMapping, isComplete: unitsComplete,
        rest: rest)
    }
    return try StaffImport(change, file: file, options: options, units: list)
  }

  private func options() throws(Failure) -> StaffImportOptions {
    StaffImportOptions(
      effective: try DateArgument.required(effective, "--effective"), sheet: sheet, mapping: mapping, isComplete: complete,
      completeFor: completeFor, accepted: try accepted())
  }

  private func accepted() throws(Failure) -> StaffAccepted {
    let figures: [String: Int?] = [
      "leavers": leavers, "role-holders": roleHolders, "renames": renames, "kana-changes": kanaChanges,
      "employment-changes": employmentChanges, "concurrent-ends": concurrentEnds, "end-changes": endChanges, "moves": moves,
    ]
    return try StaffAccepted(renames: rename, sameNames: sameName, figures: figures.compactMapValues(\.self))
  }
}
