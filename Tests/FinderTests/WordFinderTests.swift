import Messages
import RegistryModel
import Testing

@testable import Finder
@testable import UseCases

/// Single behaviours of the finder, on the shipped table.
@Suite struct WordFinderTests {
  private let table: TestTable

  init() throws { table = try TestTable() }

  private func shown(_ words: [String], decides: Bool = true) -> [String] {
    do throws(Failure) {
      return [try table.provisions.one(words, decides: decides).key.text + "!"]
    } catch {
      return error.details.compactMap { $0.ja.split(separator: " ").first.map(String.init) }
    }
  }

  @Test(arguments: [["USBメモリ", "持ち出し"], ["USBメモリ 持ち出し"], ["USBメモリ　持ち出し"], ["持ち出し", "USBメモリ"], ["ＵＳＢメモリーの持ち出し"], ["USBメモリを持ち出したい"]])
  func howWordsArePartedDoesNotMatter(_ words: [String]) {
    #expect(shown(words) == ["5.1-1-3b!"])
  }

  @Test func katakanaIsFoundAtTheBordersOfWords() throws {
    let found = try table.provisions.matches(["ログ"]).map(\.key.text)
    #expect(found.contains("6.1-6-1") && found.contains("6.1-6-3"))
    #expect(!found.contains("6.3-2-1") && !found.contains("6.1-17-2"), "プログラム holds no ログ")
    #expect(try table.provisions.matches(["アクセスログ"]).map(\.key.text).contains("6.1-6-2"))
  }

  @Test(arguments: [
    ("マクロ", "6.4-exp-macro"), ("Emotet", "6.4-exp-macro"), ("エモテット", "6.4-exp-mail-log"), ("監査ログ", "6.4-exp-mail-log"),
    ("SOC", "7.1-exp-soc"), ("ランサムウェア", "6.1-2-exp-offline"), ("オフラインバックアップ", "6.1-2-exp-offline"),
    ("復元テスト", "6.1-2-exp-restore"), ("システム全体のバックアップ", "6.1-2-exp-full"), ("フィッシング", "6.4-3-exp-links"),
    ("ブックマーク", "6.4-3-exp-bookmarks"), ("多要素認証", "6.2-exp-mfa"), ("MFA", "6.2-exp-mfa"), ("改ざんの検査", "6.5-1-4"),
    ("クラウド ポリシー 見直し", "p4-exp-policy"),
  ])
  func measuresAgainstAttacksAreFoundByTheirWords(_ words: String, _ key: String) throws {
    #expect(try table.provisions.matches(words.split(separator: " ").map(String.init)).map(\.key.text).contains(key))
  }

  @Test(arguments: ["Emotet", "emotet", "エモテット", "ｅｍｏｔｅｔ", "ランサムウェア", "ランサム", "ransomware"])
  func whomToTellOfAnAttackIsFoundByItsName(_ word: String) throws {
    #expect(try table.event([word]) == "infected-device")
  }

  @Test func aWordAmongOthersOfATitleIsNoAnswer() {
    let found = shown(["暗号化"])
    #expect(!found.contains { $0.hasSuffix("!") } && found.count > 1)
  }

  @Test func whoAsksCountsWhereTheProvisionNamesHim() {
    #expect(shown(["業者", "サーバ室", "入室"]).first?.hasPrefix("4.2-2-1") == true)
  }

  @Test func wordsNotKnownAreNamedAndStopADirectAnswer() throws {
    let failure = try #require(throws: Failure.self) { try table.provisions.one(["公用車を持ち出したい"], decides: true) }
    #expect(failure.kind == .inexact && failure.details.last?.ja == "知らない言葉: 公用車")
  }

  @Test func wordsForAskingAloneSayNothing() throws {
    let failure = try #require(throws: Failure.self) { try table.provisions.one(["誰の許可が必要ですか"], decides: true) }
    #expect(failure.kind == .inexact && failure.details.isEmpty)
  }

  @Test func onlyWhatIsDecidedIsAnAnswerToWhoApproves() {
    // 4.1(7) says how computers are disposed of; nobody permits it there.
    let found = shown(["パソコンを廃棄"])
    #expect(found.first == "4.1-7")
  }

  @Test func labelsAndKeysInAnyWidthComeFirst() {
    for name in ["5.1-1-3b", "5.1(1)③(イ)", "５．１（１）③（イ）", "５．１－１－３ｂ"] { #expect(shown([name]) == ["5.1-1-3b!"]) }
  }

  @Test func ownWordsAddToTheShippedOnes() throws {
    func word(_ term: String, _ words: String, _ broader: String = "") -> SearchWord {
      SearchWord(term: term, words: words, broader: broader, origin: Origin(path: CompactText("table/words.csv"), line: 2))
    }
    let own = try TestTable(own: [
      word("ミマモリ端末", "みまもり君", "端末"), word("6.2-2-5", "みまもり君の貸出"), word("lost-device", "みまもり君をなくし"),
    ])
    #expect(try own.provisions.one(["みまもり君を持ち出したい"], decides: true).key.text == "5.1-1-3b")
    #expect(try own.event(["みまもり君をなくしました"]) == "lost-device")
    #expect(shown(["みまもり君を持ち出したい"]).contains { $0.hasSuffix("!") } == false)
  }

  @Test func aSlipIsReadOverButNotReliedOn() {
    #expect(shown(["インストル"]).contains("6.1-17-2"))
    let found = shown(["ダブレットを借りたい"])
    #expect(found.contains("6.2-2-5"))
  }

  @Test(arguments: ["", " ", "　", "?", "。", "\u{200B}", "🍣", "ﾞ", "ー", "ーーー", "、「」", "\u{0}", "a", "ｱ"])
  func nothingAndOdditiesFindNothing(_ text: String) {
    #expect(!shown([text]).contains { $0.hasSuffix("!") })
    #expect(throws: Failure.self) { try table.event([text]) }
  }

  @Test func anEndlessQuestionIsCutAndShownShort() throws {
    let long = "公用車" + String(repeating: "USBメモリを持ち出したい", count: 100_000)
    let failure = try #require(throws: Failure.self) { try table.provisions.one([long], decides: true) }
    #expect(failure.message.ja.count < 200 && failure.details.allSatisfy { $0.ja.count < 500 })
  }
}
