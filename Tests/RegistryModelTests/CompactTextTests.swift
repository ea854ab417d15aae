import RegistryModel
import SeededRandom
import Testing

@Suite struct CompactTextTests {
  @Test(arguments: [
    "", "a", "0202", "1234567", "12345678", "section-information-security-manager", "辞令", "R8人事第12号", "\u{0}", "ab\u{0}", "ab",
  ])
  func givesItsTextBack(_ text: String) {
    #expect(Array(CompactText(text).text.utf8) == Array(text.utf8))
    #expect(CompactText(Array(text.utf8)[...]) == CompactText(text))
    #expect(CompactText(text).isEmpty == text.isEmpty)
  }

  @Test func textsThatAreOnlyCanonicallyEquivalentAreDifferent() {
    #expect("\u{FA10}" == "\u{585A}")
    #expect(CompactText("\u{FA10}") != CompactText("\u{585A}"))
    let long = "この塚は長い名前のひとつです"
    #expect(CompactText(long + "\u{FA10}") != CompactText(long + "\u{585A}"))
  }

  /// Against texts as arrays of bytes.
  @Test(arguments: 1...20)
  func equalsAndOrdersAsBytesDo(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<200).map { _ in
      String(
        decoding: (0..<Int.random(in: 0...10, using: &random)).map { _ in UInt8.random(in: 0x30...0x33, using: &random) }, as: UTF8.self)
    }
    for (left, right) in zip(texts, texts.shuffled(using: &random)) {
      let (a, b) = (CompactText(left), CompactText(right))
      #expect((a == b) == (Array(left.utf8) == Array(right.utf8)), "\(left) \(right)")
      #expect((a < b) == left.utf8.lexicographicallyPrecedes(right.utf8), "\(left) \(right)")
      if a == b { #expect(a.hashValue == b.hashValue) }
    }
  }

  /// Many threads that keep the same new texts get the same ones.
  @Test func textsAreKeptOnceWhoeverKeepsThem() async {
    let rounds = await withTaskGroup(of: [CompactText].self) { group in
      for _ in 0..<8 { group.addTask { (0..<3000).map { CompactText("a text kept by several tasks \($0)") } } }
      return await group.reduce(into: [[CompactText]]()) { $0.append($1) }
    }
    for round in rounds { #expect(round == rounds[0]) }
    #expect(Set(rounds[0]).count == 3000)
    #expect(rounds[0][2999].text == "a text kept by several tasks 2999")
  }
}
