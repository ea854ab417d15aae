package import Authority
package import Messages
package import RegistryModel
import RegistryText
package import Validation

/// Who may enter a controlled area on a day.
package struct EntrantsOutcome {
  package let area: ControlledArea
  package let entries: [AreaEntry]
  package let names: Names
  package let basis: AnswerBasis

  package var isEmpty: Bool { !entries.contains(where: \.isAllowed) }
}

/// What a person does under contracts.
package struct WorkerOutcome {
  package struct Tenure {
    package let worker: Worker
    package let contract: Contract
    package let isConsented: Bool
    /// Controlled areas with what keeps the person out on the day; empty = may enter.
    package let areas: [(area: ControlledArea, bars: [EntryBar])]
  }
  package let person: Person
  package let tenures: [Tenure]
  /// What the check finds of the person.
  package let findings: [Finding]
  package let names: Names
  package let basis: AnswerBasis
}

/// A contract with what hangs on it.
package struct ContractOutcome {
  package struct Link {
    package let contract: Contract
    /// How deep below the contract with the body; 1 = that contract.
    package let depth: Int
    package let isConsented: Bool
  }
  package let contract: Contract
  /// From the contract with the body down to this one and all below it.
  package let chain: [Link]
  package let chainEnd: Outsourcing.ChainEnd
  /// Workers of it and of those below it, with what each may do on the day.
  package let workers: [Worker]
  package let receipts: [RosterVersion]
  package let newest: String?
  package let confirmationDue: CalendarDate?
  /// What its end takes away.
  package let loss: ContractLoss
  package let findings: [Finding]
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// Who of the rosters may enter the area, and who stands on one and may not.
  package func whoEnters(_ word: String) throws(Failure) -> EntrantsOutcome {
    let registry = try whole()
    let area = try ContractFinder(registry: registry).area(word)
    var moment = Moment(registry: registry, date: setting.on)
    guard moment.isInForce(area.period) else { throw Failure(.inexact, EntryMessages.areaNotThere(area.name, setting.on)) }
    return EntrantsOutcome(area: area, entries: moment.entrants(of: area.id), names: names(registry), basis: basis)
  }

  /// What the person does under which contracts, and what is wanting.
  package func worker(_ word: String) throws(Failure) -> WorkerOutcome {
    let number = try person(word)
    let registry = try whole()
    guard let person = registry.person(number) else { throw Failure(.inexact, PersonMessages.unknownNumber(number)) }
    var moment = Moment(registry: registry, date: setting.on)
    var tenures: [WorkerOutcome.Tenure] = []
    for worker in registry.outsourcing.tenures(of: number) {
      guard let contract = registry.outsourcing.contract(worker.contract) else { continue }
      var areas: [(area: ControlledArea, bars: [EntryBar])] = []
      for id in worker.areas {
        guard let area = registry.outsourcing.area(id) else { continue }
        let entry = moment.entries(of: number, into: id).first { $0.worker.origin == worker.origin }
        areas.append((area, entry?.bars ?? []))
      }
      tenures.append(
        WorkerOutcome.Tenure(worker: worker, contract: contract, isConsented: moment.isConsented(contract), areas: areas))
    }
    return WorkerOutcome(
      person: person, tenures: tenures, findings: contractFindings(registry) { $0.persons.contains(number) }, names: names(registry),
      basis: basis)
  }

  /// The contract, what hangs on it and what ends with it.
  package func contract(_ word: String) throws(Failure) -> ContractOutcome {
    let registry = try whole()
    let contract = try ContractFinder(registry: registry).contract(word)
    let outsourcing = registry.outsourcing
    var moment = Moment(registry: registry, date: setting.on)
    let above = outsourcing.chain(from: contract)
    let below = outsourcing.subtree(of: contract)
    var links: [ContractOutcome.Link] = []
    for link in above.links.dropFirst().reversed() + below {
      let depth = outsourcing.chain(from: link).links.count
      links.append(.init(contract: link, depth: depth, isConsented: moment.isConsented(link)))
    }
    let ids = Set(below.map(\.id))
    let origins = Set(
      below.map(\.origin) + below.flatMap { outsourcing.workers(of: $0.id) }.map(\.origin)
        + outsourcing.receipts(of: contract.id).map(\.origin))
    return ContractOutcome(
      contract: contract, chain: links, chainEnd: above.end, workers: registry.workers.filter { ids.contains($0.contract) },
      receipts: outsourcing.receipts(of: contract.id), newest: outsourcing.newestVersion(of: contract.id, on: setting.on)?.version,
      confirmationDue: RosterConfirmationDue.due(contract, registry, on: setting.on).flatMap { contract.period.isOver(by: $0) ? nil : $0 },
      loss: ContractLoss(ContractEnding(of: contract, on: contract.period.until ?? setting.on, in: registry, everything: true), registry),
      findings: contractFindings(registry) { origins.contains($0.location.origin) }, names: names(registry), basis: basis)
  }

  /// Findings of the rules of outsourcing that somebody asks about.
  private func contractFindings(_ registry: Registry, _ isMeant: (Finding) -> Bool) -> [Finding] {
    let context = CheckContext(registry: registry, start: setting.on)
    return RuleTable.rules.filter { $0.kind == .contract }.flatMap { $0.findings(in: context) }.filter(isMeant)
  }
}
