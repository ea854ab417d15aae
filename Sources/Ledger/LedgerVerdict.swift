import Messages
package import RegistryModel

/// What came of judging one row.
package enum LedgerVerdict: String, Sendable, CaseIterable {
  case rightful
  /// 代決・代理
  case byDeputy = "by-deputy"
  /// By a superior, since nobody nearer could.
  case byEscalation = "by-escalation"
  /// Not right by itself, and covered by an exception in force.
  case underException = "under-exception"
  case selfApproved = "self-approved"
  case notEntitled = "not-entitled"
  /// Others would have come first.
  case notTheirTurn = "not-their-turn"
  /// Fewer distinct people than demanded took part.
  case tooFewPeople = "too-few-people"
  /// 任期の後
  case tenureOver = "tenure-over"
  /// 任期の前
  case tenureNotBegun = "tenure-not-begun"
  case unknownPerson = "unknown-person"
  /// A decision that must come first is not there.
  case blocked
  /// By the registry nobody could settle it at all.
  case nobodyMay = "nobody-may"
  // Of entries.
  /// Not a worker on the roster of that day.
  case notOnRoster = "not-on-roster"
  /// The contract does not hold on the day.
  case contractOver = "contract-over"
  /// Nobody consented to the sub-contract under which the person works.
  case unconsented
  /// The roster or the contract does not open the area.
  case areaNotAllowed = "area-not-allowed"
  /// The person's identity was not checked by then.
  case unidentified
  /// No document was shown and compared at the entry.
  case identityNotShown = "identity-not-shown"
  case noEscort = "no-escort"
  /// Who went along is no member of staff.
  case escortOutside = "escort-outside"
  case escortLeftEarly = "escort-left-early"
  /// 一人での入室 where two are demanded.
  case alone
  /// A member of staff who is not employed on the day.
  case notEmployed = "not-employed"
  /// One person has two numbers.
  case twoNumbers = "two-numbers"
  /// The row names something that is not one thing of the registry.
  case unclear
  case unreadable
  /// There is no registry of that day to ask.
  case noRecord = "no-record"

  package var isRight: Bool {
    switch self {
    case .rightful, .byDeputy, .byEscalation, .underException: true
    default: false
    }
  }

  /// Whether only entries come to it.
  var isOfEntries: Bool {
    switch self {
    case .notOnRoster, .contractOver, .unconsented, .areaNotAllowed, .unidentified, .identityNotShown, .noEscort, .escortOutside,
      .escortLeftEarly, .alone, .notEmployed, .twoNumbers:
      true
    default: false
    }
  }

  package var name: Phrase {
    switch self {
    case .rightful: LedgerVerdictMessages.rightful
    case .byDeputy: LedgerVerdictMessages.byDeputy
    case .byEscalation: LedgerVerdictMessages.byEscalation
    case .underException: LedgerVerdictMessages.underException
    case .selfApproved: LedgerVerdictMessages.selfApproved
    case .notEntitled: LedgerVerdictMessages.notEntitled
    case .notTheirTurn: LedgerVerdictMessages.notTheirTurn
    case .tooFewPeople: LedgerVerdictMessages.tooFewPeople
    case .tenureOver: LedgerVerdictMessages.tenureOver
    case .tenureNotBegun: LedgerVerdictMessages.tenureNotBegun
    case .unknownPerson: LedgerVerdictMessages.unknownPerson
    case .blocked: LedgerVerdictMessages.blocked
    case .nobodyMay: LedgerVerdictMessages.nobodyMay
    case .notOnRoster: LedgerVerdictMessages.notOnRoster
    case .contractOver: LedgerVerdictMessages.contractOver
    case .unconsented: LedgerVerdictMessages.unconsented
    case .areaNotAllowed: LedgerVerdictMessages.areaNotAllowed
    case .unidentified: LedgerVerdictMessages.unidentified
    case .identityNotShown: LedgerVerdictMessages.identityNotShown
    case .noEscort: LedgerVerdictMessages.noEscort
    case .escortOutside: LedgerVerdictMessages.escortOutside
    case .escortLeftEarly: LedgerVerdictMessages.escortLeftEarly
    case .alone: LedgerVerdictMessages.alone
    case .notEmployed: LedgerVerdictMessages.notEmployed
    case .twoNumbers: LedgerVerdictMessages.twoNumbers
    case .unclear: LedgerVerdictMessages.unclear
    case .unreadable: LedgerVerdictMessages.unreadable
    case .noRecord: LedgerVerdictMessages.noRecord
    }
  }
}

/// The judgement of one row against one state of the registry.
package struct LedgerJudgement: Sendable {
  package let verdict: LedgerVerdict
  /// Why, in words; empty where there is nothing to add.
  package let reason: Phrase
  /// The lines that it rests on.
  package let facts: [Origin]

  package init(_ verdict: LedgerVerdict, _ reason: Phrase = Phrase(""), facts: [Origin] = []) {
    self.verdict = verdict
    self.reason = reason
    self.facts = facts
  }
}
