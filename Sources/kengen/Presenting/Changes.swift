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
  init(_ outcome: ExceptionsOutcome) { self.init(outcome.run, outcome.registry, outcome.names) }
}
