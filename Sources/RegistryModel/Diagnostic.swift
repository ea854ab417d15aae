/// Something wrong with a text that somebody wrote or handed over: where it stands, and what to write instead.
package struct Diagnostic<Code: DiagnosticCode>: Hashable, Error {
  /// What kind of fault it is.
  package let code: Code
  package let file: String
  /// The first line of the row, from 1; 0 when it is of the whole file.
  package let line: Int
  /// From 1, in what the code's texts count by; 0 when it is of the whole line.
  package let column: Int
  package let problem: Phrase
  package let fix: Phrase

  package init(code: Code, file: String, line: Int, column: Int = 0, problem: Phrase, fix: Phrase) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    guard let limit = Code.longestSentence else {
      (self.problem, self.fix) = (problem, fix)
      return
    }
    self.problem = ShortText.of(problem, limit: limit)
    self.fix = ShortText.of(fix, limit: limit)
  }
}

/// The kinds of faults of one sort of text. Its raw values are stable: reports and documents name them.
package protocol DiagnosticCode: RawRepresentable, Hashable, Sendable, CaseIterable where RawValue == String {
  /// How long a sentence may be that quotes the text, in characters; nil = as long as it is.
  static var longestSentence: Int? { get }
}

extension DiagnosticCode {
  package static var longestSentence: Int? { nil }
}
