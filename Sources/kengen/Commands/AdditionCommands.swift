import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

/// What every addition to the organisation is told.
struct AdditionOptions: ParsableArguments {
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions

  func commit(_ addition: () throws(Failure) -> Addition) throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let asked = try addition()
      try change.show(try Adding(change.change()).commit(asked, accepting: try FingerprintArgument.set(accept)))
      return .done
    }
  }
}

struct UnitAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Set up a new unit, and commit.",
    discussion: """
      Without --code a free one is taken, and the kind is what the name ends with.
      Somebody must be in charge of it on its first day, unless --vacant is given.

      EXAMPLES
        kengen unit add 子育て支援室 --parent 福祉部 --from 2027-04-01 --vacant --dry-run
        kengen unit add 危機管理課 --code 0109 --kind 課 --vacant --dry-run
      """)

  @Argument(help: "The unit's name.") var name: String
  @Option(name: .long, help: "Its code; else a free one.") var code: String?
  @Option(name: .long, help: "Its kind: bureau, section, secretariat, branch, subsection …") var kind: UnitKind?
  @Option(name: .long, help: "The unit above, by code or name; else the body.") var parent: String?
  @Option(name: .long, help: "The first day; else it has always been there.") var from: String?
  @Option(name: .long, help: "Reference of the order.") var order = ""
  @Flag(name: .long, help: "Enter it though roles are vacant there.") var vacant = false
  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      Addition(
        .unit(name: name, code: code, kind: kind, parent: parent), from: try DateArgument.date(from), order: order, mayBeVacant: vacant)
    }
  }
}

struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Posts of the body.", subcommands: [PostAddCommand.self])
}

struct PostAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a post, and commit.",
    discussion: """
      EXAMPLES
        kengen post add 主任 --rank 6 --dry-run
      """)

  @Argument(help: "The post's name.") var name: String
  @Option(name: .long, help: "Its rank, 1 the highest, 99 the lowest.") var rank: Int
  @Option(name: .long, help: "Its id; else one is made up.") var id: String?
  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      guard (1...99).contains(rank) else {
        throw Failure(.usage, Advice(BookMessages.noNumber("\(rank)", 1...99), BookMessages.writeNumber))
      }
      return Addition(.post(name: name, id: id, rank: rank), from: nil)
    }
  }
}

struct SystemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "system", abstract: "Information systems.", subcommands: [SystemAddCommand.self])
}

struct SystemAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an information system, and commit.",
    discussion: """
      Somebody must manage it on its first day, unless --vacant is given.

      EXAMPLES
        kengen system add 会議室予約システム --unit 税務課 --area インターネット接続系 --vacant --dry-run
      """)

  @Argument(help: "The system's name.") var name: String
  @Option(name: .long, help: "The unit in charge, by code or name.") var unit: String
  @Option(name: .long, help: "Its area of the network: mynumber, lgwan, internet, service or standalone.") var area: NetworkArea
  @Option(name: .long, help: "Its id; else one is made up.") var id: String?
  @Option(name: .long, help: "The first day; else it has always been there.") var from: String?
  @Flag(name: .long, help: "Enter it though roles are vacant there.") var vacant = false
  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      Addition(.system(name: name, id: id, area: area, unit: unit), from: try DateArgument.date(from), mayBeVacant: vacant)
    }
  }
}

extension UnitKind: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}

extension NetworkArea: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}
