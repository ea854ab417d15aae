package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// Changes of contracts that are made by hand.
package struct ContractWriting {
  private let change: ChangeSetting

  package init(_ change: ChangeSetting) { self.change = change }

  /// Writes down that a contract's roster was confirmed without change.
  package func confirm(
    _ word: String, on day: CalendarDate, kind: RosterKind, by number: String?
  ) throws(Failure) -> ChangeOutcome {
    if let number, !StaffNumber.isWellFormed(number.utf8) { throw Failure(.usage, RosterMessages.notANumber(number)) }
    var summary = Phrase("")
    let told = { summary }
    return try commit(told) { registry in
      let contract = try ContractFinder(registry: registry).contract(word)
      guard let newest = registry.outsourcing.newestVersion(of: contract.id, on: day) else {
        throw Failure(.inexact, RosterMessages.noRoster(contract.id))
      }
      summary = RosterMessages.confirmed(contract.id, newest.version, day)
      let known = registry.outsourcing.receipts(of: contract.id)
      var edits: [RowEdit] = []
      if known.isEmpty {
        // Receipts are kept from now on, so those that workers name are written down with it.
        edits = registry.outsourcing.versions(of: contract.id).map { version, since in
          .insert(
            RosterVersion(contract: contract.id, version: version, receivedOn: since, kind: .change, receivedBy: nil, origin: Self.nowhere),
            layout: registry.manifest.layout)
        }
      }
      let receipt = RosterVersion(
        contract: contract.id, version: newest.version, receivedOn: day, kind: kind, receivedBy: number.map { StaffNumber($0) },
        origin: Self.nowhere)
      guard !known.contains(where: { $0.version == newest.version && $0.receivedOn == day }) else { return (edits, []) }
      return (edits + [.insert(receipt, layout: registry.manifest.layout)], [])
    }
  }

  /// Ends a contract with what hangs on it: contracts sub-let from it, and their workers. Says what that takes away.
  package func end(_ word: String, on day: CalendarDate, accepting: Set<String> = []) throws(Failure) -> ChangeOutcome {
    var summary = Phrase("")
    let told = { summary }
    return try commit(told, accepting: accepting) { registry in
      let contract = try ContractFinder(registry: registry).contract(word)
      let ending = ContractEnding(of: contract, on: day, in: registry)
      guard !ending.contracts.isEmpty || !ending.workers.isEmpty else {
        throw Failure(.inexact, ContractMessages.endsAlready(contract.id, contract.period.until))
      }
      summary = ContractMessages.ends(contract.id, day)
      let names = Names(registry: registry, date: day)
      return (ending.edits, ContractLoss(ending, registry).phrases(names))
    }
  }

  private func commit(
    _ summary: @escaping () -> Phrase, accepting: Set<String> = [], _ work: (Registry) throws -> (edits: [RowEdit], told: [Phrase])
  ) throws(Failure) -> ChangeOutcome {
    let location = try translating { try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder) }
    var told: [Phrase] = []
    let landing = Landing(location: location, change: change, accepting: accepting)
    let report = try landing.commit(message: change.commitMessage(summary(), [("Change", "contract")])) { edit in
      let made = try work(try edit.reading.registry())
      try edit.apply(made.edits)
      told = made.told
    }
    return ChangeOutcome(report, summary(), isDryRun: change.isDryRun, consequences: told)
  }

  private static let nowhere = Origin(file: "", line: 0)
}
