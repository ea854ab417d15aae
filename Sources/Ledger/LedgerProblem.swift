package import RegistryModel

/// Why a ledger, or its mapping, cannot be read at all.
package struct LedgerProblem: Error, Sendable {
  package let file: String
  /// 0 = the whole file.
  package let line: Int
  /// The column's number, from 1; 0 = the whole line.
  package let column: Int
  package let problem: Phrase
  package let mend: Phrase

  init(file: String, line: Int, column: Int = 0, problem: Phrase, mend: Phrase) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.mend = mend
  }
}
