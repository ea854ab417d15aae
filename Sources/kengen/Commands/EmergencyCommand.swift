import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct EmergencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emergency", abstract: "Changes that could not wait for their approvals (緊急の登録), and their review.",
    subcommands: [EmergencyEnter.self, EmergencyReview.self])
}

struct EmergencyEnter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter", abstract: "Put on record that a change could not wait for its approvals, and commit.",
    discussion: """
      Commit the change first; this goes on top, and both are pushed together. Who may
      do so is written in kengen.yaml. Everybody hears of it, and it is found by every
      check until another person has reviewed it. It never covers the rules, the table,
      the organisation, or what is about the person who makes it.

      EXAMPLES
        kengen emergency enter 庁舎が停電し、部長と連絡が取れない
        kengen emergency enter 災害対応 --person 0101
      """)

  @Argument(help: "Why it cannot wait.") var reason: String
  @Option(name: .long, help: "Who makes it; else kengen.person of git's configuration, or whose key signs.") var person: String?
  @Option(name: .long, help: "Its id; else EM-DATE-NUMBER.") var id: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      try change.show(try Emergencies.enter(reason: reason, person: person, id: id, try change.change(names)))
      return .done
    }
  }
}

struct EmergencyReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Write down the review of an emergency entry, and commit.",
    discussion: """
      By somebody else than who made the entry, in a role that kengen.yaml names. Where
      the body demands signatures the commit must be the reviewer's own.

      EXAMPLES
        kengen emergency review EM-20261123-1 --outcome 異議なし
      """)

  @Argument(help: "The entry's id.") var id: String
  @Option(name: .long, help: "Who reviews it; else kengen.person of git's configuration, or whose key signs.") var by: String?
  @Option(name: .long, help: "What came of it.") var outcome: String
  @Option(name: .long, help: "The day of the review; else today.") var reviewedOn: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let day = try DateArgument.date(reviewedOn) ?? Console.today
      try change.show(try Emergencies.review(id, by: by, outcome: outcome, on: day, try change.change(names)))
      return .done
    }
  }
}
