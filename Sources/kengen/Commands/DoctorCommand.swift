import ArgumentParser
import Messages
import Presentation
import UseCases

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Examine the repository and the text, and say what to do.",
    discussion: """
      Looks for what a crash, a full disk, a broken object or a setting of git
      leaves behind. Reads only; with --mend it finishes a write of its own that was
      cut short, removes its own leftovers, and sorts rows. The rules are checked by
      kengen check. Exit code 1 says that something is wrong.

      EXAMPLES
        kengen doctor
        kengen doctor --mend
        kengen doctor --registry server.git --format json
      """)

  @Flag(name: .long, help: "Put right what can be put right without losing anything.") var mend = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let report = DoctorReport(Doctor.examine(common.setting(), fixing: mend))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return !report.isSound ? .findings : .done
    }
  }
}
