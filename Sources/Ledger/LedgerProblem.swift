package import RegistryModel

/// Why a ledger, or its mapping, cannot be read at all.
package struct LedgerProblem: Error, Sendable {
  package let file: String
  /// 0 = the whole file.
  package let line: Int
  package let problem: Phrase
  package let mend: Phrase
}
