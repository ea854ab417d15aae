package import RegistryModel

/// A defect of a registry's text; columns are counted in code points.
package typealias FormatDiagnostic = Diagnostic<FormatCode>

/// What kind of defect a registry's text has.
package enum FormatCode: String, DiagnosticCode {
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
  case tooMany = "format-too-many"

  /// Defects quote what they find, and a line may be megabytes long.
  package static var longestSentence: Int? { 600 }
}
