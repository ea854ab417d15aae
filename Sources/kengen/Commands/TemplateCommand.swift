import ArgumentParser
import Glibc
import Messages
import Presentation
import RegistryModel
import UseCases

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write a workbook to fill in, from which a registry is made.",
    discussion: """
      Its sheets hold units, posts, people and appointments, systems, roles and
      deputies, with lists to choose from. Filled in, it becomes a registry with
      kengen init FOLDER --from FILE.

      EXAMPLES
        kengen template 台帳.xlsx
        kengen template 見本.xlsx --village
      """)

  @Argument(help: "The workbook to write (.xlsx).") var file: String
  @Flag(name: .long, help: "Filled with a small complete body, whose names are to be replaced.") var village = false
  @Flag(name: .long, help: "Write over a file that is there.") var force = false
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Console.run(output) { () throws(Failure) -> Ending in
      if !force, access(file, F_OK) == 0 { throw Failure(.environment, FirstStepMessages.fileThere(file)) }
      let contents = try BookTemplate.contents(asVillage: village)
      let book = RegistryBook(contents.registry, commit: nil, isTemplate: contents.isTemplate, output.language)
      try FileBytes.write(try book.bytes(), to: file)
      if output.format == .json {
        try Console.json(["file": file])
      } else {
        Console.out([FirstStepMessages.templateWritten(file).text(output.language)])
      }
      return .done
    }
  }
}
