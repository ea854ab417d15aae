import ArgumentParser
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
    try Console.run(common) { () throws(Failure) in
      if let limit, limit < 1 {
        throw Failure(.usage, Phrase(ja: "-n は 1 以上です", en: "-n is at least 1"))
      }
      let report = try Recording.list(try TimeOptions.today(common), limit: limit)
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
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
    try Console.run(common) { () throws(Failure) in
      try ReceivedVerify.show(try Recording.verify(try TimeOptions.today(common), known: known), common)
    }
  }

  static func show(_ report: ReceivedVerification, _ common: CommonOptions) throws(Failure) {
    if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
    if !report.isSound { throw Quiet.failure(.findings) }
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
    try Console.run(common) { () throws(Failure) in
      try ReceivedVerify.show(try Recording.fetch(try TimeOptions.today(common), remote: remote), common)
    }
  }
}
