package import RegistryModel

/// What the judgements of a ledger's rows are called.
package enum LedgerVerdictMessages {
  package static let rightful = Phrase(ja: "正当", en: "rightful")
  package static let byDeputy = Phrase(ja: "代理により正当", en: "rightful, by a deputy")
  package static let byEscalation = Phrase(ja: "上位者により正当", en: "rightful, by escalation")
  package static let underException = Phrase(ja: "例外により正当", en: "rightful under an exception")
  package static let selfApproved = Phrase(ja: "申請者自身の許可", en: "the applicant approved himself")
  package static let notEntitled = Phrase(ja: "権限のない人の許可", en: "not entitled")
  package static let notTheirTurn = Phrase(ja: "先に許可すべき人がいる", en: "others come first")
  package static let tooFewPeople = Phrase(ja: "関わった人が足りない", en: "too few people")
  package static let tenureOver = Phrase(ja: "任期が終わった人の許可", en: "tenure over")
  package static let tenureNotBegun = Phrase(ja: "任期が始まっていない人の許可", en: "tenure not begun")
  package static let unknownPerson = Phrase(ja: "登録のない人", en: "unknown person")
  package static let blocked = Phrase(ja: "先に要る決定がない", en: "a decision that must come first is missing")
  package static let nobodyMay = Phrase(ja: "許可できる人がいない", en: "nobody may permit it")
  package static let unclear = Phrase(ja: "何を指すか定まらない", en: "unclear")
  package static let unreadable = Phrase(ja: "読めない行", en: "unreadable")
  package static let noRecord = Phrase(ja: "当時の台帳がない", en: "no registry of that day")
}
