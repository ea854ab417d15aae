import Messages
import RegistryModel
import Testing

@Suite struct CountedTests {
  @Test func oneIsSingularAndEverythingElsePlural() {
    let warnings = Counted("件", "warning")
    #expect(warnings.text(0) == Phrase(ja: "0件", en: "0 warnings"))
    #expect(warnings.text(1) == Phrase(ja: "1件", en: "1 warning"))
    #expect(warnings.text(2) == Phrase(ja: "2件", en: "2 warnings"))
    #expect(warnings.noun(21) == "warnings")
  }

  @Test func irregularPluralsAreGiven() {
    let people = Counted("人", "person", plural: "people")
    #expect(people.text(1).en == "1 person")
    #expect(people.text(11).en == "11 people")
  }

  @Test func verbsAgree() {
    #expect(Counted.verb(1) == "is" && Counted.verb(0) == "are")
    #expect(Counted.verb(1, one: "needs", many: "need") == "needs")
  }
}
