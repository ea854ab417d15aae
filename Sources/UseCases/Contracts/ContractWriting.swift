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
    if day > change.setting.on { throw Failure(.usage, RosterMessages.notYet(day)) }
    var summary = Phrase("")
    let told = { summary }
    return try commit(told) { registry in
      let contract = try ContractFinder(registry: registry).contract(word)
      guard contract.period.contains(day) else {
        throw Failure(.inexact, RosterMessages.contractNotThere(contract.id, day), remedy: RosterMessages.correctDay)
      }
      try Self.checkReceiver(number, on: day, in: registry)
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
      if let first = ending.contracts.first(where: { part in
        part.period.from.map { $0 >= day } ?? false && !registry.outsourcing.receipts(of: part.id).isEmpty
      }) {
        throw Failure(.inexact, ContractMessages.endsBeforeBeginning(first.id, first.period.from), remedy: ContractMessages.laterDay)
      }
      guard !ending.contracts.isEmpty || !ending.workers.isEmpty else {
        throw Failure(.inexact, ContractMessages.endsAlready(contract.id, contract.period.until))
      }
      summary = ContractMessages.ends(contract.id, day)
      let names = Names(registry: registry, date: day)
      return (ending.edits, ContractLoss(ending, registry).phrases(names))
    }
  }

  /// Who receives a firm's word is a member of staff.
  static func checkReceiver(_ number: String?, on day: CalendarDate, in registry: Registry) throws(Failure) {
    guard let number = number.map({ StaffNumber($0) }) else { return }
    if let person = registry.person(number), !person.employment.isOutsideParty, person.period.contains(day) { return }
    throw Failure(.inexact, RosterMessages.receivedByNobody(number), remedy: RosterMessages.correctPerson)
  }

  private func commit(
    _ summary: @escaping () -> Phrase, accepting: Set<String> = [], _ work: (Registry) throws -> (edits: [RowEdit], told: [Phrase])
  ) throws(Failure) -> ChangeOutcome {
    let location = try translating { try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder) }
    var told: [Phrase] = []
    let landing = Landing(location: location, change: change, accepting: accepting)
    let report: WriteReport
    do throws(Failure) {
      report = try landing.commit(message: change.commitMessage(summary(), [("Change", "contract")])) { edit in
        let made = try work(try edit.reading.registry())
        told = made.told
        try edit.apply(made.edits)
      }
    } catch {
      // Whoever decides whether to let a finding in has to know what goes.
      throw told.isEmpty ? error : error.adding(ContractMessages.wouldTakeAway(told))
    }
    return ChangeOutcome(report, summary(), isDryRun: change.isDryRun, consequences: told)
  }

  private static let nowhere = Origin(file: "", line: 0)
}
