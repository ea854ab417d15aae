package import RegistryModel

/// Something in such a file, or in its mapping, that cannot be taken in; columns are counted as the file has them.
package typealias TableProblem = Diagnostic<TableCode>

/// What kind of problem it is.
package enum TableCode: String, DiagnosticCode {
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

extension Diagnostic<TableCode> {
  package init(_ code: TableCode, file: String, line: Int, column: Int = 0, _ problem: Phrase, fix: Phrase) {
    self.init(code: code, file: file, line: line, column: column, problem: problem, fix: fix)
  }
}
