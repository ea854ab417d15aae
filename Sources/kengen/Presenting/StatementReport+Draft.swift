import Guard
import Messages
import Presentation
import UseCases

extension StatementReport {
  init(_ draft: Approving.Draft) throws(Failure) {
    self.init(
      draft.statement, push: draft.push, facts: draft.facts, consequences: draft.consequences, verdictWithIt: draft.verdictWithIt,
      folder: draft.folder, summaries: draft.summaries,
      names: Names(registry: draft.push.before, date: draft.push.today, overlay: draft.overlay))
  }
}
