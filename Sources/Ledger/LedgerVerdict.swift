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

  package var name: Phrase {
    switch self {
    case .rightful: Phrase(ja: "正当", en: "rightful")
    case .byDeputy: Phrase(ja: "代理により正当", en: "rightful, by a deputy")
    case .byEscalation: Phrase(ja: "上位者により正当", en: "rightful, by escalation")
    case .underException: Phrase(ja: "例外により正当", en: "rightful under an exception")
    case .selfApproved: Phrase(ja: "申請者自身の許可", en: "the applicant approved himself")
    case .notEntitled: Phrase(ja: "権限のない人の許可", en: "not entitled")
    case .notTheirTurn: Phrase(ja: "先に許可すべき人がいる", en: "others come first")
    case .tooFewPeople: Phrase(ja: "関わった人が足りない", en: "too few people")
    case .tenureOver: Phrase(ja: "任期が終わった人の許可", en: "tenure over")
    case .tenureNotBegun: Phrase(ja: "任期が始まっていない人の許可", en: "tenure not begun")
    case .unknownPerson: Phrase(ja: "登録のない人", en: "unknown person")
    case .blocked: Phrase(ja: "先に要る決定がない", en: "a decision that must come first is missing")
    case .nobodyMay: Phrase(ja: "許可できる人がいない", en: "nobody may permit it")
    case .unclear: Phrase(ja: "何を指すか定まらない", en: "unclear")
    case .unreadable: Phrase(ja: "読めない行", en: "unreadable")
    case .noRecord: Phrase(ja: "当時の台帳がない", en: "no registry of that day")
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
