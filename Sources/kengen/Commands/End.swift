import ArgumentParser
import Presentation
import UseCases

struct End: ParsableCommand, Proposal {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End an assignment or a deputyship, and commit.",
    discussion: """
      EXAMPLES
        kengen end system-operator 180034 --system zei --last-day 2027-03-31
        kengen end section-manager 100035 --unit 税務課 --deputy --until 2027-04-01
      """)

  @Argument(help: "A role, by id or name.") var role: String
  @Argument(help: "A person, by staff number or name.") var person: String
  @OptionGroup var seat: SeatOptions
  @OptionGroup var days: TenureOptions
  @Flag(name: .long, help: "End a deputyship, not an assignment.") var deputy = false
  @OptionGroup var change: ChangeOptions

  func proposed() throws(Failure) -> ProposedChange {
    let from = try DateArgument.date(days.from)
    guard let until = try days.end() else { throw DateArgument.missing("--until") }
    return .end(role: role, person: person, seat.asked, until: until, from: from, isDeputy: deputy)
  }

  func run() throws { try change.commit(proposed) }
}
