import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct TableUpgrade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Take the next edition as the base of the table, as one commit.",
    discussion: """
      An edition at a time. Asks wherever the body has decided or confirmed what the
      edition now says otherwise: base then, base now, ours, the reason. Each
      question needs --take or --keep; until then nothing is written. Shows who gets
      which duties, whose approvals change, and what the check would find.

      EXAMPLES
        kengen table upgrade R6.10
        kengen table upgrade R6.10 --take 6.1-17-2 --keep 5.1-1-3b=課の実情による --decided-by 0002 \\
          --document R8総12 --branch edition-R6.10
        kengen table upgrade --edition-file 令和9年版/
      """)

  @Argument(help: "The edition, such as R6.10.") var edition: String?
  @Option(name: .long, help: "A folder with an edition that kengen does not carry (docs/format.md).") var editionFile: String?
  @Option(name: .long, parsing: .singleValue, help: "A question's subject: take what the edition says; may be repeated.")
  var take: [String] = []
  @Option(name: .long, parsing: .singleValue, help: "SUBJECT=REASON: keep what the body has; may be repeated.") var keep: [String] = []
  @Option(name: .long, parsing: .singleValue, help: "OLD=NEW: where citations of a provision go that is gone or split; may be repeated.")
  var move: [String] = []
  @Option(name: .long, help: "Who decided to keep rows.") var decidedBy: String?
  @Option(name: .long, help: "The day of the decision; else today.") var decidedOn: String?
  @Option(name: .long, help: "Reference of the document.") var document = ""
  @Option(name: .long, help: "Commit on this branch, made at HEAD where there is none, for review.") var branch: String?
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func validate() throws {
    if edition == nil, editionFile == nil { throw ValidationError("name an edition, or --edition-file") }
  }

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let request = UpgradeRequest(
        edition: edition, file: editionFile, takes: take, keeps: keep, moves: move, decidedBy: decidedBy,
        decidedOn: try DateArgument.date(decidedOn) ?? Console.today, document: document, branch: branch,
        accepting: try FingerprintArgument.set(accept))
      let outcome = try Upgrading.upgrade(request, try change.change(names))
      let report = UpgradeReport(outcome)
      if change.common.format == .json { try Console.json(report) } else { Console.out(report.lines(change.common.language)) }
      return outcome.change == nil ? .findings : .done
    }
  }
}

struct TableProvenance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provenance",
    abstract: "For every row: from which edition, changed by whom and why, confirmed against which text, when.",
    discussion: """
      EXAMPLES
        kengen table provenance
        kengen table provenance '5.1(1)③(イ)'
      """)

  @Argument(help: "A key, a label or the beginning of one; else the whole table.") var words: [String] = []
  @OptionGroup var state: StateOptions
  @OptionGroup var names: NamesOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common, names), also: Workbench.tableKinds))
      let outcome = try workbench.provenance(words)
      let report = try workbench.shown { ProvenanceReport(outcome, names: $0) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}
