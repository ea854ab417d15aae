import ArgumentParser
import GitStore
import Glibc
import Messages
import Presentation
import RegistryModel
import UseCases

struct AcrossCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "across", abstract: "Put one question to many registries at once.",
    discussion: """
      A prefecture's or the nation's view: a list of registries, one line for each in
      the answer, and the sums. A registry that cannot answer stops none of the
      others and is named on standard error.
      """,
    subcommands: [AcrossCheck.self, AcrossVacancies.self, AcrossDue.self, AcrossWork.self])
}

/// Options of the commands that go to many registries.
struct AcrossOptions: ParsableArguments {
  @Option(name: .long, help: "A file with the registries, one path a line; # begins a comment.") var registries: String?
  @Option(name: .long, parsing: .singleValue, help: "A registry's folder, or a bare repository; may be repeated.")
  var registry: [String] = []
  @Option(name: .long, help: "How many at once; else as many as there are processors.") var jobs: Int?
  @Option(name: .long, help: "Seconds that one registry may take.") var limit = 600
  @Flag(name: .long, help: "Print only the bodies that have something to say.") var troubled = false
  @OptionGroup var question: QuestionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256.") }
    guard (1...86_400).contains(limit) else { throw ValidationError("--limit takes 1 to 86400.") }
  }

  /// Asks all, prints, and ends with the highest exit code of any body.
  func answer(role: String? = nil, due: Int? = nil) throws {
    try Console.run(output) { () throws(Failure) -> Ending in
      if troubled, output.format == .json { throw OptionMessages.excluding("--troubled", "--format json") }
      let asked = try question.question(role: role, due: due, output.language)
      var paths = registry
      if let registries { paths = try RegistryList.read(registries) + paths }
      paths = try RegistryList.verified(paths)
      let pool = WorkerPool(asked.trade, paths: paths, limit: limit)
      let report = FleetReport(
        on: asked.on, role: role, due: due, bodies: try pool.run(jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))))
      if output.format == .json { try Console.json(report) } else { Console.out(report.lines(asked.language, troubled: troubled)) }
      let troubles = report.troubles(asked.language)
      if !troubles.isEmpty { Console.error(troubles) }
      return Ending(rawValue: report.exitCode) ?? .internal
    }
  }
}

/// What is asked of each.
struct QuestionOptions: ParsableArguments {
  @Option(name: .long, help: "The day asked about, as 2026-04-01; else today.") var on: String?
  @Option(name: .long, help: "What the registries said then: a revision, or a day.") var asOf: String?

  func question(role: String?, due: Int?, _ language: Language) throws(Failure) -> FleetQuestion {
    FleetQuestion(
      on: try DateArgument.date(on) ?? Console.today, asOf: asOf, role: role, due: due, language: language, cache: CacheFolder())
  }
}

struct AcrossCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the newest commit of every registry, on every date from today on.",
    discussion: """
      The exit code is the highest of any body: 0, 1 where an error stands, 65 where a
      text cannot be read, 69 where there is no registry.

      EXAMPLES
        kengen across check --registries bodies.txt
        kengen across check --registries bodies.txt --troubled --on 2027-04-01
        kengen across check --registry mihon --registry mura --format json
      """)

  @OptionGroup var options: AcrossOptions

  func run() throws { try options.answer() }
}

struct AcrossVacancies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacancies", abstract: "Which bodies have nobody in a role.",
    discussion: """
      Every seat of the role in every body, also where the role is optional. Reads only
      what the answer needs. Exit code 2 where a seat is vacant, 3 where a body's table
      has no such role.

      EXAMPLES
        kengen across vacancies --role deputy-ciso --registries bodies.txt
        kengen across vacancies --role CSIRT責任者 --registries bodies.txt --troubled
      """)

  @Option(name: .long, help: "The role, by id or name.") var role: String
  @OptionGroup var options: AcrossOptions

  func run() throws { try options.answer(role: role) }
}

struct AcrossDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "What is due in every body: how much, and how much of it is overdue.",
    discussion: """
      One line a body: what is overdue, what falls due, and the measures not begun.
      Exit code 1 where something is overdue anywhere.

      EXAMPLES
        kengen across due --registries bodies.txt
        kengen across due --registries bodies.txt --within 30 --troubled
      """)

  @Option(name: .long, help: "How many days to look ahead.") var within = 90
  @OptionGroup var options: AcrossOptions

  func validate() throws {
    guard (0...36_500).contains(within) else { throw ValidationError("--within is from 0 to 36500") }
  }

  func run() throws { try options.answer(due: within) }
}

struct AcrossWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Answer for the registries named on standard input, one line of JSON each.",
    discussion: """
      What the others run in several processes. Without --role and --due a check.

      EXAMPLES
        ssh other-machine kengen across work --on 2026-12-01 < their-bodies.txt
      """)

  @Option(name: .long, help: "The role, by id or name.") var role: String?
  @Option(name: .long, help: "What is due within so many days.") var due: Int?
  @OptionGroup var question: QuestionOptions
  @Option(name: .long, help: "Language of the output: ja or en; else the locale's.") var lang: Language?

  func run() throws {
    var output = OutputOptions()
    output.lang = lang
    output.format = .text
    try Console.run(output) { () throws(Failure) -> Ending in
      if role != nil, due != nil { throw OptionMessages.excluding("--role", "--due") }
      let asked = try question.question(role: role, due: due, output.language)
      var input = InputLines(longest: 4096)
      while let path = try input.next() {
        do {
          Console.document([try JSONText.line(BodyAnswer(asked.ask(path), asked.language))])
        } catch {
          throw Failure(.internal, Phrase("JSON: \(error)"))
        }
      }
      return .done
    }
  }
}
