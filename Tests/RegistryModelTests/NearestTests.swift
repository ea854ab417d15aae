import RegistryModel
import Testing

@Suite struct NearestTests {
  private let words = ["regular", "reappointed", "fiscal-year", "dispatched", "contractor"]

  @Test(arguments: [
    ("regulr", "regular"), ("regularr", "regular"), ("reguler", "regular"), ("fiscalyear", "fiscal-year"),
    ("contracter", "contractor"), ("regular", "regular"),
  ])
  func proposesTheWordThatIsAFewEditsAway(_ word: String, _ meant: String) {
    #expect(Nearest.word(to: word, among: words) == meant)
  }

  @Test(arguments: ["", "正規", "permanent", "regal", "xxgulxx"])
  func proposesNothingWhenMoreThanAThirdDiffers(_ word: String) {
    #expect(Nearest.word(to: word, among: words) == nil)
  }

  @Test func takesTheNearestAndOfEqualsTheFirst() {
    #expect(Nearest.word(to: "abcdef", among: ["abcxyf", "abcdxf", "abxdef"]) == "abcdxf")
    #expect(Nearest.word(to: "abc", among: ["abd", "abx"]) == "abd")
    #expect(Nearest.word(to: "abc", among: ["abd", "abc"]) == "abc")
    #expect(Nearest.word(to: "abc", among: [String]()) == nil)
  }

  @Test func countsLettersNotBytes() {
    #expect(Nearest.word(to: "情報政策果", among: ["情報政策課"]) == "情報政策課")
    #expect(Nearest.word(to: "税務", among: ["総務課"]) == nil)
  }
}
