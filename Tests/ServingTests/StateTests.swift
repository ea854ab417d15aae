import Foundation
import Messages
import RegistryModel
import Serving
import Synchronization
import Testing

/// The branch moves while questions are asked.
@Suite struct StateTests {
  @Test func aCommitOfAnotherProcessIsAnsweredFrom() throws {
    let served = try ServedRegistry()
    #expect(served.page("/units/0202").contains("税務課"))
    try served.replace(",税務課,", with: ",納税課,", in: "org/units.csv")
    try served.commit("課名を改める")
    try served.waitForTip()
    let page = served.page("/units/0202")
    #expect(page.contains("納税課") && !page.contains("<h1>税務課"))
  }

  @Test func anUnreadableCommitIsNotAnsweredFromAndNeitherIsTheOneBefore() throws {
    let served = try ServedRegistry("village")
    let page = served.get("/units")
    let good = try ServedRegistry.git(served.root, ["rev-parse", "HEAD"])
    try served.replace("code,", with: "kode,", in: "org/units.csv")
    try served.commit("壊す")
    try served.waitForTip(readable: false)
    let broken = served.get("/units")
    let text = String(decoding: broken.body, as: UTF8.self)
    #expect(page.status == 200 && broken.status == 503 && text.contains("org/units.csv") && text.contains("as-of=\(good)"))
    // Whoever names the older state gets it, and is told that it is one.
    let then = served.page("/units?as-of=\(good)")
    #expect(then.contains("台帳の古い版"))
    try served.replace("kode,", with: "code,", in: "org/units.csv")
    try served.commit("直す")
    try served.waitForTip()
    #expect(served.get("/units").status == 200)
  }

  @Test func theTagChangesWithTheCommitTheDayAndTheLanguage() throws {
    let served = try ServedRegistry("village")
    let first = served.get("/units")
    let tag = try #require(first.tag)
    #expect(served.get("/units", headers: ["accept-language": "ja", "if-none-match": tag]).status == 304)
    #expect(served.get("/units", headers: ["accept-language": "en", "if-none-match": tag]).status == 200)
    #expect(served.get("/units", headers: ["accept-language": "ja", "if-none-match": tag], today: "2026-12-02").status == 200)
    try served.replace("総務課", with: "庶務課", in: "org/units.csv")
    try served.commit("課名を改める")
    try served.waitForTip()
    #expect(served.get("/units", headers: ["accept-language": "ja", "if-none-match": tag]).status == 200)
  }

  private final class Shared: Sendable {
    let isDone = Mutex(false)
    let seen = Mutex<Set<String>>([])
  }

  /// Each commit says one number in two files; an answer that were mixed of two commits would say two.
  @Test func noAnswerIsMixedOfTwoStatesWhileTheBranchMoves() async throws {
    let served = try ServedRegistry()
    let shared = Shared()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var count = 0
          while !shared.isDone.withLock({ $0 }) {
            let state = served.keeper.state
            let request = WebRequest(.get, "/systems/zei?lang=ja&n=\(count)", peer: "127.0.0.1")
            let response = served.site.respond(to: request, from: state, today: CalendarDate("2026-12-01") ?? CalendarDate(dayNumber: 0))
            let text = String(decoding: response.body, as: UTF8.self)
            #expect(response.status == 200)
            let unit = text.firstMatch(of: /税務課第([0-9]+)版/)?.output.1
            let system = text.firstMatch(of: /税総合第([0-9]+)版/)?.output.1
            #expect(unit == system, "\(unit ?? "") \(system ?? "")")
            if let unit { shared.seen.withLock { _ = $0.insert(String(unit)) } }
            count += 1
            // Others want a thread as well.
            await Task.yield()
          }
          return count
        }
      }
      let (units, systems) = (served.root.appendingPathComponent("org/units.csv"), served.root.appendingPathComponent("org/systems.csv"))
      let unitText = try String(contentsOf: units, encoding: .utf8)
      let systemText = try String(contentsOf: systems, encoding: .utf8)
      let systemLine = try #require(systemText.split(separator: "\n").first { $0.hasPrefix("zei,") })
      var fields = systemLine.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for number in 1...8 {
        try unitText.replacing(",税務課,", with: ",税務課第\(number)版,").write(to: units, atomically: true, encoding: .utf8)
        fields[1] = "税総合第\(number)版"
        try systemText.replacing(systemLine, with: fields.joined(separator: ",")).write(to: systems, atomically: true, encoding: .utf8)
        try served.commit("第 \(number) 版")
        try await Task.sleep(for: .milliseconds(150))
      }
      try served.waitForTip()
      try await Task.sleep(for: .milliseconds(500))
      shared.isDone.withLock { $0 = true }
      var total = 0
      for try await count in group { total += count }
      #expect(total > 20)
    }
    #expect(shared.seen.withLock { $0.contains("8") })
  }

  @Test func whatMakesNoRegistryIsSaidAtTheStart() {
    let keeper = StateKeeper(ServingOptions(path: "/nonexistent-\(UUID().uuidString)"))
    #expect(throws: Failure.self) { try keeper.start() }
  }
}
