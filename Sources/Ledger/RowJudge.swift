package import RegistryModel

/// Judges the rows of a ledger against one state of the registry.
package protocol RowJudge: AnyObject {
  /// Judges one row on its day; the unit under which it is counted, where one is known.
  func judge(_ row: LedgerFile.Row, in ledger: LedgerFile) -> (judgement: LedgerJudgement, unit: UnitCode?)
}

extension LedgerJudge: RowJudge {}
