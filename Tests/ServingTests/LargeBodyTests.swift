import Foundation
import RegistryModel
import SampleBodies
import Serving
import Testing

/// On a generated body: 3,000 people always, and as many as KENGEN_LARGE_BODY says where it is set (50000). With
/// KENGEN_LARGE_FOLDER the registry is left there, to be served and measured.
@Suite struct LargeBodyTests {
  private static let people = ProcessInfo.processInfo.environment["KENGEN_LARGE_BODY"].flatMap { Int($0) } ?? 3000

  @Test func aLargeBodyIsAnsweredFromWhileItsBranchMoves() async throws {
    let kept = ProcessInfo.processInfo.environment["KENGEN_LARGE_FOLDER"]
    let root =
      kept.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("kengen-large-\(UUID().uuidString)")
    defer { if kept == nil { try? FileManager.default.removeItem(at: root) } }
    let body = SampleBody(people: Self.people, seed: 1)
    for (path, bytes) in body.files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try ServedRegistry.git(root, ["init", "-q", "-b", "main"])
    func commit(_ message: String) throws {
      try ServedRegistry.git(root, ["add", "-A"])
      try ServedRegistry.git(
        root, ["-c", "user.name=見本係", "-c", "user.email=mihon@example.jp", "commit", "-q", "--allow-empty", "-m", message])
    }
    try commit("台帳")
    let options = ServingOptions(path: root.path)
    let keeper = StateKeeper(options)
    let site = Site(options)
    let start = ContinuousClock.now
    try keeper.start(every: 0.05)
    defer { keeper.stop() }
    print("large body: \(Self.people) people, first state after \(ContinuousClock.now - start)")
    let today = try #require(CalendarDate("2026-12-01"))
    func page(_ target: String) -> WebResponse { site.respond(to: WebRequest(.get, target), from: keeper.state, today: today) }
    for target in [
      "/", "/units", "/chart", "/systems", "/table", "/ask?q=5.1-1-3b", "/happened?q=infected-device", "/checks", "/people?q=1",
    ] {
      let asked = ContinuousClock.now
      let response = page(target)
      print("large body: \(target) \(ContinuousClock.now - asked), \(response.body.count) bytes")
      #expect(response.status == 200, "\(target)")
    }
    let unit = try #require(String(decoding: page("/systems").body, as: UTF8.self).firstMatch(of: /href="\/units\/([^?"]+)/)?.output.1)
    let questions = 2000
    let asked = ContinuousClock.now
    for number in 0..<questions {
      // Each differs, so that none is at hand.
      #expect(page("/ask?q=5.1-1-3b&unit=\(unit)&n=\(number)").status == 200)
    }
    print("large body: \(questions) different answers in \(ContinuousClock.now - asked)")
    for number in 0..<5 {
      let before = keeper.swaps
      try commit("空 \(number)")
      for _ in 0..<400 where keeper.swaps == before { try await Task.sleep(for: .milliseconds(20)) }
      #expect(keeper.swaps == before + 1 && page("/units").status == 200)
      print("large body: next state read in \(keeper.readingMilliseconds) ms")
    }
  }
}
