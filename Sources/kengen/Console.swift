import ArgumentParser
import Glibc
import Presentation
import RegistryModel
import UseCases

/// What the program prints, and the day and language it works in.
enum Console {
  static func out(_ lines: [String]) {
    write(lines.map(VisibleText.of), to: STDOUT_FILENO)
  }

  /// What another program reads: JSON, CSV, HTML; as it is.
  static func document(_ lines: [String]) {
    write(lines, to: STDOUT_FILENO)
  }

  static func error(_ lines: [String]) {
    write(lines.map(VisibleText.of), to: STDERR_FILENO)
  }

  private static func write(_ lines: [String], to descriptor: Int32) {
    if lines.isEmpty { return }
    Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: descriptor)
  }

  /// A day that is none must not silently become today.
  private static func checkClock() throws(Failure) {
    guard let fixed = environment("KENGEN_TODAY"), CalendarDate(fixed) == nil else { return }
    throw Failure(
      .usage, Phrase(ja: "環境変数 KENGEN_TODAY の「\(fixed)」は日付ではありません", en: "KENGEN_TODAY is '\(fixed)', which is no date"),
      remedy: Phrase(ja: "2026-04-01 の形で書くか、消してください", en: "write it as 2026-04-01, or unset it"))
  }

  /// Today in Japan; `KENGEN_TODAY` stands in for the clock.
  static var today: CalendarDate {
    if let fixed = environment("KENGEN_TODAY"), let date = CalendarDate(fixed) { return date }
    return CalendarDate(secondsSinceEpoch: Int64(time(nil)))
  }

  /// Japanese unless the locale says otherwise: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set.
  static var localeLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") || value == "C" || value == "POSIX" || value.hasPrefix("C.") ? .english : .japanese
    }
    return .japanese
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Runs a command; a failure is told in words and becomes its exit code.
  static func run(_ options: CommonOptions, _ work: () throws(Failure) -> Void) throws {
    do throws(Failure) {
      try checkClock()
      try work()
      tellUncommitted(options)
    } catch {
      tellUncommitted(options)
      if error.message.en.isEmpty { throw ExitCode(error.kind.rawValue) }
      if options.format == .json {
        Console.error(FailureText.json(error))
      } else {
        Console.error(error.lines(options.language))
      }
      throw ExitCode(error.kind.rawValue)
    }
  }

  /// Keeps what a command has read until the process ends, which takes it down faster than piece by piece.
  static func keep<Kept: AnyObject>(_ object: Kept) -> Kept {
    _ = Unmanaged.passRetained(object)
    if let bench = object as? Workbench { asked = bench }
    return object
  }

  /// What the command asks; set and read by the one thread that commands run on.
  private nonisolated(unsafe) static var asked: Workbench?

  /// An answer from the newest commit does not know what was edited since; programs see the commit in the answer.
  private static func tellUncommitted(_ options: CommonOptions) {
    guard options.format == .text, let asked else { return }
    error([asked.uncommittedNote, asked.recordNote].compactMap { $0?.text(options.language) })
  }

  static func json(_ value: some Encodable) throws(Failure) {
    do {
      document([try JSONText.of(value)])
    } catch {
      throw Failure(.internal, Phrase("JSON: \(error)"))
    }
  }
}

/// How to print.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Language: ExpressibleByArgument {}

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The registry's folder, or a bare repository.")
  var registry = "."

  @Option(name: .long, help: "The registry's folder inside a bare repository.")
  var folder = ""

  @Option(name: .long, help: "Language of the output: ja or en; else the locale's.")
  var lang: Language?

  @Option(name: .long, help: "Output: text or json (docs/json.md).")
  var format = OutputFormat.text

  @Option(name: .long, help: "A CSV file number,name that lays names over.")
  var names: String?

  var language: Language { lang ?? Console.localeLanguage }
}

/// The two axes of time.
struct TimeOptions: ParsableArguments {
  @Option(name: .long, help: "The day asked about, as 2026-04-01; else today.")
  var on: String?

  @Option(name: .long, help: "What the registry said then: a revision, or a day.")
  var asOf: String?

  @Flag(name: .long, help: "Read the files as they lie there, committed or not.")
  var workTree = false

  @Option(
    name: .long, parsing: .singleValue,
    help: "Take a change as made, without writing it: assign, end, deputy or absence with their arguments; may be repeated.")
  var assume: [String] = []

  func setting(_ common: CommonOptions) throws(Failure) -> Setting {
    var date = Console.today
    if let on {
      guard let parsed = CalendarDate(on) else {
        throw Failure(
          .usage, Phrase(ja: "「\(on)」は日付ではありません", en: "'\(on)' is not a date"),
          remedy: Phrase(ja: "2026-04-01 の形で書いてください", en: "write it as 2026-04-01"))
      }
      date = parsed
    }
    var setting = Setting(
      path: common.registry, subfolder: common.folder, asOf: asOf, readsWorkTree: workTree, on: date,
      language: common.language, namesFile: common.names)
    setting.assumed = try Assumption.read(assume)
    return setting
  }
}

/// A failure as JSON, for programs.
enum FailureText {
  private struct Document: Encodable {
    let error: LocalizedText
    let remedy: LocalizedText
    let details: [LocalizedText]
    let exitCode: Int32
  }

  static func json(_ failure: Failure) -> [String] {
    let document = Document(
      error: LocalizedText(failure.message), remedy: LocalizedText(failure.remedy),
      details: failure.details.map(LocalizedText.init), exitCode: failure.kind.rawValue)
    return [(try? JSONText.of(document)) ?? failure.message.en]
  }
}
