import RegistryModel
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["0", "000001", "5.1-1-3b", "a_b", "EX-2026-01", "Z", String(repeating: "x", count: 40)])
  func takesPrintableASCIICodes(_ text: String) {
    #expect(StaffNumber.isWellFormed(text.utf8))
  }

  @Test(arguments: [
    "", "-1", ".a", "_a", "a b", " a", "a ", "a+b", "a|b", "a/b", "a:b", "見本", "０００１", "é", "a\u{301}", "a\u{0}",
    String(repeating: "x", count: 41),
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(!StaffNumber.isWellFormed(text.utf8))
  }

  @Test func leadingZerosTellIdentifiersApart() {
    #expect(StaffNumber("0012") != StaffNumber("12"))
    #expect(StaffNumber("0012") < StaffNumber("12"))
    #expect(StaffNumber("0012").description == "0012")
  }

  @Test func areOrderedByBytesAsTheLinesOfTheFiles() {
    let sorted = ["B1", "a", "a0", "10", "9", "a-1"].map(UnitCode.init(_:)).sorted().map(\.text)
    #expect(sorted == ["10", "9", "B1", "a", "a-1", "a0"])
  }
}
