import Testing

@testable import Finder

/// What people write in several ways is one spelling.
@Suite struct SearchTextTests {
  @Test(arguments: [
    ("サーバー室", "サーバ室"), ("ｻｰﾊﾞ室", "サーバ室"), ("サ―バ室", "サーバ室"), ("さーば", "サーバ"), ("ＵＳＢ", "usb"),
    ("Wi-Fi", "WiFi"), ("ｗｉ－ｆｉ", "wifi"), ("ソフトウエア", "ソフトウェア"), ("スマートホン", "スマートフォン"), ("インスト一ル", "インストール"),
    ("パスワ-ド", "パスワード"), ("ウィルス", "ウイルス"), ("カ\u{3099}イト", "ガイト"), ("メール・アドレス", "メールアドレス"), ("phones", "phone"),
    ("installing", "install"), ("policies", "policy"), ("thumb_drive", "thumb drive"), ("エ夕ーナル", "エターナル"),
  ])
  func spellingsAreOne(_ written: String, _ usual: String) {
    #expect(SearchText(written).scalars == SearchText(usual).scalars)
  }

  @Test(arguments: [("ログ", "ログイン"), ("lines", "link"), ("人口", "人ロ"), ("access", "acces"), ("パス", "バス"), ("夕方", "タ方")])
  func otherWordsStayApart(_ one: String, _ other: String) {
    #expect(SearchText(one).scalars != SearchText(other).scalars)
  }

  @Test(arguments: ["USBメモリ 持ち出し", "USBメモリ　持ち出し", "「USBメモリ」、持ち出し?", "USBメモリ\u{2003}持ち出し", "\"USBメモリ\"/持ち出し"])
  func signsAndSpacesOfAnyWidthPartWords(_ text: String) {
    let folded = SearchText(text)
    #expect(folded.scalars == SearchText("USBメモリ持ち出し").scalars)
    #expect(folded.breaks.indices.filter { folded.breaks[$0] } == [0, 6])
  }

  @Test func aMillionCharactersAreReadOnce() {
    let text = String(repeating: "あ", count: 1_000_000)
    #expect(SearchText(text).count == 1_000_000)
  }
}
