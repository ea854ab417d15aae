import ArgumentParser
import Messages
import UseCases

struct AbsenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absence", abstract: "Note that a person is away, and commit.",
    discussion: """
      Why somebody is away has no place in the registry. --end lets an absence
      that is there end on another day, --cancel takes it back; --from says which.

      EXAMPLES
        kengen absence 030412 --from 2026-12-01 --last-day 2026-12-11
        kengen absence 030412 --from 2026-12-01 --end --until 2026-12-08
        kengen absence 030412 --from 2026-12-01 --cancel
      """)

  @OptionGroup var proposal: AbsenceArguments
  @OptionGroup var options: ProposalOptions

  func run() throws { try options.commit(proposal) }
}

/// What the change is; also what an assumption may say.
struct AbsenceArguments: ParsableArguments, Proposal {
  @Argument(help: "A person, by staff number or name.") var person: String
  @OptionGroup var days: TenureOptions
  @Flag(name: .long, help: "Let the absence end on another day.") var end = false
  @Flag(name: .long, help: "Take the absence back.") var cancel = false

  func proposed() throws(Failure) -> ProposedChange {
    let from = try DateArgument.required(days.from, "--from")
    let until = try days.end()
    if cancel {
      if end { throw OptionMessages.excluding("--end", "--cancel") }
      if days.until != nil { throw OptionMessages.excluding("--until", "--cancel") }
      if days.lastDay != nil { throw OptionMessages.excluding("--last-day", "--cancel") }
      return .endAbsence(person: person, from: from, until: nil)
    }
    guard let until else { throw DateArgument.missing("--until") }
    return end
      ? .endAbsence(person: person, from: from, until: until) : .absence(person: person, from: from, until: until)
  }
}
