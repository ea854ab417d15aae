import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Sort the rows of the files; nothing else is touched.",
    discussion: """
      Each row takes the comments right above it along. With --look nothing is
      written, and exit code 1 says that something would be.
      """)

  @Flag(name: .long, help: "Only say which files would change.") var look = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let paths = try Sorting.sort(common.setting(), onlyLook: look)
      if common.format == .json { try Console.json(paths) } else { Console.out(paths) }
      if look, !paths.isEmpty { return .findings }
      return .done
    }
  }
}
