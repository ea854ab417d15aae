import Messages
import Presentation
import RegistryModel
import UseCases

/// The commands that are run most, as they are mostly run; everything else goes through the parser of all commands.
enum PlainCommand {
  case whoApproves(WhoApproves.Question)
  case check(CheckCommand.Question)

  /// nil where the arguments are not plainly one of these.
  init?(_ arguments: [String]) {
    if arguments.starts(with: ["who", "approves"]) {
      let options = ["--unit", "--system", "--applicant", "--on", "--as-of"]
      guard let plain = PlainArguments(arguments.dropFirst(2), values: Self.common.union(options), flags: []),
        !plain.words.isEmpty, let output = Output(plain)
      else { return nil }
      self = .whoApproves(
        WhoApproves.Question(
          words: plain.words, asked: Asked(unit: plain["--unit"], system: plain["--system"], applicant: plain["--applicant"]),
          on: plain["--on"], asOf: plain["--as-of"], registry: plain["--registry"] ?? ".", folder: plain["--folder"] ?? "",
          language: output.language ?? Console.localeLanguage, format: output.format))
    } else if arguments.first == "check" {
      let flags: Set<String> = ["--staged", "--notes", "--full", "--stats"]
      guard let plain = PlainArguments(arguments.dropFirst(), values: Self.common.union(["--rev", "--new-since", "--on"]), flags: flags),
        plain.words.isEmpty, let output = Output(plain)
      else { return nil }
      self = .check(
        CheckCommand.Question(
          isStaged: plain.has("--staged"), revision: plain["--rev"], since: plain["--new-since"], on: plain["--on"],
          showsNotes: plain.has("--notes"), isFull: plain.has("--full"), showsStats: plain.has("--stats"),
          registry: plain["--registry"] ?? ".", folder: plain["--folder"] ?? "", language: output.language ?? Console.localeLanguage,
          format: output.format))
    } else {
      return nil
    }
  }

  func run() -> Ending {
    switch self {
    case .whoApproves(let question): Console.ending(question.language, question.format, question.ask)
    case .check(let question): Console.ending(question.language, question.format, question.ask)
    }
  }

  private static let common: Set<String> = ["--registry", "--folder", "--lang", "--format"]

  private struct Output {
    let language: Language?
    let format: OutputFormat

    init?(_ plain: PlainArguments) {
      language = plain["--lang"].flatMap(Language.init(rawValue:))
      guard language != nil || plain["--lang"] == nil, let format = OutputFormat(rawValue: plain["--format"] ?? "text") else { return nil }
      self.format = format
    }
  }
}
