import Editions
import GitStore
import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// A change of the table that is worked out on the newest state.
struct TableChange {
  let change: ChangeSetting

  /// The state that a change is worked out on.
  struct State {
    let registry: Registry
    let table: TableFacts
    let edition: Edition
  }

  /// Commits what `work` makes of the newest state. The message is asked for after the last time.
  func commit(
    _ summary: @escaping @autoclosure () -> Phrase, accepting: Set<String> = [], consequences: @autoclosure () -> [Phrase] = [],
    branch: String? = nil, _ work: (State, inout RegistryEdit) throws -> Void
  ) throws(Failure) -> ChangeOutcome {
    let location = try translating { try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder) }
    let landing = Landing(location: location, change: change, branch: branch, accepting: accepting)
    let language = change.setting.language
    let report = try landing.commit(message: change.message ?? summary().text(language)) { edit in
      try work(try Self.state(edit), &edit)
    }
    return ChangeOutcome(report, summary(), isDryRun: change.isDryRun, consequences: consequences())
  }

  static func state(_ edit: RegistryEdit) throws -> State {
    let registry = try edit.reading.registry()
    try requireCurrent(registry)
    return State(
      registry: registry, table: TableFacts(registry), edition: try EditionCatalogue(edit.base).found(registry.manifest.edition))
  }

  static func requireCurrent(_ registry: Registry) throws(Failure) {
    guard registry.manifest.format >= FormatVersion.pinned else {
      throw Failure(.unreadable, EditionTableMessages.earlierFormat(registry.manifest.format))
    }
  }
}

/// Whose decision a departure from the edition is, and why.
package struct AmendmentTerms {
  package var reason: String
  package var decidedBy: String
  package var decidedOn: CalendarDate
  package var document: String

  package init(reason: String, decidedBy: String, decidedOn: CalendarDate, document: String) {
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.document = document
  }
}
