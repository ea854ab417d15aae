/// What a compensating control does: keep the harm from happening, or find it afterwards.
package enum ControlKind: String, Sendable, CaseIterable {
  case preventive, detective
}

package enum ExceptionKindTag {}
package typealias ExceptionID = Identifier<ExceptionKindTag>

/// 例外 (やむを得ない場合): silences one finding of one rule at one place, for a time, at a price.
package struct RuleException: ListedFact {
  package let id: ExceptionID
  package let rule: String
  package let place: Place
  /// nil = the rule's finding concerns no single provision.
  package let provision: ProvisionKey?
  /// Those whom it benefits.
  package let beneficiaries: [StaffNumber]
  package let reason: String
  /// 代替措置
  package let control: String
  package let controlKind: ControlKind
  /// How often the control is performed (月ごと …).
  package let frequency: String
  /// What the control leaves behind, so that it can be shown to have been performed.
  package let evidence: String
  package let controlPerformer: StaffNumber
  package let reviewer: StaffNumber
  package let permittedBy: StaffNumber
  package let permittedOn: CalendarDate
  package let document: String
  /// The exception that this one renews; a renewal is a new record.
  package let renews: ExceptionID?
  package let period: Period
  package let reviewOn: CalendarDate
  package let origin: Origin

  package init(
    id: ExceptionID, rule: String, place: Place, provision: ProvisionKey?, beneficiaries: [StaffNumber],
    reason: String, control: String, controlKind: ControlKind = .detective, frequency: String = "",
    evidence: String = "", controlPerformer: StaffNumber, reviewer: StaffNumber,
    permittedBy: StaffNumber, permittedOn: CalendarDate, document: String, renews: ExceptionID? = nil, period: Period,
    reviewOn: CalendarDate, origin: Origin
  ) {
    self.id = id
    self.rule = rule
    self.place = place
    self.provision = provision
    self.beneficiaries = beneficiaries
    self.reason = reason
    self.control = control
    self.controlKind = controlKind
    self.frequency = frequency
    self.evidence = evidence
    self.controlPerformer = controlPerformer
    self.reviewer = reviewer
    self.permittedBy = permittedBy
    self.permittedOn = permittedOn
    self.document = document
    self.renews = renews
    self.period = period
    self.reviewOn = reviewOn
    self.origin = origin
  }
}

extension Registry {
  package var exceptions: [RuleException] { self[RuleException.self] }
}
