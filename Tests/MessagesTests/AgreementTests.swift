import Messages
import RegistryModel
import Testing

/// Sentences whose verb or noun follows a number.
@Suite struct AgreementTests {
  private let one = [StaffNumber("000001")]
  private let two = [StaffNumber("000001"), StaffNumber("000002")]

  @Test func oneComesAndTwoCome() {
    #expect(LedgerCaseMessages.comesFirst(one) == Phrase(ja: "先に決めるのは 000001", en: "000001 comes first"))
    #expect(LedgerCaseMessages.comesFirst(two) == Phrase(ja: "先に決めるのは 000001, 000002", en: "000001, 000002 come first"))
  }

  @Test func oneHoldsAndTwoHold() {
    #expect(LedgerCaseMessages.holdsNothing(one).en == "000001 holds no role, deputyship or superior seat")
    #expect(LedgerCaseMessages.holdsNothing(two).en == "000001, 000002 hold no role, deputyship or superior seat")
  }

  @Test func atMostOneIsAPerson() {
    let steps = ConstraintMessages.steps([Phrase(ja: "申請", en: "apply"), Phrase(ja: "照合", en: "")])
    #expect(ConstraintMessages.atMost(1, steps) == Phrase(ja: "「申請」「照合」は合わせて 1 人以下で行う", en: "'apply', '照合': at most 1 person together"))
    #expect(ConstraintMessages.atLeast(2, steps).en == "'apply', '照合': at least 2 persons together")
  }

  @Test func hiddenRowsAreRead() {
    #expect(SheetMessages.hiddenRows(1, "3").en == "1 hidden row (by a filter or otherwise) is read like the others: row 3")
    #expect(SheetMessages.hiddenRows(2, "3–4").en == "2 hidden rows (by a filter or otherwise) are read like the others: row 3–4")
  }
}
