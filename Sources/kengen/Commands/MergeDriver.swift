import ArgumentParser
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
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      let conflicts = try MergingFiles.merge(
        try TimeOptions.today(common), base: base, ours: ours, theirs: theirs, path: path)
      guard !conflicts.isEmpty else { return }
      Console.error(conflicts)
      throw Quiet.failure(.findings)
    }
  }
}
