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
  /// 再委託の承諾: reference of the consent; empty for tier 1, and where nobody consented.
  package let consent: String
  package let period: Period
  package let document: String
  /// Systems on which it lets people work; blank = an important contract lets them work on none, any other on all.
  package let systems: [SystemID]
  /// Controlled areas that it opens; blank as for `systems`.
  package let areas: [AreaID]
  /// 重要な情報資産を扱う: least privilege, several persons and the check sheet are demanded.
  package let isImportant: Bool
  /// チェックシートの日と結果
  package let sheetOn: CalendarDate?
  package let sheetResult: SheetResult?
  /// Who consented to the sub-letting, and when; nil where only the document is known.
  package let consentBy: StaffNumber?
  package let consentOn: CalendarDate?
  package let origin: Origin

  package init(
    id: ContractID, title: String, firm: String, unit: UnitCode, tier: Int, parent: ContractID?, consent: String,
    period: Period, document: String, systems: [SystemID] = [], areas: [AreaID] = [], isImportant: Bool = false,
    sheetOn: CalendarDate? = nil, sheetResult: SheetResult? = nil, consentBy: StaffNumber? = nil, consentOn: CalendarDate? = nil,
    origin: Origin
  ) {
    self.systems = systems
    self.areas = areas
    self.isImportant = isImportant
    self.sheetOn = sheetOn
    self.sheetResult = sheetResult
    self.consentBy = consentBy
    self.consentOn = consentOn
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

extension Contract {
  /// Whether it lets people work on the system.
  package func covers(_ system: SystemID) -> Bool { systems.isEmpty ? !isImportant : systems.contains(system) }

  /// Whether it opens the area.
  package func covers(_ area: AreaID) -> Bool { areas.isEmpty ? !isImportant : areas.contains(area) }

  /// Whether it is sub-let, so that somebody of the body must have consented.
  package var isSublet: Bool { parent != nil || tier > 1 }
}

/// What the check sheet of the security requirements (委託要件のチェックシート) came to.
package enum SheetResult: String, Sendable, CaseIterable {
  case met
  /// Some requirement is not met.
  case unmet
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
  /// Controlled areas that the person may enter.
  package let areas: [AreaID]
  package let period: Period
  package let origin: Origin

  package init(
    contract: ContractID, person: StaffNumber, roster: String, rosterOn: CalendarDate,
    identityCheck: IdentityCheck?, identityCheckedOn: CalendarDate?, trainedOn: CalendarDate?,
    confirmedOn: CalendarDate?, systems: [SystemID], areas: [AreaID] = [], period: Period, origin: Origin
  ) {
    self.areas = areas
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
