import ArgumentParser
import Messages
import Presentation
import UseCases

struct UnitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Reorganisation: units begin, split, merge, are renamed or end.",
    subcommands: [
      UnitAddCommand.self, UnitPlanCommand.self, UnitApplyCommand.self, UnitSplitCommand.self, UnitMergeCommand.self,
      UnitRenameCommand.self,
      UnitCloseCommand.self,
    ])
}

/// What every reorganisation is told.
struct UnitChangeOptions: ParsableArguments {
  @Option(name: .long, help: "The first day on which it is so.") var from: String
  @Option(name: .long, help: "Reference of the order.") var order = ""
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions

  func commit(_ action: UnitChange.Action) throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let day = try DateArgument.required(from, "--from")
      try change.show(
        try UnitChange(try change.change()).commit(action, on: day, order: order, accepting: try FingerprintArgument.set(accept)))
      return .done
    }
  }
}

struct UnitRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a unit another name from a day on, and commit.",
    discussion: """
      EXAMPLES
        kengen unit rename 0202 収納課 --from 2027-04-01 --dry-run
      """)

  @Argument(help: "A unit, by code or name.") var unit: String
  @Argument(help: "The new name.") var name: String
  @OptionGroup var options: UnitChangeOptions

  func run() throws { try options.commit(.rename(unit: unit, name: name)) }
}

struct UnitMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Units become one, and commit.",
    discussion: """
      People, roles held by name and units below move along. What cannot be moved
      is named.

      EXAMPLES
        kengen unit merge 0202 0203 --into 0210=税務収納課 --from 2027-04-01 --dry-run
      """)

  @Argument(help: "The units, by code or name.") var units: [String]
  @Option(name: .long, help: "The unit that takes over: CODE, or CODE=NAME for a new one.") var into: String
  @OptionGroup var options: UnitChangeOptions

  func run() throws { try options.commit(.end(units: units, into: [into], rest: nil)) }
}

struct UnitSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "A unit becomes several, and commit.",
    discussion: """
      All that belongs to the unit moves to the one named by --rest; move single
      people on from there with kengen staff move. Without --rest it is only shown
      what is left hanging, and the check refuses it.

      EXAMPLES
        kengen unit split 0202 --into 0211=課税課 --into 0212=収納課 --rest 0211 --from 2027-04-01 --dry-run
      """)

  @Argument(help: "The unit, by code or name.") var unit: String
  @Option(name: .long, parsing: .singleValue, help: "A unit that takes over: CODE, or CODE=NAME for a new one; repeat it.")
  var into: [String]
  @Option(name: .long, help: "The code of the one that takes whatever belongs to the unit.") var rest: String?
  @OptionGroup var options: UnitChangeOptions

  func run() throws { try options.commit(.end(units: [unit], into: into, rest: rest)) }
}

struct UnitCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "A unit ends, and commit.",
    discussion: """
      Whatever still belongs to it is named; the check refuses it until that is
      decided.

      EXAMPLES
        kengen unit close 0202 --from 2027-04-01 --dry-run
      """)

  @Argument(help: "The unit, by code or name.") var unit: String
  @OptionGroup var options: UnitChangeOptions

  func run() throws { try options.commit(.end(units: [unit], into: [], rest: nil)) }
}
