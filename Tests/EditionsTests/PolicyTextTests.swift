import Editions
import RegistryText
import SeededRandom
import Testing

@Suite struct PolicyTextTests {
  private func text(_ lines: String) -> PolicyText {
    PolicyText(lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  @Test(arguments: [
    "5. 人的対策\n5.1. 職員等の遵守事項\n(1) 基本\n③ 持ち出し\n(イ) 課長の許可", "５．１　職員等の遵守事項\n（１）基本\n③　持ち出し\n（ｲ）課長の許可", "5.1(1)③(イ) 課長の許可",
    "第5章\n5.1 遵守\n⑴ 基本\n③持ち出し\n  （イ）　課長の許可",
  ])
  func anOrdinalIsFoundHoweverItIsWritten(_ lines: String) throws {
    let found = text(lines).passages(at: "5.1(1)③(イ)")
    let passage = try #require(found.first)
    #expect(found.count == 1)
    #expect(passage.text.contains(SearchKey("課長の許可")))
  }

  @Test func aPassageHasWhatStandsAboveItAndNotWhatStandsBeside() throws {
    let policy = text("5.1 遵守\n(1) 職員等は、次を守る。\n① 甲\n続き\n② 乙\n(2) 丙")
    let passage = try #require(policy.passages(at: "5.1(1)①").first)
    #expect(passage.line == 3)
    for part in ["職員等", "甲", "続き", "遵守"] { #expect(passage.text.contains(SearchKey(part)), "\(part)") }
    for part in ["乙", "丙"] { #expect(!passage.text.contains(SearchKey(part)), "\(part)") }
  }

  @Test func aTableOfContentsIsNoPlace() {
    let policy = text("1 組織体制 …………… 3\n5.1 遵守 ........ 12\n1 組織体制\n(1) CISO\n5.1 遵守\n(1) 基本")
    #expect(policy.passages(at: "5.1").map(\.line) == [5])
    #expect(policy.passages(at: "5.1(1)").map(\.line) == [6])
  }

  @Test func whatIsNumberedTwiceStandsTwice() {
    #expect(text("1 甲\n(1) 乙\n1 甲\n(1) 丙").passages(at: "1(1)").map(\.line) == [2, 4])
  }

  @Test(arguments: ["3名以上で行う", "2026年4月1日", "(注) 省略", "（以下「CISO」という。）", "第3条 職員は"])
  func textIsNoOrdinal(_ line: String) { #expect(text("本文\n\(line)").count == 0) }

  /// Random trees of ordinals, written with every width, against their own paths.
  @Test(arguments: Array(0..<60 as Range<UInt64>)) func everyPathIsFoundAtItsLine(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let circled = Array("①②③④⑤⑥")
    let kana = Array("アイウエオカ")
    var lines: [String] = []
    var expected: [String: Int] = [:]
    func write(_ label: String, _ narrow: String, _ wide: String) {
      lines.append(
        String(repeating: "　", count: Int.random(in: 0...2, using: &generator)) + (Bool.random(using: &generator) ? narrow : wide)
          + "見本\(lines.count)")
      expected[label] = lines.count
      if Bool.random(using: &generator) { lines.append("続きの文") }
    }
    for chapter in 1...3 {
      let wide = String(String(chapter).unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0) ?? $0) })
      write("\(chapter)", "\(chapter). ", "\(wide)．")
      for section in 1...Int.random(in: 1...4, using: &generator) {
        let first = "\(chapter)(\(section))"
        write(first, "(\(section))", "（\(section)） ")
        for item in 0..<Int.random(in: 0...5, using: &generator) {
          write("\(first)\(circled[item])", "\(circled[item])", "\(circled[item])　")
          for leaf in 0..<Int.random(in: 0...3, using: &generator) {
            write("\(first)\(circled[item])(\(kana[leaf]))", "(\(kana[leaf]))", "（\(kana[leaf])）")
          }
        }
      }
    }
    let policy = text(lines.joined(separator: "\n"))
    #expect(policy.count == expected.count, "seed \(seed)")
    for (label, line) in expected { #expect(policy.passages(at: label).map(\.line) == [line], "seed \(seed) \(label)") }
  }
}
