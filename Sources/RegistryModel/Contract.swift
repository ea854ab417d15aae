package enum ContractKindTag {}
package typealias ContractID = Identifier<ContractKindTag>

/// 委託契約: a contract under which outside people work for the body.
package struct Contract: ListedFact {
  package let id: ContractID
  package let title: String
  /// 委託先
  package let firm: String
  /// 所管課
  package let unit: UnitCode
  /// 1 = the contractor, 2 = its sub-contractor, and so on.
  package let tier: Int
  /// The contract that this one is sub-let from; nil for tier 1.
  package let parent: ContractID?
  /// 再委託の承諾: reference of the consent; empty for tier 1.
  package let consent: String
  package let period: Period
  package let document: String
  package let origin: Origin

  package init(
    id: ContractID, title: String, firm: String, unit: UnitCode, tier: Int, parent: ContractID?, consent: String,
    period: Period, document: String, origin: Origin
  ) {
    self.id = id
    self.title = title
    self.firm = firm
    self.unit = unit
    self.tier = tier
    self.parent = parent
    self.consent = consent
    self.period = period
    self.document = document
    self.origin = origin
  }
}

/// How a worker's identity was checked; the document itself is never kept.
package enum IdentityCheck: String, Sendable, CaseIterable {
  /// 本人確認書類
  case document
  /// 面談
  case interview
}

/// 従事者: a person of the roster (従事者名簿) of a contract.
package struct Worker: ListedFact {
  package let contract: ContractID
  package let person: StaffNumber
  /// The roster's version that names the person, and its date.
  package let roster: String
  package let rosterOn: CalendarDate
  package let identityCheck: IdentityCheck?
  package let identityCheckedOn: CalendarDate?
  package let trainedOn: CalendarDate?
  /// When it was last confirmed that the person still works there.
  package let confirmedOn: CalendarDate?
  package let systems: [SystemID]
  package let period: Period
  package let origin: Origin

  package init(
    contract: ContractID, person: StaffNumber, roster: String, rosterOn: CalendarDate,
    identityCheck: IdentityCheck?, identityCheckedOn: CalendarDate?, trainedOn: CalendarDate?,
    confirmedOn: CalendarDate?, systems: [SystemID], period: Period, origin: Origin
  ) {
    self.contract = contract
    self.person = person
    self.roster = roster
    self.rosterOn = rosterOn
    self.identityCheck = identityCheck
    self.identityCheckedOn = identityCheckedOn
    self.trainedOn = trainedOn
    self.confirmedOn = confirmedOn
    self.systems = systems
    self.period = period
    self.origin = origin
  }
}

extension Registry {
  package var contracts: [Contract] { self[Contract.self] }
  package var workers: [Worker] { self[Worker.self] }
}
