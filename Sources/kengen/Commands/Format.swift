import ArgumentParser
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
    try Console.run(common) { () throws(Failure) in
      let paths = try Sorting.sort(try TimeOptions.today(common), onlyLook: look)
      if common.format == .json { try Console.json(paths) } else { Console.out(paths) }
      if look, !paths.isEmpty { throw Quiet.failure(.findings) }
    }
  }
}

extension TimeOptions {
  /// The setting of a command that asks for no day.
  static func today(_ common: CommonOptions) throws(Failure) -> Setting {
    Setting(path: common.registry, subfolder: common.folder, on: Console.today, language: common.language)
  }
}
