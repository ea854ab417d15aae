package import RegistryModel

/// Something in such a file, or in its mapping, that cannot be taken in, with where it stands and what to do.
package struct TableProblem: Hashable, Sendable {
  /// What kind of problem it is; stable.
  package enum Code: String, Sendable, CaseIterable {
    /// Bytes that are no text (文字化け).
    case encoding = "staff-encoding"
    /// A character that only the sending machine knows (外字).
    case privateCharacter = "staff-gaiji"
    /// A workbook (.xlsx) that cannot be read, or of which it is not clear what is to be read.
    case workbook = "staff-workbook"
    case quoting = "staff-quoting"
    case header = "staff-header"
    case fieldCount = "staff-field-count"
    /// A column or value that must never be stored.
    case forbidden = "staff-forbidden"
    case value = "staff-value"
    case date = "staff-date"
    /// Leading zeros that a spreadsheet has eaten.
    case leadingZeros = "staff-leading-zeros"
    case unknownUnit = "staff-unknown-unit"
    case unknownPost = "staff-unknown-post"
    case unknownPerson = "staff-unknown-person"
    /// Two rows, or a row and the registry, that cannot both be true.
    case contradiction = "staff-contradiction"
    /// A row whose number is one person's and whose name, old unit or old post is another's.
    case wrongPerson = "staff-wrong-person"
    /// A day that may be the last one or the first one after it.
    case ambiguousDay = "staff-ambiguous-day"
    case mapping = "staff-mapping"
    /// A unit code that now means another unit.
    case reusedCode = "staff-reused-code"
  }

  package let code: Code
  package let file: String
  /// The first line of the row, from 1; 0 when it is of the whole file.
  package let line: Int
  /// The column's number, from 1; 0 when it is of the whole row.
  package let column: Int
  package let problem: Phrase
  package let mend: Phrase

  package init(
    _ code: Code, file: String, line: Int, column: Int = 0, _ problem: Phrase, mend: Phrase
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.mend = mend
  }
}
