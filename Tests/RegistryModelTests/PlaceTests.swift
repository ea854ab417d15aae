import RegistryModel
import Testing

@Suite struct PlaceTests {
  @Test func readsItsThreeFormsAndWritesThemBack() {
    #expect(Place("body") == .body)
    #expect(Place("unit:0301") == .unit(UnitCode("0301")))
    #expect(Place("system:juki") == .system(SystemID("juki")))
    for text in ["body", "unit:0301", "system:juki"] { #expect(Place(text)?.text == text) }
  }

  @Test(arguments: [
    "", "Body", "body ", "body:", "unit", "unit:", "unit:税務課", "unit: 0301", "system:", "section:0301", "unit:0301:1",
    "system:juki/1",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(Place(text) == nil)
  }
}
