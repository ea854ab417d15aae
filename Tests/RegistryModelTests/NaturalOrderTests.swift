import RegistryModel
import SeededRandom
import Testing

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ("5.1-1-2", "5.1-1-10"), ("5.1-1-3", "5.1-1-3a"), ("5.1-1-3a", "5.1-1-3b"), ("9.1-2-1", "10.1-1-1"),
    ("1-8-2", "1-10-1"), ("", "0"), ("a2", "a10"), ("a10b2", "a10b11"), ("2", "02"), ("2", "a"), ("1", "2"),
    ("5.1-1", "5.1-1-1"), ("99999999999999999998", "99999999999999999999"),
    ("9", "99999999999999999999999999999999999999999"), ("a01x", "a2"), ("Z", "a"),
  ])
  func theFirstComesBeforeTheSecondAndNotTheOtherWay(_ left: String, _ right: String) {
    #expect(NaturalOrder.precedes(left, right))
    #expect(!NaturalOrder.precedes(right, left))
  }

  @Test func nothingPrecedesItself() {
    for text in ["", "0", "00", "5.1-1-2", "a", "見本"] { #expect(!NaturalOrder.precedes(text, text)) }
  }

  @Test(arguments: Array(0..<20 as Range<UInt64>)) func isAStrictTotalOrder(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("001129.-aZ見")
    let words = (0..<28).map { _ in
      String((0..<Int.random(in: 0...5, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
    }
    for a in words {
      for b in words {
        let isBefore = NaturalOrder.precedes(a, b)
        let isAfter = NaturalOrder.precedes(b, a)
        #expect((isBefore ? 1 : 0) + (isAfter ? 1 : 0) + (a == b ? 1 : 0) == 1, "seed \(seed): '\(a)' '\(b)'")
        guard isBefore else { continue }
        for c in words where NaturalOrder.precedes(b, c) {
          #expect(NaturalOrder.precedes(a, c), "seed \(seed): '\(a)' '\(b)' '\(c)'")
        }
      }
    }
  }
}
