import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring a registry of an earlier format to today's, as one commit.",
    discussion: """
      Confirmations move out of the rows of the table into a file of their own, and
      the edition that the table was made from is pinned. No confirmation is lost.
      Rows that depart from the edition are named.

      EXAMPLES
        kengen migrate --dry-run
        kengen migrate --edition R5.3
      """)

  @Option(name: .long, help: "The edition from which the table was made; else the one that kengen.yaml names.") var edition: String?
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      try change.show(try Migrating.migrate(try change.change(), edition: edition))
      return .done
    }
  }
}

struct TableStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "From which edition the table is, what is confirmed, amended and open.",
    discussion: """
      EXAMPLES
        kengen table status
        kengen table status --as-of 2026-04-01
      """)

  @OptionGroup var state: StateOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let workbench = try Console.keep(Workbench(state.setting(common), also: Workbench.tableKinds))
      let outcome = try workbench.tableStatus()
      let report = try workbench.shown { TableStatusReport(outcome, registry: $0.registry) }
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct TableConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Record that provisions were compared with the body's own policy, and commit.",
    discussion: """
      With --chapter or --all those that are not confirmed as they stand; a provision
      that is named is confirmed anew. What is recorded is what the provision demands
      now: a new title later leaves it confirmed, another duty does not.

      EXAMPLES
        kengen table confirm '5.1(1)③(イ)' --by 0101 --against 見本市対策基準 --article 第5条第2項
        kengen table confirm --chapter 5 --by 0101 --against 見本市対策基準
      """)

  @Argument(help: "Keys, labels or words, each of one provision.") var provisions: [String] = []
  @Option(name: .long, parsing: .singleValue, help: "All of a chapter that is not confirmed; may be repeated.") var chapter: [Int] = []
  @Flag(name: .long, help: "All that is not confirmed.") var all = false
  @Option(name: .long, help: "Who compared.") var by: String
  @Option(name: .long, help: "The body's own text that it was compared with.") var against: String
  @Option(name: .long, help: "Where in that text; for one provision.") var article = ""
  @Option(name: .long, help: "The day of the comparison; else today.") var confirmedOn: String?
  @Flag(name: .long, help: "They differ.") var differs = false
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let terms = ConfirmationTerms(
        provisions: provisions, chapters: chapter, all: all, on: try DateArgument.date(confirmedOn) ?? Console.today, by: by,
        against: against, article: article, differs: differs)
      try change.show(try Confirming.confirm(terms, try change.change()))
      return .done
    }
  }
}

/// Whose decision a departure is.
struct AmendmentOptions: ParsableArguments {
  @Option(name: .long, help: "Why.") var reason: String
  @Option(name: .long, help: "Who decided, by staff number or name.") var decidedBy: String
  @Option(name: .long, help: "The day of the decision; else today.") var decidedOn: String?
  @Option(name: .long, help: "Reference of the document.") var document = ""
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions

  func terms() throws(Failure) -> AmendmentTerms {
    AmendmentTerms(
      reason: reason, decidedBy: decidedBy, decidedOn: try DateArgument.date(decidedOn) ?? Console.today, document: document)
  }

  func commit(_ name: String, _ action: Amending.Action) throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let amending = Amending(try change.change(), accepting: try FingerprintArgument.set(accept))
      try change.show(try amending.amend(name, action, try terms()))
      return .done
    }
  }
}

struct TableAmend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Decide that a row departs from the edition, and commit.",
    discussion: """
      A row is named as role:ID, provision:KEY, duty:KEY:NO, separation:KEY:ACT:ACT
      or event:ID; a key alone means the provision with its duties. Without --set
      and --omit, what departs already is put on record.

      EXAMPLES
        kengen table amend duty:6.1-17-2:2 --set roles=section-manager \\
          --reason 課の所掌で足りるため --decided-by 0002 --document R8総12
        kengen table amend 6.1-21-4 --omit --reason 招かれた会議は対象外 --decided-by 0002
      """)

  @Argument(help: "The row.") var row: String
  @Option(name: .long, parsing: .singleValue, help: "COLUMN=VALUE: let the field read so; may be repeated.") var set: [String] = []
  @Flag(name: .long, help: "Leave the row out.") var omit = false
  @OptionGroup var options: AmendmentOptions

  func validate() throws {
    if omit, !set.isEmpty { throw ValidationError("--omit and --set exclude each other") }
  }

  func run() throws { try options.commit(row, omit ? .omit : .change(set)) }
}

struct TableRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put rows back to what the edition says, end their amendments, and commit.",
    discussion: """
      EXAMPLES
        kengen table restore duty:6.1-17-2:2 --dry-run
      """)

  @Argument(help: "The row, or a provision with all its rows.") var row: String
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let amending = Amending(try change.change(), accepting: try FingerprintArgument.set(accept))
      try change.show(try amending.restore(row))
      return .done
    }
  }
}
