import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Who approves, holds a role, is to be told, or may enter.",
    subcommands: [WhoApproves.self, WhoHolds.self, WhoReports.self, WhoEnters.self])
}

/// Where and for whom a question is asked.
struct CircumstanceOptions: ParsableArguments {
  @OptionGroup var place: SeatOptions

  @Option(name: .long, help: "Who asks, by staff number or name; without --unit, that person's own unit is meant.")
  var applicant: String?

  var asked: Asked { Asked(unit: place.unit, system: place.system, applicant: applicant) }
}

/// The same, and without whom.
struct CaseOptions: ParsableArguments {
  @OptionGroup var circumstances: CircumstanceOptions

  @Option(name: .long, help: "Take this person as away; may be repeated.")
  var absent: [String] = []

  var asked: Asked {
    var asked = circumstances.asked
    asked.absent = absent
    return asked
  }

  /// The options that are given, as they are written.
  var given: [String] {
    let place = circumstances.place
    return [
      place.unit.map { _ in "--unit" }, place.system.map { _ in "--system" }, circumstances.applicant.map { _ in "--applicant" },
      absent.isEmpty ? nil : "--absent",
    ].compactMap(\.self)
  }
}

struct WhoApproves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approves", abstract: "Who permits, approves or decides something.",
    discussion: """
      WORDS name the provision: its key (5.1-1-3b), its printed label
      (5.1(1)③(イ)), or words that it has. Exit code 0: somebody may; 2: nobody
      may; 3: the words match several provisions or none, or a unit or system must
      be named.

      EXAMPLES
        kengen who approves USBメモリ 持ち出し --unit 税務課
        kengen who approves 5.1-1-3b --applicant 030412
        kengen who approves ソフト インストール --system zei --on 2027-04-01
      """)

  @Argument(help: "Key, label or words.") var words: [String]
  @OptionGroup var circumstances: CaseOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      try WhoApproves.answer(words, circumstances.asked, try time.setting(common, names), common.format)
    }
  }

  /// The question as it is put without assumptions, the work tree, other names or people taken as away.
  struct Question: Equatable {
    let words: [String]
    let asked: Asked
    let on: String?
    let asOf: String?
    let registry: String
    let folder: String
    let language: Language
    let format: OutputFormat

    func ask() throws(Failure) -> Ending {
      let day = try DateArgument.date(on) ?? Console.today
      let setting = Setting(path: registry, subfolder: folder, asOf: asOf, on: day, language: language)
      return try WhoApproves.answer(words, asked, setting, format)
    }
  }

  private static func answer(_ words: [String], _ asked: Asked, _ setting: Setting, _ format: OutputFormat) throws(Failure) -> Ending {
    let workbench = try Console.keep(Workbench(setting))
    let outcome = try workbench.whoApproves(words, asked)
    let report = try workbench.shown { ApprovalReport(outcome, names: $0) }
    if format == .json { try Console.json(report) } else { Console.out(ApprovalText.lines(report, setting.language)) }
    switch outcome.ending {
    case .approvable: return .done
    case .needsPlace: return .inexact
    case .nobody: return .no
    }
  }
}

struct WhoHolds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holds", abstract: "Who holds a role.",
    discussion: """
      Without --unit or --system: at every place where the role sits. Exit code 2
      where a seat is vacant.

      EXAMPLES
        kengen who holds ciso
        kengen who holds 情報セキュリティ管理者 --unit 税務課 --on 2027-04-01
        kengen who holds system-manager --system juki
      """)

  @Argument(help: "A role, by id or name.") var role: String
  @OptionGroup var circumstances: CircumstanceOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.whoHolds(role, circumstances.asked)
      let report = try workbench.shown { HoldersReport(outcome, names: $0) }
      try self.workbook.write(report.workbook(common.language), common.language)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return outcome.isVacant ? .no : .done
    }
  }
}

struct WhoReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Whom to tell, in order.",
    discussion: """
      WORDS name an event (ウイルス感染, lost-ic-card), a provision or a section of the
      table (5.3(1)).

      EXAMPLES
        kengen who reports メール誤送信 --unit 市民課
        kengen who reports '5.3(1)' --unit 0202 --system zei
      """)

  @Argument(help: "An event, or a provision.") var words: [String]
  @OptionGroup var circumstances: CaseOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(time.setting(common, names), reading: .events))
      let outcome = try workbench.whoReports(words, circumstances.asked)
      let report = try workbench.shown { NotificationReport(outcome, names: $0) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return outcome.steps.isEmpty ? .no : .done
    }
  }
}

enum EntrantsOutput: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}

struct WhoEnters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enters", abstract: "Which workers of contractors may enter a controlled area: a list for the gate.",
    discussion: """
      By roster, contract, consent and identity check of the day. Those who stand on a
      roster and may not enter follow with the reason; the page to print leaves them
      out. Exit code 2: nobody may.

      EXAMPLES
        kengen who enters server-room
        kengen who enters サーバ室 --on 2026-12-01 --output html > 入室者名簿.html
      """)

  @Argument(help: "A controlled area, by id or name.") var area: String
  @Option(name: .long, help: "Output: text, json or html.") var output: EntrantsOutput?
  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if common.format == .json, let output, output != .json {
        throw OptionMessages.excluding("--format json", "--output \(output.rawValue)")
      }
      let workbench = try Console.keep(Workbench(time.setting(common, names)))
      let outcome = try workbench.whoEnters(area)
      let report = EntrantsReport(outcome)
      switch output ?? (common.format == .json ? .json : .text) {
      case .text: Console.out(report.lines(common.language))
      case .json: try Console.json(report)
      case .html: Console.document(report.html(common.language))
      }
      return outcome.isEmpty ? .no : .done
    }
  }
}
