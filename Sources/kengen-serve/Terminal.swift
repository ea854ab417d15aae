import ArgumentParser
import Glibc
import Messages
import Presentation
import RegistryModel

/// What is told to whoever starts the server.
enum Terminal {
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Japanese unless the locale says otherwise.
  static var localeLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") || value == "C" || value == "POSIX" || value.hasPrefix("C.") ? .english : .japanese
    }
    return .japanese
  }

  static func say(_ phrase: Phrase, _ language: Language) { write([phrase.text(language)]) }

  /// Says what is wrong; the exit code is the one that `kengen` has for such a failure.
  static func end(_ failure: Failure, _ language: Language) -> ExitCode {
    write(failure.lines(language))
    return ExitCode(Ending(failure.kind).rawValue)
  }

  static func write(_ lines: [String]) {
    let bytes = Array((lines.map(VisibleText.of).joined(separator: "\n") + "\n").utf8)
    bytes.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
