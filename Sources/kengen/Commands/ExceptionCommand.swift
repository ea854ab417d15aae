import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct ExceptionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exception", abstract: "Exceptions (やむを得ない場合): what there are, and putting one on record.",
    subcommands: [ExceptionList.self, ExceptionPermit.self])
}

struct ExceptionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every exception with the state it is in.",
    discussion: """
      States: active, future, over, renewed, unused (matches nothing), review-due,
      not-permitted, ineffective (speaks of several problems, or of one that allows
      no exception).

      EXAMPLES
        kengen exception list
        kengen exception list --on 2027-04-01
      """)

  @OptionGroup var time: TimeOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var workbook: XlsxOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let report = ExceptionsReport(try Exceptions.list(try time.setting(common, names)))
      try self.workbook.write(report.workbook(common.language), common.language)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct ExceptionPermit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "permit", abstract: "Record that an exception for a finding was permitted, and commit.",
    discussion: """
      Rule, place, provision and persons are the finding's. Whoever permits must have
      been CISO on that day, and neither permits, performs nor reviews an exception
      of which he has the benefit.

      EXAMPLES
        kengen exception permit c5ec8d6aad653f27 --id EX-2027-01 --reason 後任が育つまで \\
          --control 月ごとに記録を照合する --performer 0102 --reviewer 0002 --permitted-by 0002 \\
          --document R8総12 --until 2027-04-01 --review-on 2027-03-01
      """)

  @Argument(help: "The finding's fingerprint.") var fingerprint: String
  @Option(name: .long, help: "Id of the exception.") var id: String
  @Option(name: .long, help: "Why it is unavoidable.") var reason: String
  @Option(name: .long, help: "The compensating control.") var control: String
  @Option(name: .long, help: "preventive or detective.") var kind: ControlKind = .detective
  @Option(name: .long, help: "Who performs the control.") var performer: String
  @Option(name: .long, help: "How often it is performed.") var frequency = "月ごと"
  @Option(name: .long, help: "What it leaves as evidence.") var evidence = "実施の記録"
  @Option(name: .long, help: "Who reviews the exception.") var reviewer: String
  @Option(name: .long, help: "Who permitted it.") var permittedBy: String
  @Option(name: .long, help: "The day of the permission; else today.") var permittedOn: String?
  @Option(name: .long, help: "Reference of the document.") var document: String
  @Option(name: .long, help: "The exception that it renews.") var renews = ""
  @Option(name: .long, help: "The day by which it is reviewed.") var reviewOn: String
  @OptionGroup var days: TenureOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      guard let until = try days.end() else { throw DateArgument.missing("--until") }
      let setting = try change.change(names)
      let terms = ExceptionTerms(
        id: id, reason: reason, control: control, kind: kind.rawValue, performer: performer, frequency: frequency,
        evidence: evidence, reviewer: reviewer, permittedBy: permittedBy,
        permittedOn: try DateArgument.date(permittedOn) ?? Console.today, document: document, renews: renews,
        from: try DateArgument.date(days.from), until: until,
        reviewOn: try DateArgument.required(reviewOn, "--review-on"))
      try change.show(try Exceptions.permit(fingerprint, terms, setting))
      return .done
    }
  }
}

extension ControlKind: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}
