import Presentation
import RegistryModel
import RegistryStore
import UseCases

extension FindingsReport {
  init(_ outcome: Checking.Outcome) { self.init(outcome.run, commit: outcome.commit, known: outcome.known) }
}

extension ExplanationReport {
  init(_ explained: ExplainedFinding) {
    self.init(
      finding: FindingsReport.Item(explained.finding, in: explained.checked.run),
      repairs: explained.repairs.map {
        RepairReport(command: $0.command, summary: $0.summary, alsoMended: $0.alsoMended)
      }, tried: explained.tried)
  }
}

extension DoctorReport {
  init(_ items: [ExaminedItem]) {
    self.init(
      items.map {
        Item(
          id: $0.id, state: State($0.state), text: $0.text, remedy: $0.remedy, details: $0.details, isMendable: $0.isMendable)
      })
  }
}

extension DoctorReport.State {
  init(_ state: ExaminedItem.State) {
    self =
      switch state {
      case .ok: .ok
      case .warning: .warning
      case .wrong: .wrong
      case .mended: .mended
      }
  }
}
