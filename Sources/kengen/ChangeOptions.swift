import ArgumentParser
import Presentation
import RegistryModel
import UseCases

/// Options of every command that changes the registry.
struct ChangeOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The commit message; else a sentence that says what changed.")
  var message: String?

  @Flag(name: .long, help: "Only show what would change; write nothing.")
  var dryRun = false

  @Option(name: .long, help: "The day from which on the result is checked; else today.")
  var on: String?

  @OptionGroup var common: CommonOptions

  func change() throws(Failure) -> ChangeSetting {
    var time = TimeOptions()
    time.on = on
    time.asOf = nil
    time.workTree = false
    time.assume = []
    let change = ChangeSetting(setting: try time.setting(common), message: message, rehearse: dryRun)
    if common.format == .text { Console.lookAtEdits(before: change) }
    return change
  }

  /// Looks up what is proposed, writes it, and says so.
  func commit(_ proposed: () throws(Failure) -> ProposedChange) throws {
    try Console.run(common) { () throws(Failure) in
      let change = try proposed()
      try show(try Writing(self.change()).commit(change))
    }
  }

  func show(_ report: ChangeReport) throws(Failure) {
    if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
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
      throw Failure(
        .usage, Phrase(ja: "--until と --last-day は一方だけ書いてください", en: "give --until or --last-day, not both"))
    }
    return last.advanced(by: 1)
  }
}

enum DateArgument {
  static func date(_ text: String?) throws(Failure) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(text) { return date }
    throw Failure(
      .usage, Phrase(ja: "「\(text)」は日付ではありません", en: "'\(text)' is not a date"),
      remedy: Phrase(ja: "2026-04-01 の形で書いてください", en: "write it as 2026-04-01"))
  }

  static func required(_ text: String?, _ option: String) throws(Failure) -> CalendarDate {
    if let date = try date(text) { return date }
    throw missing(option)
  }

  static func missing(_ option: String) -> Failure {
    Failure(.usage, Phrase(ja: "\(option) が要ります", en: "\(option) is required"))
  }
}

/// Where a role sits, on the command line.
struct SeatOptions: ParsableArguments {
  @Option(name: .long, help: "A unit, by code or name.")
  var unit: String?

  @Option(name: .long, help: "An information system, by id or name.")
  var system: String?

  var asked: Asked { Asked(unit: unit, system: system) }
}
