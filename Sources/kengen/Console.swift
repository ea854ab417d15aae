import ArgumentParser
import Glibc
import Messages
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

  /// What another program reads, with the line ends it wants.
  static func bytes(_ bytes: [UInt8]) { Output.write(bytes, to: STDOUT_FILENO) }

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
    throw Failure(.usage, OptionMessages.notToday(fixed))
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

  /// The language of what is told before the options are parsed: what `--lang` says, else the locale's.
  static var askedLanguage: Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated().dropFirst() {
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) { return language }
    }
    return localeLanguage
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Runs a command; a failure is told in words and becomes its exit code.
  static func run(_ options: OutputOptions, _ work: () throws(Failure) -> Ending) throws {
    let ending = ending(options.language, options.format, work)
    if ending != .done { throw ExitCode(ending.rawValue) }
  }

  /// How a command ends; a failure is told in words.
  static func ending(_ language: Language, _ format: OutputFormat, _ work: () throws(Failure) -> Ending) -> Ending {
    do throws(Failure) {
      try checkClock()
      let ending = try work()
      tellUncommitted(language, format)
      return ending
    } catch {
      tellUncommitted(language, format)
      let ending = Ending(error.kind)
      tell(error, ending, language, format)
      return ending
    }
  }

  private static func tell(_ failure: Failure, _ ending: Ending, _ language: Language, _ format: OutputFormat) {
    if format == .json, let text = try? JSONText.of(FailureReport(failure, exitCode: ending.rawValue)) {
      error([text])
    } else {
      error(failure.lines(language))
    }
  }

  /// Keeps what a command has read until the process ends, which takes it down faster than piece by piece.
  static func keep<Kept: AnyObject>(_ object: Kept) -> Kept {
    _ = Unmanaged.passRetained(object)
    if let bench = object as? Workbench { asked = bench }
    return object
  }

  /// Looks, before a change is written, at what is edited and not committed, so that it is told at the end.
  static func lookAtEdits(before change: ChangeSetting) {
    editedBefore = change.uncommittedNote
  }

  /// What the command asks; this and the next are set and read by the one thread that commands run on.
  private nonisolated(unsafe) static var asked: Workbench?
  private nonisolated(unsafe) static var editedBefore: Phrase?

  /// An answer from the newest commit does not know what was edited since, nor does a change of that commit; programs
  /// see the commit in the answer.
  private static func tellUncommitted(_ language: Language, _ format: OutputFormat) {
    guard format == .text else { return }
    error([editedBefore ?? asked?.uncommittedNote, asked?.recordNote].compactMap { $0?.text(language) })
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
