package import Presentation

extension Checking.Outcome {
  /// What was found, ready to be shown.
  package var report: FindingsReport { FindingsReport(run, commit: commit, known: known) }

  /// What refuses the change, ready to be shown.
  package var refusals: [FindingsReport.Item] { refusal.map { report.keeping($0).items } ?? [] }
}
