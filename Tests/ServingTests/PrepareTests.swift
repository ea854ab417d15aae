import Foundation
import RegistryModel
import Serving
import Testing

/// A clerk hands in a list, sees what comes of it, and proposes it.
@Suite struct PrepareTests {
  static let now: Int64 = 1_796_000_000
  static let clerk = ["x-remote-user": "030392", "accept-language": "ja", "sec-fetch-site": "same-origin"]
  /// The head of the Tax Section goes, and nobody comes.
  static let list = "職員番号,氏名,異動区分,異動日\n030412,見本 花子,退職,2027-03-31\n"
  static let mapping = "kind,key,value\n"

  let served: ServedRegistry

  init() throws {
    served = try ServedRegistry(options: {
      $0.trustedProxies = ["10.0.0.1"]
      $0.allowsPreparing = true
    })
    try ServedRegistry.git(served.root, ["config", "user.name", "画面"])
    try ServedRegistry.git(served.root, ["config", "user.email", "serve@example.jp"])
  }

  private func send(_ method: WebRequest.Method, _ fields: [(String, String)], headers: [String: String] = clerk, peer: String = "10.0.0.1")
    -> WebResponse
  {
    var body = ""
    for (name, value) in fields {
      let file = name == "file" ? "; filename=\"異動.csv\"" : ""
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n\(value)\r\n"
    }
    var headers = headers
    headers["content-type"] = "multipart/form-data; boundary=b"
    let request = WebRequest(method, "/prepare", headers: headers, body: Array((body + "--b--\r\n").utf8), peer: peer)
    return served.site.respond(
      to: request, from: served.keeper.state, today: CalendarDate("2026-12-01") ?? CalendarDate(dayNumber: 0), now: Self.now)
  }

  private func text(_ response: WebResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private func token() throws -> String {
    let page = text(send(.get, []))
    return String(try #require(page.firstMatch(of: /name="token" value="([^"]+)"/)?.output.1))
  }

  @Test func theConsequencesOfTheFirstOfAprilAreSeenBeforeAnythingIsWritten() throws {
    let before = try ServedRegistry.git(served.root, ["rev-parse", "HEAD"])
    let answer = send(.post, [("token", try token()), ("effective", "2027-04-01"), ("file", Self.list)])
    let page = text(answer)
    #expect(answer.status == 200 && page.contains("見本 花子"), "\(page)")
    #expect(page.contains("name=\"kept\" value=\""))
    #expect(try ServedRegistry.git(served.root, ["rev-parse", "HEAD"]) == before)
    #expect(try ServedRegistry.git(served.root, ["for-each-ref", "refs/heads/proposal"]).isEmpty)
    // The file is in no log and on no disk: the folder holds what git holds.
    #expect(try ServedRegistry.git(served.root, ["status", "--porcelain"]).isEmpty)
  }

  @Test func aFormOfAnotherSiteOrAnOldOneIsRefused() throws {
    let good = try token()
    let fields = [("effective", "2027-04-01"), ("file", Self.list)]
    #expect(send(.post, fields).status == 400)
    #expect(send(.post, [("token", "x")] + fields).status == 400)
    #expect(send(.post, [("token", good)] + fields, headers: ["x-remote-user": "030413", "sec-fetch-site": "same-origin"]).status == 400)
    #expect(send(.post, [("token", good)] + fields, headers: ["x-remote-user": "030392", "sec-fetch-site": "cross-site"]).status == 400)
    #expect(send(.get, [], headers: [:]).status == 401)
    #expect(send(.get, [], headers: Self.clerk, peer: "10.0.0.7").status == 401)
  }

  @Test func aListThatCannotBeReadIsToldRowByRow() throws {
    let page = text(send(.post, [("token", try token()), ("effective", "2027-04-01"), ("file", "職員番号,氏名\n0304"), ("mapping", "")]))
    #expect(page.contains("このままでは読めません") || page.contains("確かめ"))
    let none = text(send(.post, [("token", try token()), ("effective", "2027-04-01")]))
    #expect(none.contains("ファイルがありません"))
  }
}
