import Presentation
import RegistryModel
import RegistryStore
import UseCases

extension ChangeReport {
  init(_ outcome: ChangeOutcome) {
    self.init(
      summary: outcome.summary, commit: outcome.commit, isRehearsal: outcome.isDryRun, files: outcome.files,
      consequences: outcome.consequences)
  }
}

extension ExceptionsReport {
  init(_ outcome: ExceptionsOutcome) {
    self.init(
      start: outcome.start, items: outcome.items.map { Item($0.exception, State($0.state), covers: $0.covers, outcome.names) })
  }
}

extension ExceptionsReport.State {
  init(_ state: ExceptionsOutcome.State) {
    self =
      switch state {
      case .active: .active
      case .future: .future
      case .over: .over
      case .renewed: .renewed
      case .unused: .unused
      case .reviewDue: .reviewDue
      case .notPermitted: .notPermitted
      case .ineffective: .ineffective
      }
  }
}
