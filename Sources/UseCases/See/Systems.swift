import Authority
package import Messages
package import RegistryModel

/// The systems of a day.
package struct SystemListOutcome {
  package let systems: [InformationSystem]
  package let names: Names
  package let basis: AnswerBasis
}

/// A system on a day, with those who answer for it.
package struct SystemOutcome {
  package let system: InformationSystem
  /// The unit in charge on that day.
  package let unit: UnitCode
  package let seatings: [UnitOutcome.Seating]
  /// Contracts whose roster has workers for the system.
  package let contracts: [Contract]
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// Every system of the day, by name.
  package func systems() throws(Failure) -> SystemListOutcome {
    let registry = try whole()
    let there = registry.systems.filter { $0.period.contains(setting.on) }
    return SystemListOutcome(systems: there.sorted { $0.id < $1.id }, names: names(registry), basis: basis)
  }

  /// A system with the roles that sit at it, and the contracts under which others work on it.
  package func system(_ word: String) throws(Failure) -> SystemOutcome {
    let registry = try whole()
    let id = try PlaceFinder(registry: registry, date: setting.on).system(word)
    guard let system = registry.system(id) else {
      throw Failure(.inexact, PlaceMessages.unknown(word, PlaceMessages.system, near: nil))
    }
    var moment = Moment(registry: registry, date: setting.on)
    var seatings: [UnitOutcome.Seating] = []
    for role in registry.roles where role.scope == .system {
      if let seating = seating(role, at: .system(id), &moment) { seatings.append(seating) }
    }
    let workers = registry.workers.filter { $0.period.contains(setting.on) && $0.systems.contains(id) }
    let contracts = registry.contracts.filter { contract in
      contract.period.contains(setting.on) && workers.contains { $0.contract == contract.id }
    }
    return SystemOutcome(
      system: system, unit: moment.successor(of: system.unit), seatings: seatings, contracts: contracts, names: names(registry),
      basis: basis)
  }
}
