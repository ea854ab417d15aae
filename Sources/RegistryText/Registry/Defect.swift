package import RegistryModel

/// Something wrong with the text, where it stands, and what to write instead.
package struct Defect: Hashable, Sendable {
  /// What kind of defect it is.
  package enum Code: String, Sendable, CaseIterable {
    case encoding = "format-encoding"
    case lineEnding = "format-line-ending"
    case header = "format-header"
    case fieldCount = "format-field-count"
    case conflict = "format-conflict"
    case quoting = "format-quoting"
    case value = "format-value"
    case period = "format-period"
    case duplicate = "format-duplicate"
    case order = "format-order"
    case wrongFile = "format-wrong-file"
    case missingFile = "format-missing-file"
    case unknownFile = "format-unknown-file"
    case yaml = "format-yaml"
    case version = "format-version"
  }

  package let code: Code
  package let file: String
  /// From 1; 0 when the defect is of the whole file.
  package let line: Int
  /// In code points, from 1; 0 when it is of the whole line.
  package let column: Int
  package let problem: Phrase
  package let mend: Phrase

  /// How long a sentence may be that quotes the text.
  private static let longest = 600

  package init(code: Code, file: String, line: Int, column: Int, problem: Phrase, mend: Phrase) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.problem = ShortText.of(problem, limit: Self.longest)
    self.mend = ShortText.of(mend, limit: Self.longest)
  }
}
