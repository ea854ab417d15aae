import Messages
import Presentation
import RegistryModel
import UseCases
import Validation

extension EntrantsReport {
  init(_ outcome: EntrantsOutcome) {
    self.init(outcome.area, outcome.entries, names: outcome.names, basis: Basis(outcome.basis))
  }
}

extension FindingReference {
  fileprivate init(_ finding: Finding) {
    self.init(
      rule: finding.rule, severity: finding.severity.rawValue, message: finding.message, from: finding.period.from,
      fingerprint: finding.fingerprint, at: finding.location.origin)
  }
}

extension WorkerReport {
  init(_ outcome: WorkerOutcome) {
    self.init(
      person: outcome.names.person(outcome.person.number), employment: outcome.person.employment,
      tenures: outcome.tenures.map { tenure in
        Tenure(
          tenure.worker, tenure.contract, isConsented: tenure.isConsented,
          areas: tenure.areas.map { Area($0.area, $0.bars, contract: tenure.contract.id) }, on: outcome.names.date)
      }, findings: outcome.findings.map { FindingReference($0) }, basis: Basis(outcome.basis))
  }
}

extension ContractReport {
  init(_ outcome: ContractOutcome) {
    let names = outcome.names
    let problem: Phrase? =
      switch outcome.chainEnd {
      case .body: nil
      case .circle(let id): ContractMessages.circle(id)
      case .missing(let id): ContractMessages.missingParent(id)
      }
    let loss = outcome.loss
    self.init(
      outcome.contract,
      chain: outcome.chain.map { Link($0.contract, depth: $0.depth, isConsented: $0.isConsented, names: names) },
      chainProblem: problem, receipts: outcome.receipts.map { Receipt($0, names: names) }, newestRoster: outcome.newest,
      confirmationDue: outcome.confirmationDue, workers: outcome.workers.map { Worker($0, names: names) },
      loss: Loss(
        on: loss.ending.day, contracts: loss.ending.contracts.map(\.id.text),
        workers: loss.ending.workers.map { names.person($0.person) }, systems: loss.systems.map(\.text), areas: loss.areas.map(\.text)),
      findings: outcome.findings.map { FindingReference($0) }, names: names, basis: Basis(outcome.basis))
  }
}
