import Ledger
import Messages
import Presentation
import RegistryModel
import UseCases

extension LedgerReport {
  init(_ outcome: LedgerOutcome) {
    self.init(
      file: outcome.file, kind: outcome.kind, commit: outcome.basis.commit,
      rows: outcome.rows.map { row in
        Row(
          line: row.line, date: row.date?.description,
          values: Dictionary(row.values.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
          now: Judgement(row.now), then: Judgement(row.then), commit: row.commit)
      },
      totals: outcome.totals.map { total in
        Total(
          unit: total.unit?.text, name: LocalizedText(total.unit.map(outcome.names.unit) ?? LedgerMessages.noUnit), rows: total.rows,
          wrong: total.wrong, verdicts: Dictionary(total.verdicts.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
      }, remarks: outcome.remarks)
  }
}
