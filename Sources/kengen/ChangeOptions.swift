import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

/// Options of every command that changes the registry.
struct ChangeOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The commit message; else a sentence that says what changed.")
  var message: String?

  @Flag(name: .long, help: "Only show what would change; write nothing.")
  var dryRun = false

  @OptionGroup var from: CheckedFromOption
  @OptionGroup var common: CommonOptions

  /// `names` of the commands that find or show people by name.
  func change(_ names: NamesOptions? = nil) throws(Failure) -> ChangeSetting {
    let change = ChangeSetting(setting: try from.setting(common.setting(names)), message: message, isDryRun: dryRun)
    if common.format == .text { Console.lookAtEdits(before: change) }
    return change
  }

  func show(_ outcome: ChangeOutcome) throws(Failure) {
    let report = ChangeReport(outcome)
    if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
  }
}

/// What a command that proposes one change is told besides the change.
struct ProposalOptions: ParsableArguments {
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  /// Looks up what is proposed, writes it, and says so.
  func commit(_ proposal: some Proposal) throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let proposed = try proposal.proposed()
      try change.show(try Writing(change.change(names)).commit(proposed))
      return .done
    }
  }
}

/// A tenure on the command line.
struct TenureOptions: ParsableArguments {
  @Option(name: .long, help: "The first day, as 2027-04-01; for a new tenure else today.")
  var from: String?

  @Option(name: .long, help: "The first day on which it no longer holds.")
  var until: String?

  @Option(name: .long, help: "The last day on which it holds (the day before --until).")
  var lastDay: String?

  func tenure() throws(Failure) -> Tenure {
    Tenure(from: try DateArgument.date(from), until: try end())
  }

  func end() throws(Failure) -> CalendarDate? {
    guard let last = try DateArgument.date(lastDay) else { return try DateArgument.date(until) }
    guard until == nil else {
      throw OptionMessages.excluding("--until", "--last-day")
    }
    return last.advanced(by: 1)
  }
}

enum DateArgument {
  static func date(_ text: String?) throws(Failure) -> CalendarDate? {
    guard let text else { return nil }
    if let date = DayText.date(text) { return date }
    throw Failure(.usage, OptionMessages.notADate(text))
  }

  static func required(_ text: String?, _ option: String) throws(Failure) -> CalendarDate {
    if let date = try date(text) { return date }
    throw missing(option)
  }

  static func missing(_ option: String) -> Failure {
    Failure(.usage, OptionMessages.missing(option))
  }
}

/// Where a role sits, on the command line.
struct SeatOptions: ParsableArguments {
  @Option(name: .long, help: "A unit, by code or name.")
  var unit: String?

  @Option(name: .long, help: "An information system, by id or name.")
  var system: String?

  /// The one place of a seat.
  func seat() throws(Failure) -> Asked {
    if unit != nil, system != nil { throw OptionMessages.excluding("--unit", "--system") }
    return Asked(unit: unit, system: system)
  }
}
