package import RegistryModel

/// Workers of contractors (委託先の従事者) who may work somewhere on a day.
extension Moment {
  /// Whether the contract holds on the date and the body has consented to it: it and every contract above it are in force,
  /// and each that was sub-let has a consent that was given by then. A chain that is broken or closes on itself has none.
  package mutating func isConsented(_ contract: Contract) -> Bool {
    let chain = registry.outsourcing.chain(from: contract)
    guard chain.end == .body else { return false }
    var result = true
    for link in chain.links {
      if !isInForce(link.period) { result = false }
      guard link.isSublet else { continue }
      // A contract of a lower tier without the one above it says who consented, and not to whom.
      if link.consent.isEmpty || link.parent == nil { result = false }
      if let day = link.consentOn, !isInForce(.starting(day)) { result = false }
    }
    return result
  }

  /// Everybody on a roster in force who may work at the place, in the order of the text: under the contract named, else
  /// under any; of contracts in force that the body has consented to. Whoever is away is not left out.
  ///
  /// A unit's are those of its contracts; a system's those whose roster and contract name it; the body's are all.
  package mutating func workers(at place: Place, of only: ContractID? = nil) -> [(worker: Worker, contract: Contract)] {
    var result: [(worker: Worker, contract: Contract)] = []
    for worker in only.map(registry.outsourcing.workers) ?? registry.workers {
      guard let contract = registry.outsourcing.contract(worker.contract) else { continue }
      let isHere =
        switch place {
        case .body: true
        case .unit(let code): successor(of: contract.unit) == code
        case .system(let id): worker.systems.contains(id) && contract.covers(id)
        }
      guard isHere, isInForce(worker.period), isConsented(contract) else { continue }
      result.append((worker, contract))
    }
    return result
  }

  /// The workers of the place as holders of the role that they fill (委託事業者), each person once.
  mutating func workerHoldings(of seat: Seat) -> [Holding] {
    var result: [Holding] = []
    for (worker, contract) in workers(at: seat.place) where !result.contains(where: { $0.person == worker.person }) {
      result.append(
        Holding(
          seat: seat, person: worker.person, ground: .roster(worker, contract), position: .member, period: worker.period))
    }
    return result
  }
}
