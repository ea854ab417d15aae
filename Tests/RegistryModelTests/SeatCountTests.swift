import RegistryModel
import Testing

@Suite struct SeatCountTests {
  @Test(arguments: [("1", 1, 1), ("0..1", 0, 1), ("1..*", 1, nil), ("2..5", 2, 5), ("0..*", 0, nil), ("3..3", 3, 3)])
  func readsANumberOrARange(_ text: String, _ minimum: Int, _ maximum: Int?) {
    #expect(SeatCount(text) == SeatCount(minimum: minimum, maximum: maximum))
  }

  @Test(arguments: ["1", "0..1", "1..*", "2..5"]) func writesWhatItRead(_ text: String) {
    #expect(SeatCount(text)?.text == text)
  }

  @Test(arguments: [
    "", "*", "-1", "-0", "+1", "1..+2", "5..2", "1..", "..1", "1.2", "1...2", "1..2..3", "*..1", "1 ", "１", "many", "1..-1",
    "01", "1..02",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(SeatCount(text) == nil)
  }
}
