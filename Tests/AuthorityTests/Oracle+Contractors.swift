import AuthorityTestSupport
import RegistryModel

extension Oracle {
  /// Whether workers of contracts fill the role.
  func isFilledByWorkers(_ role: Role) -> Bool { role.kind == .external && role.id.text == "contractor" }

  /// Those on the rosters in force who may work at the place, each once, in the order of the text.
  func workers(_ place: Place, _ today: Int) -> [StaffNumber] {
    unique(
      values(workers, today).filter { worker in
        guard let contract = contracts.first(where: { $0.value.id == worker.contract }), isConsented(contract.value, today) else {
          return false
        }
        switch place {
        case .body: return true
        case .unit(let code): return (answering(contract.value.unit, today, 0) ?? contract.value.unit) == code
        case .system(let id):
          let covers = contract.value.systems.isEmpty ? !contract.value.isImportant : contract.value.systems.contains(id)
          return covers && worker.systems.contains(id)
        }
      }.map(\.person))
  }

  /// Whether every contract from this one up to one with the body is in force, and each that was sub-let has a consent.
  private func isConsented(_ contract: Contract, _ today: Int, below: [ContractID] = []) -> Bool {
    guard !below.contains(contract.id), values(contracts, today).contains(where: { $0.id == contract.id }) else { return false }
    guard contract.parent != nil || contract.tier > 1 else { return true }
    guard !contract.consent.isEmpty, contract.consentOn.map({ $0 <= day(today) }) ?? true, let parent = contract.parent,
      let above = contracts.first(where: { $0.value.id == parent })
    else { return false }
    return isConsented(above.value, today, below: below + [contract.id])
  }
}
