package import Messages
package import RegistryModel

extension Failure {
  /// The failure for people: what is wrong, the details, and what to do.
  package func lines(_ language: Language) -> [String] {
    var lines = ["kengen: \(message.text(language))"]
    lines += details.map { "  \($0.text(language))" }
    let help = remedy.text(language)
    if !help.isEmpty { lines.append((language == .japanese ? "  どうするか: " : "  what to do: ") + help) }
    return lines
  }
}

/// A failure for programs.
package struct FailureReport: Encodable, Sendable {
  package let error: LocalizedText
  package let remedy: LocalizedText
  package let details: [LocalizedText]
  package let exitCode: Int32

  package init(_ failure: Failure, exitCode: Int32) {
    error = LocalizedText(failure.message)
    remedy = LocalizedText(failure.remedy)
    details = failure.details.map(LocalizedText.init)
    self.exitCode = exitCode
  }
}
