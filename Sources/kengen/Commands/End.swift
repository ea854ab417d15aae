import ArgumentParser
import Messages
import UseCases

struct End: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End an assignment or a deputyship, and commit.",
    discussion: """
      EXAMPLES
        kengen end system-operator 180034 --system zei --last-day 2027-03-31
        kengen end section-manager 100035 --unit 税務課 --deputy --until 2027-04-01
      """)

  @OptionGroup var proposal: EndArguments
  @OptionGroup var options: ProposalOptions

  func run() throws { try options.commit(proposal) }
}

/// What the change is; also what an assumption may say.
struct EndArguments: ParsableArguments, Proposal {
  @Argument(help: "A role, by id or name.") var role: String
  @Argument(help: "A person, by staff number or name.") var person: String
  @OptionGroup var seat: SeatOptions
  @OptionGroup var days: TenureOptions
  @Flag(name: .long, help: "End a deputyship, not an assignment.") var deputy = false

  func proposed() throws(Failure) -> ProposedChange {
    let from = try DateArgument.date(days.from)
    guard let until = try days.end() else { throw DateArgument.missing("--until") }
    return .end(role: role, person: person, try seat.seat(), until: until, from: from, isDeputy: deputy)
  }
}
