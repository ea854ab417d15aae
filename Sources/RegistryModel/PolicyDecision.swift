/// A standing decision on record, on which a later permission depends (5.1(1)④: the CISO decides first).
package struct PolicyDecision: Sendable {
  package let provision: ProvisionKey
  package let allows: Bool
  package let decidedBy: StaffNumber
  package let period: Period
  package let document: String
  package let origin: Origin

  package init(
    provision: ProvisionKey, allows: Bool, decidedBy: StaffNumber, period: Period, document: String,
    origin: Origin
  ) {
    self.provision = provision
    self.allows = allows
    self.decidedBy = decidedBy
    self.period = period
    self.document = document
    self.origin = origin
  }
}

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

package enum EventKindTag {}
package typealias EventID = Identifier<EventKindTag>

/// Something that happens and of which one has to tell (感染, 紛失, 誤送信 …).
package struct Event: ListedFact {
  package let id: EventID
  package let name: Phrase
  package let keywords: String
  /// In the order in which one tells.
  package let provisions: [ProvisionKey]
  package let origin: Origin

  package init(id: EventID, name: Phrase, keywords: String, provisions: [ProvisionKey], origin: Origin) {
    self.id = id
    self.name = name
    self.keywords = keywords
    self.provisions = provisions
    self.origin = origin
  }
}

/// A source that rows of the table cite.
package struct Source: ListedFact {
  package let tag: String
  package let what: String
  package let locator: String
  package let origin: Origin

  package init(tag: String, what: String, locator: String, origin: Origin) {
    self.tag = tag
    self.what = what
    self.locator = locator
    self.origin = origin
  }
}

extension Registry {
  package var sources: [Source] { self[Source.self] }
  package var events: [Event] { self[Event.self] }
  package var exceptions: [RuleException] { self[RuleException.self] }
}
