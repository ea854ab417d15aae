package import RegistryModel

/// Whether a worker may enter a controlled area, by one row of a roster.
package struct AreaEntry: Sendable {
  package let worker: Worker
  package let contract: Contract
  /// Nearest to the ground first; empty = may enter.
  package let bars: [EntryBar]
  /// Whether training was attended by then; it is owed, and bars nobody.
  package let isTrained: Bool

  package var isAllowed: Bool { bars.isEmpty }
}

extension Moment {
  /// What the rosters say of a person and an area on the date, the likeliest ground first; empty for who is on none.
  package mutating func entries(of person: StaffNumber, into area: AreaID) -> [AreaEntry] {
    var result: [AreaEntry] = []
    for worker in registry.outsourcing.tenures(of: person) {
      if let entry = entry(by: worker, into: area) { result.append(entry) }
    }
    return result.enumerated().sorted { ($0.element.bars.count, $0.offset) < ($1.element.bars.count, $1.offset) }.map(\.element)
  }

  /// Everybody whom a roster in force lets into the area, or would but for a bar, by person; each by the likeliest ground.
  package mutating func entrants(of area: AreaID) -> [AreaEntry] {
    var result: [AreaEntry] = []
    var seen: Set<StaffNumber> = []
    for worker in registry.workers where worker.areas.contains(area) {
      guard isInForce(worker.period), seen.insert(worker.person).inserted else { continue }
      if let best = entries(of: worker.person, into: area).first { result.append(best) }
    }
    return result.sorted { $0.worker.person < $1.worker.person }
  }

  private mutating func entry(by worker: Worker, into area: AreaID) -> AreaEntry? {
    guard let contract = registry.outsourcing.contract(worker.contract) else { return nil }
    var bars: [EntryBar] = []
    if !isInForce(contract.period) { bars.append(.contractNotInForce(contract.period)) }
    if !isInForce(worker.period) { bars.append(.notOnRoster(worker.period)) }
    if bars.isEmpty, let link = unconsented(contract) { bars.append(.unconsented(link)) }
    if !worker.areas.contains(area) {
      bars.append(.areaNotOnRoster)
    } else if !contract.covers(area) {
      bars.append(.areaNotInContract)
    }
    if worker.identityCheck == nil || !(worker.identityCheckedOn.map { isInForce(.starting($0)) } ?? false) { bars.append(.unidentified) }
    if let person = registry.person(worker.person), !isInForce(person.period) { bars.append(.recordNotInForce(person.period)) }
    let isTrained = worker.trainedOn.map { isInForce(.starting($0)) } ?? false
    return AreaEntry(worker: worker, contract: contract, bars: bars, isTrained: isTrained)
  }

  /// The contract of the chain for which consent is wanting; nil where none is.
  private mutating func unconsented(_ contract: Contract) -> ContractID?? {
    if isConsented(contract) { return nil }
    let chain = registry.outsourcing.chain(from: contract)
    guard chain.end == .body else { return .some(nil) }
    for link in chain.links.reversed() where !isConsented(link) { return link.id }
    return .some(nil)
  }
}
