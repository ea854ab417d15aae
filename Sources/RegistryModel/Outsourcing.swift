/// 業務委託: contracts with what hangs on them, by look-up.
package struct Outsourcing: Sendable {
  private let contracts: [ContractID: Contract]
  private let below: [ContractID: [Contract]]
  private let contractsOf: [UnitCode: [Contract]]
  private let workersOf: [ContractID: [Worker]]
  private let tenuresOf: [StaffNumber: [Worker]]
  private let versionsOf: [ContractID: [RosterVersion]]
  private let areas: [AreaID: ControlledArea]

  init(_ registry: Registry) {
    self.init(contracts: registry.contracts, workers: registry.workers, rosters: registry.rosters, areas: registry.areas)
  }

  /// Of two facts with one key the first is kept. Linear.
  package init(contracts: [Contract], workers: [Worker], rosters: [RosterVersion], areas: [ControlledArea]) {
    self.contracts = Dictionary(contracts.map { ($0.id, $0) }) { first, _ in first }
    below = Dictionary(grouping: contracts.filter { $0.parent != nil }) { $0.parent ?? $0.id }
    contractsOf = Dictionary(grouping: contracts, by: \.unit)
    workersOf = Dictionary(grouping: workers, by: \.contract)
    tenuresOf = Dictionary(grouping: workers, by: \.person)
    versionsOf = Dictionary(grouping: rosters, by: \.contract).mapValues { rows in
      rows.sorted { ($0.receivedOn, $0.origin) < ($1.receivedOn, $1.origin) }
    }
    self.areas = Dictionary(areas.map { ($0.id, $0) }) { first, _ in first }
  }

  package func contract(_ id: ContractID) -> Contract? { contracts[id] }
  package func area(_ id: AreaID) -> ControlledArea? { areas[id] }
  /// Contracts for which the section answers, in the order of the text.
  package func contracts(of unit: UnitCode) -> [Contract] { contractsOf[unit] ?? [] }
  /// In the order of the text.
  package func workers(of contract: ContractID) -> [Worker] { workersOf[contract] ?? [] }
  /// What the person does or did under whatever contract, in the order of the text.
  package func tenures(of person: StaffNumber) -> [Worker] { tenuresOf[person] ?? [] }
  /// Contracts that were sub-let from this one directly.
  package func subcontracts(of contract: ContractID) -> [Contract] { below[contract] ?? [] }

  /// The contract and all below it, each once, those above first.
  package func subtree(of contract: Contract) -> [Contract] {
    var result: [Contract] = []
    var pending = [contract]
    var seen: Set<ContractID> = []
    while !pending.isEmpty {
      let next = pending.removeFirst()
      guard seen.insert(next.id).inserted else { continue }
      result.append(next)
      pending += subcontracts(of: next.id)
    }
    return result
  }

  /// Where a chain of contracts ends upwards.
  package enum ChainEnd: Hashable, Sendable {
    /// At a contract with the body itself.
    case body
    /// It comes back to this contract.
    case circle(ContractID)
    /// At a contract that is not there.
    case missing(ContractID)
  }

  /// The contract and those above it, from itself upwards, each once.
  package func chain(from contract: Contract) -> (links: [Contract], end: ChainEnd) {
    var links = [contract]
    var next = contract.parent
    while let id = next {
      if links.contains(where: { $0.id == id }) { return (links, .circle(id)) }
      guard let parent = contracts[id] else { return (links, .missing(id)) }
      links.append(parent)
      next = parent.parent
    }
    return (links, .body)
  }

  // MARK: Rosters

  /// Receipts and confirmations by day.
  package func receipts(of contract: ContractID) -> [RosterVersion] { versionsOf[contract] ?? [] }

  /// The versions of the roster with the day on which each first came, the oldest first.
  ///
  /// Where receipts are not kept, those that workers name.
  package func versions(of contract: ContractID) -> [(version: String, since: CalendarDate)] {
    let receipts = receipts(of: contract)
    let named =
      receipts.isEmpty
      ? workers(of: contract).map { ($0.roster, $0.rosterOn) } : receipts.map { ($0.version, $0.receivedOn) }
    var first: [String: CalendarDate] = [:]
    for (version, day) in named { first[version] = min(first[version] ?? day, day) }
    return first.map { (version: $0.key, since: $0.value) }.sorted { left, right in
      left.since == right.since ? NaturalOrder.precedes(left.version, right.version) : left.since < right.since
    }
  }

  /// The newest version that had come by the day; nil where none had.
  package func newestVersion(of contract: ContractID, on day: CalendarDate) -> (version: String, since: CalendarDate)? {
    versions(of: contract).last { $0.since <= day }
  }

  /// The last day on which the roster was received or confirmed, by what counts; nil = never.
  ///
  /// Where receipts are not kept, by the worker whose word is the oldest, of those whose work ends last.
  package func confirmedLast(_ contract: ContractID, counting counts: (RosterVersion) -> Bool) -> CalendarDate? {
    let receipts = receipts(of: contract)
    if !receipts.isEmpty { return receipts.last(where: counts)?.receivedOn }
    let workers = workers(of: contract)
    func ends(_ worker: Worker) -> Int32 { worker.period.until?.dayNumber ?? .max }
    guard let end = workers.map(ends).max() else { return nil }
    return workers.filter { ends($0) == end }.map { max($0.rosterOn, $0.confirmedOn ?? $0.rosterOn) }.min()
  }
}

extension RoleID {
  /// 委託事業者: the role that workers of contracts fill.
  package static let contractor = RoleID("contractor")
}

extension Role {
  /// Whether workers of contracts fill it.
  package var isFilledByWorkers: Bool { kind == .external && id == .contractor }
}
