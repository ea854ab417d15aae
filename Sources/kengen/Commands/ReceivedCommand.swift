import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct ReceivedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "received", abstract: "What the server received and refused, when and from whom (受領の記録).",
    subcommands: [ReceivedList.self, ReceivedVerify.self, ReceivedFetch.self])
}

struct ReceivedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The entries of the record, the newest first.",
    discussion: """
      Pushes that were taken and refused, with who it was as the server tells, why it
      was refused, and statements of approval, rejection and withdrawal that came in.

      EXAMPLES
        kengen received list --registry server.git
        kengen received list -n 20 --format json
      """)

  @Option(name: [.customShort("n"), .long], help: "At most so many entries.") var limit: Int?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      if let limit, limit < 1 { throw Failure(.usage, ReceivedMessages.badLimit) }
      let report = ReceivedReport(try Recording.list(common.setting(), limit: limit))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct ReceivedVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Whether the record is whole and unaltered.",
    discussion: """
      Each entry names the one before by its hash. Holds the entries against one another,
      on a server against its branches, and against signed statements that name entries.
      Keep the id that it prints: with --known it is found later whether anything up to
      it was lost or altered, offline as well.

      EXAMPLES
        kengen received verify --registry server.git
        kengen received verify --known 3f0c9a…
      """)

  @Option(name: .long, parsing: .singleValue, help: "The id of an entry that was kept; may be repeated.") var known: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      try ReceivedVerify.show(try Recording.verify(common.setting(), known: known), common)
    }
  }

  static func show(_ verified: Recording.Verified, _ common: CommonOptions) throws(Failure) -> Ending {
    let report = ReceivedVerification(verified.problems.map(\.phrase), entries: verified.entries, newest: verified.newest)
    if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
    return report.isSound ? .done : .findings
  }
}

struct ReceivedFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch the record of a server into this repository, and verify it.",
    discussion: """
      A record that does not go on from the one at hand is not taken: it was made anew.

      EXAMPLES
        kengen received fetch
        kengen received fetch origin
      """)

  @Argument(help: "The remote.") var remote = "origin"
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      try ReceivedVerify.show(try Recording.fetch(common.setting(), remote: remote), common)
    }
  }
}
