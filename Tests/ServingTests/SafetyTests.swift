import Foundation
import RegistryModel
import Serving
import Testing

/// Against those who want to be shown more than they may, or to make others see what is not there.
@Suite struct SafetyTests {
  @Test func aNameThatIsMarkupIsShownAndNotObeyed() throws {
    let hostile = "見本<script>alert(1)</script>\"onmouseover='x"
    let served = try ServedRegistry(prepare: { root in
      let path = root.appendingPathComponent("people/03.csv")
      let text = try String(contentsOf: path, encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("030412,") })
      var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields[1] = "\"\(hostile.replacing("\"", with: "\"\""))\""
      try text.replacing(line, with: fields.joined(separator: ",")).write(to: path, atomically: true, encoding: .utf8)
    })
    for target in [
      "/ask?q=5.1-1-3b&unit=0202", "/people/030412", "/units/0202", "/units", "/chart", "/happened?q=infected-device&unit=0202",
      "/roles/section-manager", "/sheet?chapter=5&unit=0202",
    ] {
      let page = served.page(target)
      #expect(!page.contains("<script>") && !page.contains("\"onmouseover"), "\(target)")
      #expect(page.contains("&lt;script&gt;"), "\(target)")
    }
    // And what the reader writes himself.
    let echoed = served.page("/ask?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&unit=%22%20autofocus%20onfocus=%22x")
    #expect(!echoed.contains("<script>alert") && !echoed.contains("\" autofocus"))
  }

  @Test func aHeaderThatNoTrustedProxySentSaysNothing() throws {
    let served = try ServedRegistry(options: {
      $0.trustedProxies = ["10.0.0.1"]
      $0.readers = .identified
    })
    #expect(served.get("/", headers: ["x-remote-user": "030412"], peer: "10.0.0.2").status == 401)
    #expect(served.get("/", headers: [:], peer: "10.0.0.1").status == 401)
    #expect(served.get("/", headers: ["x-remote-user": "no body"], peer: "10.0.0.1").status == 401)
    let page = served.get("/", headers: ["x-remote-user": "030412"], peer: "10.0.0.1")
    #expect(page.status == 200 && String(decoding: page.body, as: UTF8.self).contains("見本 花子(030412)"))
  }

  @Test func identitiesAreMappedByTheTableAloneWhereThereIsOne() throws {
    let table = try IdentityTable.read(Array("user,number\nhanako,030412\n".utf8)).get()
    var options = ServingOptions(path: ".")
    options.trustedProxies = ["::1"]
    options.identities = table
    let identification = Identification(options)
    func number(_ user: String) -> String? {
      identification.number(of: WebRequest(.get, "/", headers: ["x-remote-user": user], peer: "::1"))?.text
    }
    #expect(number("hanako") == "030412" && number("030412") == nil && number("taro") == nil)
    for bad in ["hanako,030412\nhanako,030413\n", "hanako\n", "hanako,03 04\n", ",030412\n"] {
      #expect((try? IdentityTable.read(Array(bad.utf8)).get()) == nil, "\(bad)")
    }
  }

  /// Every page and every document, for everybody whose name could be told.
  @Test func namesThatAreHeldBackAreNowhere() throws {
    let served = try ServedRegistry(options: {
      $0.trustedProxies = ["10.0.0.1"]
      $0.nameReaders = .identified
    })
    for target in SeeTests.targets where !target.hasPrefix("/people?q") {
      for shown in [served.get(target), served.get(target == "/" ? "/api" : "/api" + target)] {
        let text = String(decoding: shown.body, as: UTF8.self)
        // All sample people are called 見本; the city is called 見本市.
        #expect(text.replacing("見本市", with: "").firstMatch(of: /見本[ 　]/) == nil, "\(target)")
      }
    }
    #expect(served.get("/diff?from=2026-01-01&to=2026-12-01").status == 403)
    #expect(served.get("/units?as-of=2026-12-01").status == 403)
    #expect(served.page("/people?q=%E8%A6%8B%E6%9C%AC%20%E8%8A%B1%E5%AD%90").contains("当たる人はいません"))
    // And somebody who is signed in sees them, at the same address.
    #expect(served.page("/units/0202", headers: ["x-remote-user": "030412"], peer: "10.0.0.1").contains("見本 花子"))
    #expect(!served.page("/units/0202").contains("見本 花子"))
  }

  @Test func onlyADayOrACommitNamesAState() throws {
    let served = try ServedRegistry("village")
    for state in ["HEAD", "main", "HEAD~1", ":/x", "refs/heads/main", "..", "-rf", "abc", "%00"] {
      let response = served.get("/units?as-of=\(state)")
      #expect(response.status == 400, "\(state)")
    }
    for day in ["2026-02-30", "tomorrow", "2026-4-1"] { #expect(served.get("/units?on=\(day)").status == 400, "\(day)") }
  }

  @Test func whatIsMerelyProposedIsNoStateOfTheRegistry() throws {
    let served = try ServedRegistry("village")
    let main = try ServedRegistry.git(served.root, ["rev-parse", "HEAD"])
    try ServedRegistry.git(served.root, ["checkout", "-q", "-b", "proposal/x"])
    try served.replace("総務課", with: "秘密課", in: "org/units.csv")
    try served.commit("提案")
    let proposed = try ServedRegistry.git(served.root, ["rev-parse", "HEAD"])
    try ServedRegistry.git(served.root, ["checkout", "-q", "main"])
    try served.waitForTip()
    for target in [
      "/units?as-of=\(proposed)", "/findings?as-of=\(proposed)", "/diff?from=\(main)&to=\(proposed)",
      "/history?at=org/units.csv:2&as-of=\(proposed)",
    ] {
      let response = served.get(target)
      #expect(response.status == 404 && !String(decoding: response.body, as: UTF8.self).contains("秘密課"), "\(target)")
    }
  }

  @Test func addressesThatAreNoneAreRefused() throws {
    let served = try ServedRegistry("village")
    #expect(served.get("/ask?q=%FF%FE").status == 400)
    #expect(served.get("/ask?q=%zz").status == 400)
    #expect(served.get("/ask?" + (0..<100).map { "a\($0)=1" }.joined(separator: "&")).status == 400)
    #expect(served.get("/..%2f..%2fetc/passwd").status == 404)
    let posted = served.site.respond(to: WebRequest(.post, "/units"), from: served.keeper.state, today: CalendarDate(dayNumber: 20_000))
    #expect(posted.status == 405)
  }

  @Test func theRateOfOneAddressDoesNotTouchAnother() {
    let limit = RateLimit(rate: 10, burst: 5)
    #expect((0..<5).allSatisfy { _ in limit.allows("a", at: 100) })
    #expect(!limit.allows("a", at: 100) && limit.allows("b", at: 100))
    #expect(!limit.allows("a", at: 100.05) && limit.allows("a", at: 100.15) && !limit.allows("a", at: 100.15))
    #expect((0..<5).allSatisfy { _ in limit.allows("a", at: 1000) } && !limit.allows("a", at: 1000))
    #expect((0..<1000).allSatisfy { _ in RateLimit(rate: 0, burst: 1).allows("a", at: 1) })
  }

  @Test func theClientBehindATrustedProxyIsTheLastOfItsList() {
    var options = ServingOptions(path: ".")
    options.trustedProxies = ["10.0.0.1"]
    let identification = Identification(options)
    func client(_ peer: String) -> String {
      identification.client(of: WebRequest(.get, "/", headers: ["x-forwarded-for": "1.1.1.1, 192.0.2.7"], peer: peer))
    }
    #expect(client("10.0.0.1") == "192.0.2.7" && client("10.0.0.9") == "10.0.0.9")
  }

  @Test func aFormsTokenIsOfOneReaderAndOfToday() {
    let token = FormToken(key: (1, 2))
    let (one, other) = (StaffNumber("030412"), StaffNumber("030413"))
    let given = token.token(for: one, at: 1_000_000)
    #expect(token.accepts(given, for: one, at: 1_000_000) && token.accepts(given, for: one, at: 1_000_000 + 9 * 3600))
    #expect(!token.accepts(given, for: other, at: 1_000_000) && !token.accepts(given, for: one, at: 1_000_000 + 12 * 3600))
    #expect(!FormToken(key: (1, 3)).accepts(given, for: one, at: 1_000_000))
    #expect(!token.accepts("", for: one, at: 1_000_000) && !token.accepts(given + "0", for: one, at: 1_000_000))
    #expect(!token.accepts(given, for: one, at: 1_000_000 - 7200))
  }
}
