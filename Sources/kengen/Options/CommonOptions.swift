import ArgumentParser
import Messages
import RegistryModel
import UseCases

/// In what language and shape a command answers: every command takes these.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "Language of the output: ja or en; else the locale's.")
  var lang: Language?

  @Option(name: .long, help: "Output: text or json (docs/json.md).")
  var format = OutputFormat.text

  var language: Language { lang ?? Console.localeLanguage }
}

/// Which registry a command works on.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The registry's folder, or a bare repository.")
  var registry = "."

  @Option(name: .long, help: "The registry's folder inside a bare repository.")
  var folder = ""

  @OptionGroup var output: OutputOptions

  var language: Language { output.language }
  var format: OutputFormat { output.format }

  /// The setting of a command that asks for no day.
  func setting(_ names: NamesOptions? = nil) -> Setting {
    Setting(path: registry, subfolder: folder, on: Console.today, language: language, namesFile: names?.names)
  }
}

/// Names that are kept outside the registry: of commands that show people, or find them by name.
struct NamesOptions: ParsableArguments {
  @Option(name: .long, help: "A CSV file number,name that lays names over.")
  var names: String?
}
