import Authority
import Messages
package import RegistryModel
package import RegistryText

/// What the end of a contract takes away.
package struct ContractLoss {
  package let ending: ContractEnding
  /// Systems on which nobody from outside works any more.
  package let systems: [SystemID]
  /// Controlled areas that nobody from outside may enter any more.
  package let areas: [AreaID]

  package init(_ ending: ContractEnding, _ registry: Registry) {
    self.ending = ending
    let gone = Set(ending.workers.map(\.origin))
    let left = registry.workers.filter { !gone.contains($0.origin) && $0.period.contains(ending.day) }
    let (systemsLeft, areasLeft) = (Set(left.flatMap(\.systems)), Set(left.flatMap(\.areas)))
    systems = Set(ending.workers.flatMap(\.systems)).subtracting(systemsLeft).sorted()
    areas = Set(ending.workers.flatMap(\.areas)).subtracting(areasLeft).sorted()
  }

  /// One line for each contract and each worker that goes, and for what is left without anybody.
  func phrases(_ names: Names) -> [Phrase] {
    let registry = names.registry
    return ending.contracts.dropFirst().map { ContractMessages.alsoEnds($0.id, $0.firm) }
      + ending.workers.map { worker in
        let access =
          worker.systems.map { names.place(.system($0)) } + worker.areas.map { registry.outsourcing.area($0)?.name ?? Phrase($0.text) }
        return ContractMessages.loses(names.person(worker.person).text, worker.contract, access: access)
      }
      + systems.map { ContractMessages.nobodyWorks(on: names.place(.system($0))) }
      + areas.map { ContractMessages.nobodyEnters(registry.outsourcing.area($0)?.name ?? Phrase($0.text)) }
  }
}
