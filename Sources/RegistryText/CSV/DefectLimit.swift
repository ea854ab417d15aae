import Messages
import RegistryModel

/// How many defects are told: a file in which every line is wrong says no more by its millionth.
package enum DefectLimit {
  /// Of one file.
  package static let ofAFile = 1000
  /// Of a whole registry.
  package static let inAll = 10_000

  /// That the rest of a file is not looked at.
  static func reached(_ file: String, line: Int) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .tooMany, file: file, line: line, column: 0, problem: FileMessages.tooManyDefects(ofAFile), fix: FileMessages.fixTheseFirst)
  }

  /// That other files are not looked at.
  package static func reached(before file: String) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .tooMany, file: file, line: 0, column: 0, problem: FileMessages.tooManyDefectsBefore(inAll), fix: FileMessages.fixTheseFirst)
  }
}
