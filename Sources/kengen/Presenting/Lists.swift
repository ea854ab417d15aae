import GitStore
import Messages
import Presentation
import RegistryModel
import RegistryStore
import UseCases

extension StaffPlanReport {
  init(_ outcome: StaffPlanOutcome) {
    let come = outcome.consequences
    self.init(
      outcome.plan,
      source: Source(
        outcome.plan, file: outcome.file, encoding: outcome.encoding, sheet: outcome.sheet, digest: outcome.digest),
      brake: SafetyThresholds(outcome.plan, unconfirmed: outcome.unconfirmed), commit: outcome.commit,
      organisation: outcome.units.map(UnitChangesReport.init), before: come.before, after: come.after, registry: come.registry,
      today: outcome.today, arising: come.arisingItems, cured: come.curedItems, notes: outcome.notes)
  }
}

extension UnitPlanReport {
  init(_ outcome: UnitPlanOutcome) {
    self.init(
      outcome.plan, file: outcome.file, encoding: outcome.encoding, sheet: outcome.sheet, digest: outcome.digest,
      effective: outcome.effective, commit: outcome.commit, arising: outcome.consequences.arisingItems,
      cured: outcome.consequences.curedItems)
  }
}

extension ChangeConsequences {
  fileprivate var arisingItems: [StaffPlanReport.Consequence] {
    arising.map { .init($0.finding, in: runAfter, rows: $0.rows, meanwhile: $0.meanwhile, after) }
  }
  fileprivate var curedItems: [FindingsReport.Item] { cured.map { FindingsReport.Item($0, in: runBefore) } }
}

extension StaffMappingReport {
  init(_ proposal: StaffMappingProposal) {
    self.init(mapping: proposal.mapping, open: proposal.open, remarks: proposal.remarks)
  }
}

extension StaffPlanPage {
  /// Writes the page to a file, whole or not at all.
  static func write(_ report: StaffPlanReport, to path: String, _ language: Language) throws(Failure) {
    try WholeFile.write(Array(html(report, language).utf8), to: path)
  }
}

extension StaffPlanWorkbook {
  /// Writes the workbook to a file, whole or not at all.
  static func write(_ report: StaffPlanReport, to path: String, _ language: Language) throws(Failure) {
    try WholeFile.write(try bytes(report, language), to: path)
  }
}

enum WholeFile {
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(GitError) {
      try FileWriter.write(bytes, to: FilePaths.absolute(path))
    } catch {
      throw GitFailure.failure(error)
    }
  }
}
