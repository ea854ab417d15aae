import Foundation
import Serving
import Testing

/// Questions as people put them, on the example body.
@Suite struct AskTests {
  let served: ServedRegistry

  init() throws { served = try ServedRegistry() }

  @Test func everydayWordsLeadToThePersonWhoPermits() {
    let page = served.page("/ask?q=USB%E3%83%A1%E3%83%A2%E3%83%AA%20%E6%8C%81%E3%81%A1%E5%87%BA%E3%81%97&unit=%E7%A8%8E%E5%8B%99%E8%AA%B2")
    #expect(page.contains("見本 花子") && page.contains("/people/030412"))
    #expect(page.contains("次の人が決めます") && page.contains("2027年3月31日 まで有効"))
    #expect(page.contains("units/02/appointments.csv:46"))
  }

  @Test func theApplicantDoesNotPermitHerOwnRequest() {
    let page = served.page("/ask?q=5.1-1-3b&unit=0202&me=030412")
    #expect(page.contains("見本 朔代") && page.contains("上位の者が決めます"))
    // Why not she herself stands there too.
    #expect(page.contains("なぜほかの人ではないか") && page.contains("申請者"))
  }

  @Test func aPlaceThatIsMissingIsAskedForWithALabelledList() {
    let page = served.page("/ask?q=5.1-1-3b")
    #expect(page.contains("<select id=\"place\" name=\"unit\" required>") && page.contains("<option value=\"0202\">税務課</option>"))
  }

  @Test func unsureWordsGiveCandidatesThatAreLinks() throws {
    let response = served.get("/ask?q=%E3%82%B5%E3%83%BC%E3%83%90&unit=0202")
    let page = String(decoding: response.body, as: UTF8.self)
    #expect(response.status == 200 && page.contains("<h1>どれのことですか</h1>") && page.contains("href=\"/ask?q="))
    let document = try json(served.get("/api/ask?q=%E3%82%B5%E3%83%BC%E3%83%90&unit=0202"))
    let choices = try #require(document["choices"] as? [[String: Any]])
    #expect(choices.count > 1 && choices.allSatisfy { $0["kind"] as? String == "provision" })
    #expect(served.get("/api/ask?q=%E3%82%B5%E3%83%BC%E3%83%90&unit=0202").status == 422)
  }

  @Test func whatHappenedIsTwoClicksFromAnywhere() throws {
    for start in ["/", "/units", "/units/0202", "/table", "/checks", "/people/030412"] {
      let page = served.page(start)
      let first = try #require(page.firstMatch(of: /<li class="to-happened"><a href="([^"]+)"/)?.output.1)
      let happened = served.page(String(first).replacing("&amp;", with: "&"))
      let second = try #require(happened.firstMatch(of: /<a href="(\/happened\?q=infected-device[^"]*)"/)?.output.1)
      let answer = served.page(String(second).replacing("&amp;", with: "&"))
      #expect(answer.contains("この順に知らせます") && answer.contains("情報政策課"), "\(start)")
    }
  }

  @Test func somethingThatHappenedIsFoundByTheQuestionWhoPermits() {
    let page = served.page("/ask?q=%E3%82%A6%E3%82%A4%E3%83%AB%E3%82%B9%E6%84%9F%E6%9F%93&unit=%E7%A8%8E%E5%8B%99%E8%AA%B2")
    #expect(page.contains("何か起きたのなら") && page.contains("href=\"/happened?"))
  }

  @Test func theLastingLinkGivesTheSameAnswerWhateverIsCommittedLater() throws {
    let page = served.page("/ask?q=5.1-1-3b&unit=0202")
    let link = try #require(page.firstMatch(of: /<a href="([^"]+)" data-copy-link>/)?.output.1).replacing("&amp;", with: "&")
    #expect(link.contains("on=2026-12-01") && link.contains("as-of="))
    try served.replace(
      "0202,section-head,030412,regular,2025-04-01,2027-04-01", with: "0202,section-head,030412,regular,2025-04-01,2026-11-01",
      in: "units/02/appointments.csv")
    try served.commit("課長の任期を直す")
    try served.waitForTip()
    let decider = /class="decider"><a class="person" href="\/people\/030412/
    #expect(page.contains(decider) && !served.page("/ask?q=5.1-1-3b&unit=0202").contains(decider))
    let then = served.page(String(link))
    #expect(then.contains("見本 花子") && then.contains("次の人が決めます") && then.contains("台帳の古い版"))
  }

  @Test func bothLanguagesAnswerAndNoJapaneseIsLeftInTheEnglishFrame() {
    let page = served.page("/ask?q=5.1-1-3b&unit=0202&lang=en")
    #expect(page.contains("<html lang=\"en\">") && page.contains("This person settles it.") && page.contains("holds until 2027-03-31"))
    #expect(served.page("/", headers: ["accept-language": "en-US,en;q=0.9"]).contains("Who permits this?"))
    #expect(served.page("/", headers: [:]).contains("誰が許可しますか"))
  }

  @Test func whetherAPersonMayIsToldWithTheReason() {
    let page = served.page("/may?person=030392&q=5.1-1-3b&unit=0202")
    #expect(page.contains("verdict no") && page.contains("いいえ"))
    #expect(served.page("/may?person=030412&q=5.1-1-3b&unit=0202").contains("verdict yes"))
  }
}
