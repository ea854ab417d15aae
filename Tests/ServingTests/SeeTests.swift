import Foundation
import Serving
import Testing

/// Everything that can be looked up, as a page and as JSON.
@Suite struct SeeTests {
  let served: ServedRegistry

  init() throws { served = try ServedRegistry() }

  static let targets = [
    "/", "/ask?q=5.1-1-3b&unit=0202", "/may?person=030412&q=5.1-1-3b&unit=0202", "/happened", "/happened?q=infected-device&unit=0202",
    "/units", "/units/0202", "/chart", "/people?q=%E8%A6%8B%E6%9C%AC", "/people/030412", "/systems", "/systems/zei",
    "/roles/section-manager", "/table", "/table/5.1-1-3b?unit=0202", "/sheet?chapter=5&unit=0202", "/checks", "/findings", "/vacancies",
    "/expiring?within=200", "/spof", "/about", "/diff", "/history?at=units/02/appointments.csv:46", "/diff?from=2026-01-01&to=2030-01-01",
  ]

  @Test(arguments: targets) func everyPageIsWholeAndHasItsJSON(_ target: String) throws {
    let response = served.get(target)
    let page = String(decoding: response.body, as: UTF8.self)
    // The registry was committed when the test began, long after the first of the two days.
    if target.hasPrefix("/diff?") {
      #expect(response.status == 404)
      return
    }
    #expect(response.status == 200, "\(page)")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.matches(of: /<h1[ >]/).count == 1 && page.matches(of: /<main\s/).count == 1)
    // Strict policy: no script and no style of its own, nothing from elsewhere.
    #expect(page.firstMatch(of: /<script(?! src="\/static\/)/) == nil && page.firstMatch(of: /\s(style|on[a-z]+)=/) == nil)
    #expect(page.firstMatch(of: /(src|href)="(?!\/|#)/) == nil)
    let document = served.get(target == "/" ? "/api" : "/api" + target)
    #expect(document.status == 200 && document.contentType.hasPrefix("application/json"))
    #expect((try? JSONSerialization.jsonObject(with: Data(document.body))) != nil)
  }

  @Test(arguments: targets) func everyLinkOfAPageLeadsSomewhere(_ target: String) {
    var seen: Set<String> = []
    // A page that says that something is not there leads to itself in the other language.
    guard served.get(target).status == 200 else { return }
    for match in served.page(target).matches(of: /href="(\/[^"]*)"/) {
      let link = String(match.output.1).replacing("&amp;", with: "&")
      // A few of each kind are enough: pages list hundreds of people.
      let kind = link.split(separator: "?")[0].split(separator: "/").prefix(1).joined()
      guard seen.count(where: { $0.hasPrefix(kind + " ") }) < 3, seen.insert("\(kind) \(link)").inserted else { continue }
      #expect(served.get(link).status == 200, "\(link) on \(target)")
    }
  }

  @Test(arguments: targets) func everyIdIsThereOnceAndEveryLabelHasItsField(_ target: String) {
    let page = served.page(target)
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count, "\(target): \(ids.filter { id in ids.count { $0 == id } > 1 })")
    for match in page.matches(of: /(?:for|aria-labelledby|aria-describedby|list)="([^"]+)"/) {
      #expect(ids.contains(String(match.output.1)), "\(match.output.0) on \(target)")
    }
  }

  @Test func thePersonPageTellsWhatChangesOnWhichDay() throws {
    let page = served.page("/people/030412")
    #expect(page.contains("変わること") && page.contains("<time datetime=\"2027-04-01\">2027年4月1日</time>"))
    #expect(page.contains("終わる職") && page.contains("なくなる役割"))
  }

  @Test func theUnitPageTellsItsSeatsAndPeople() {
    let page = served.page("/units/0202")
    #expect(page.contains("情報セキュリティ管理者") && page.contains("見本 花子") && page.contains("/systems/zei"))
    // Roles that nobody must hold there are no vacancies.
    #expect(!page.contains("被監査部門") && !page.contains("いません"))
  }

  @Test func theChartIsADrawingOfLinksWithTheNamesOfUnits() {
    let page = served.page("/chart")
    #expect(page.contains("<svg role=\"group\"") && page.contains("市民部") && page.matches(of: /<rect\s/).count > 10)
  }

  @Test func anUnknownThingIsNotFoundAndSaysSoInBothShapes() throws {
    for target in ["/units/9999", "/people/999999", "/systems/nosuch", "/roles/nosuch", "/table/99.9", "/nosuch", "/static/x.css"] {
      #expect(served.get(target).status == 404, "\(target)")
    }
    let document = try json(served.get("/api/units/9999"))
    #expect((document["error"] as? [String: String])?["ja"]?.isEmpty == false)
  }
}
