package import RegistryModel

/// What goes when a contract ends on a day: the contract, those sub-let from it, and their workers.
package struct ContractEnding {
  /// Contracts that end sooner than they would, the one that is ended first.
  package private(set) var contracts: [Contract] = []
  /// Workers whose days end sooner than they would.
  package private(set) var workers: [Worker] = []
  /// The first day on which it no longer holds.
  package let day: CalendarDate

  /// The contract no longer holds from `day` on. With `everything` also what would have ended on that day anyway.
  package init(of contract: Contract, on day: CalendarDate, in registry: Registry, everything: Bool = false) {
    self.day = day
    func ends(_ period: Period) -> Bool { period.until.map { $0 > day || everything && $0 == day } ?? true }
    for part in registry.outsourcing.subtree(of: contract) {
      if ends(part.period) { contracts.append(part) }
      workers += registry.outsourcing.workers(of: part.id).filter { ends($0.period) }
    }
  }

  /// The rows as they read afterwards; what had not begun is taken out.
  package var edits: [RowEdit] {
    contracts.map { edit($0.origin, $0.period) } + workers.map { edit($0.origin, $0.period) }
  }

  private func edit(_ origin: Origin, _ period: Period) -> RowEdit {
    period.from.map { $0 >= day } ?? false ? .remove(origin) : .end(origin, on: day)
  }
}
