package import RegistryModel

/// Why a ledger, or its mapping, cannot be read at all; columns are counted as the file has them.
package typealias LedgerProblem = Diagnostic<LedgerCode>

/// What about it cannot be read.
package enum LedgerCode: String, DiagnosticCode {
  /// The file is no table, or has no header row.
  case table = "ledger-table"
  /// Its columns are not those of a ledger.
  case columns = "ledger-columns"
  /// The mapping that says which column is which.
  case mapping = "ledger-mapping"
}
