import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct SearchKeyTests {
  @Test(arguments: [
    ("﨑", "崎"), ("碕", "崎"), ("嵜", "崎"), ("髙", "高"), ("\u{FA10}", "塚"), ("\u{FA19}", "神"), ("辻\u{E0100}", "辻"), ("葛\u{FE00}", "葛"),
    ("邊", "辺"), ("邉", "辺"), ("邉\u{E0104}", "辺"), ("齋", "斎"), ("齊", "斉"), ("濵", "浜"), ("濱", "浜"), ("澤", "沢"), ("德", "徳"), ("𠮷", "吉"),
    ("ﾐﾎﾝ ｲﾁﾛｳ", "ミホンイチロウ"), ("ｶﾞｷﾞﾊﾟ", "ガギパ"), ("みほん", "ミホン"), ("ゔ", "ヴ"), ("いすゞ", "イスヾ"), ("か\u{3099}", "ガ"),
    ("ＵＳＢメモリ", "usbメモリ"), ("USB", "usb"), ("５．１（１）", "5.1(1)"), ("見本\u{3000}一郎", "見本一郎"), ("見本 一郎", "見本一郎"),
    ("見本\u{A0}一郎", "見本一郎"), ("ÉCOLE", "e\u{301}cole"), ("㈱見本", "(株)見本"),
  ])
  func formsOfTheSameNameHaveTheSameKey(_ one: String, _ other: String) {
    #expect(SearchKey(one) == SearchKey(other))
  }

  @Test(arguments: [
    ("佐藤", "左藤"), ("斎藤", "斉藤"), ("齋藤", "齊藤"), ("太田", "大田"), ("河合", "川合"), ("辺", "部"), ("崎", "埼"), ("橋", "槁"), ("伊東", "伊藤"),
    ("阿部", "安部"), ("土", "士"), ("ハ", "パ"), ("ハ", "バ"), ("ツ", "ッ"), ("ヨ", "ョ"), ("ー", "一"), ("ニ", "二"), ("カ", "力"), ("5.1-1", "5.11"),
    ("吉", "古"), ("高", "橋"), ("", "見本"),
  ])
  func differentNamesHaveDifferentKeys(_ one: String, _ other: String) {
    #expect(SearchKey(one) != SearchKey(other))
  }

  @Test func theKeyOfAKeyIsTheKey() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let key = SearchKey(SampleText.random(&generator) + SampleText.random(&generator))
      #expect(SearchKey(key.text) == key, "'\(key.text)'")
    }
  }

  /// Adding a selector, which a key drops, makes the whole text go the long way.
  @Test func kanjiAndKanaHaveTheKeyOfTheLongWay() {
    var generator = SeededGenerator(seed: 7)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x3000...0x3007, 0x3041...0x3096, 0x309B...0x309F, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xF900...0xFAD9, 0xFF01...0xFF9F,
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.unicodeScalars.append(scalar) }
      }
      #expect(SearchKey(text).text.bytes == SearchKey(text + "\u{E0100}").text.bytes, "'\(text)'")
    }
    for value in UInt32(0x4E00)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      #expect(SearchKey(text).text.bytes == SearchKey(text + "\u{E0100}").text.bytes, "'\(text)'")
    }
  }

  @Test func containsFindsPartsOfNames() {
    #expect(SearchKey("見本　﨑子").contains(SearchKey("本 崎")))
    #expect(SearchKey("見本").contains(SearchKey("")))
    #expect(!SearchKey("見本").contains(SearchKey("見本市")))
    #expect(!SearchKey("斎藤").contains(SearchKey("斉")))
  }

  @Test func readingANameNeverChangesItsBytes() {
    let names = ["見本 﨑子", "見本 髙子", "\u{FA10}本 見子", "辻\u{E0100} 見子", "葛\u{FE00} 見子", "ﾐﾎﾝ 見子", "見本\u{3000}か\u{3099}子", "ＭＩＨＯＮ"]
    let rows = names.enumerated().map { "05000\($0.offset),\($0.element),\($0.element),regular,,\n" }
    let people = Malformed("names", Malformed.people + rows.joined(), []).contents.people
    #expect(people.map(\.name.bytes) == names.map(\.bytes))
    #expect(people.map(\.kana.bytes) == names.map(\.bytes))
  }
}
