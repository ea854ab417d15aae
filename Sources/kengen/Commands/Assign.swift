import ArgumentParser
import Messages
import RegistryModel
import UseCases

struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Assign a role to a person, and commit.",
    discussion: """
      The result is checked first; a change that would bring in an error is
      refused and nothing is written.

      EXAMPLES
        kengen assign system-operator 180034 --system zei --from 2027-01-01 --order R8情政第50号
        kengen assign auditor 050123 --from 2027-04-01 --dry-run
      """)

  @OptionGroup var proposal: AssignArguments
  @OptionGroup var options: ProposalOptions

  func run() throws { try options.commit(proposal) }
}

/// What the change is; also what an assumption may say.
struct AssignArguments: ParsableArguments, Proposal {
  @Argument(help: "A role, by id or name.") var role: String
  @Argument(help: "A person, by staff number or name.") var person: String
  @OptionGroup var seat: SeatOptions
  @OptionGroup var days: TenureOptions
  @Option(name: .long, help: "In a group: chair, vice-chair or member.") var position = ""
  @Option(name: .long, help: "Reference of the order.") var order = ""

  func proposed() throws(Failure) -> ProposedChange {
    .assign(
      role: role, person: person, try seat.seat(), try days.tenure(), position: Position(word: position)?.rawValue ?? position, order: order
    )
  }
}
