import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct MergeDriver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver", abstract: "What git calls to merge a file of the registry.",
    discussion: """
      Merges row by row, by key. hook install puts it in place.

      EXAMPLES
        git config merge.kengen.driver 'kengen merge-driver %O %A %B %P'
      """)

  @Argument(help: "The common ancestor's version.") var base: String
  @Argument(help: "The version here, which is overwritten.") var ours: String
  @Argument(help: "The version that is merged in.") var theirs: String
  @Argument(help: "Where the file lies in the repository.") var path: String
  @Option(name: .long, help: "Language of the output: ja or en; else the locale's.") var lang: Language?

  func run() throws {
    var output = OutputOptions()
    output.lang = lang
    output.format = .text
    try Console.run(output) { () throws(Failure) -> Ending in
      let lines = try MergingFiles.merge(base: base, ours: ours, theirs: theirs, path: path).lines(output.language)
      guard !lines.isEmpty else { return .done }
      Console.error(lines)
      return .findings
    }
  }
}
