import ArgumentParser
import KengenKit
import Report

struct End: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  func run() throws {
    try Console.run(change.common) { () throws(Failure) in
      guard let until = try days.end() else {
        _ = try DateArgument.required(nil, "--until")
        return
      }
      let writing = try Writing(change.change())
      try change.show(
        try writing.end(
          role: role, person: person, seat.asked, until: until, from: try DateArgument.date(days.from),
          isDeputy: deputy))
    }
  }
}
