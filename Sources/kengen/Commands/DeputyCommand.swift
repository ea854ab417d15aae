import ArgumentParser
import Messages
import RegistryModel
import UseCases

struct DeputyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deputy", abstract: "Name a deputy for a seat, and commit.",
    discussion: """
      --when says what lets the deputy act: absence, vacancy, conflict (the holder
      is the applicant or is needed in another seat), always. A deputy does not
      act for an applicant unless conflict is named.

      EXAMPLES
        kengen deputy section-manager 030392 --unit 税務課 --when conflict --from 2026-12-01
        kengen deputy ciso 960734 --rank 2 --when absence --when vacancy --instrument R8情政第60号
      """)

  @OptionGroup var proposal: DeputyArguments
  @OptionGroup var options: ProposalOptions

  func run() throws { try options.commit(proposal) }
}

/// What the change is; also what an assumption may say.
struct DeputyArguments: ParsableArguments, Proposal {
  @Argument(help: "The role acted for, by id or name.") var role: String
  @Argument(help: "The deputy, by staff number or name.") var person: String
  @OptionGroup var seat: SeatOptions
  @Option(name: .long, help: "Order among the deputies; 1 acts first.") var rank = 1
  @Option(name: .long, help: "absence, vacancy, conflict or always; may be repeated.")
  var when: [DeputyTrigger] = [.absence]
  @Option(name: .long, help: "Only for this provision; may be repeated.") var provision: [String] = []
  @OptionGroup var days: TenureOptions
  @Option(name: .long, help: "What names the deputy.") var instrument = ""

  func proposed() throws(Failure) -> ProposedChange {
    .deputy(
      role: role, person: person, try seat.seat(), rank: rank, when: when.map(\.rawValue), provisions: provision,
      try days.tenure(), instrument: instrument)
  }
}

extension DeputyTrigger: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}
