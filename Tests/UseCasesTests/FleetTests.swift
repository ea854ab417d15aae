import Foundation
import Messages
import RegistryModel
import Testing
import UseCases

/// One question put to many registries.
@Suite struct FleetTests {
  private func question(role: String? = nil) throws -> FleetQuestion {
    FleetQuestion(on: try #require(CalendarDate("2026-12-01")), asOf: nil, role: role, language: .english)
  }

  @Test func everyRegistryAnswersOrSaysWhyNot() throws {
    let registry = try TemporaryRegistry()
    defer { withExtendedLifetime(registry) {} }
    let checked = try question().ask(registry.root.path)
    guard case .checked(let outcome) = checked.result else {
      Issue.record("\(checked)")
      return
    }
    #expect(!outcome.isRefused && checked.bodyName?.ja == "見本村" && (checked.people ?? 0) > 0)
    let seated = try question(role: "ciso").ask(registry.root.path)
    guard case .seated(let holders) = seated.result else {
      Issue.record("\(seated)")
      return
    }
    #expect(!holders.isVacant && holders.vacantPlaces.isEmpty)
    let refused: [(path: String, role: String?, kind: Failure.Kind)] = [
      (registry.root.path + "/none", nil, .environment), (registry.root.path, "no-such-role", .inexact),
    ]
    for (path, role, kind) in refused {
      guard case .failed(let failure) = try question(role: role).ask(path).result else {
        Issue.record("\(path) answered")
        continue
      }
      #expect(failure.kind == kind)
    }
  }

  /// Workers are any program that answers a line with a line.
  private func pool(_ script: String, _ paths: [String], limit: Int = 60) -> WorkerPool<String> {
    WorkerPool(
      .init(
        program: "/bin/sh", arguments: ["-c", script],
        read: { line in
          let text = String(decoding: line.dropLast(), as: UTF8.self)
          return text.hasPrefix("ok ") ? text : nil
        }, failed: { path, failure in "\(failure.kind) \(path)" }), paths: paths, limit: limit)
  }

  @Test(arguments: [1, 3]) func answersComeInTheOrderOfThePaths(_ jobs: Int) throws {
    let paths = (0..<20).map { "r\($0)" }
    #expect(try pool("while read path; do echo \"ok $path\"; done", paths).run(jobs: jobs) == paths.map { "ok \($0)" })
  }

  @Test func oneWhoseWorkerDiesIsNamedAndTheOthersGoOn() throws {
    let script = "while read path; do if [ $path = b ]; then exit 3; fi; echo \"ok $path\"; done"
    #expect(try pool(script, ["a", "b", "c"]).run(jobs: 1) == ["ok a", "internal b", "ok c"])
  }

  @Test func whatIsNoAnswerIsNamed() throws {
    let script = "while read path; do if [ $path = b ]; then echo nonsense; else echo \"ok $path\"; fi; done"
    #expect(try pool(script, ["a", "b", "c"]).run(jobs: 2) == ["ok a", "internal b", "ok c"])
  }

  @Test func oneThatTakesTooLongIsStopped() throws {
    let script = "while read path; do if [ $path = b ]; then exec sleep 600; fi; echo \"ok $path\"; done"
    #expect(try pool(script, ["a", "b", "c"], limit: 1).run(jobs: 1) == ["ok a", "environment b", "ok c"])
  }
}
