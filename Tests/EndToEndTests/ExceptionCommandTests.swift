import Foundation
import Testing

/// Putting an exception on record, and the states it goes through.
@Suite struct ExceptionCommandTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      let rule: String
      let fingerprint: String
      let exceptedBy: String?
    }
    let items: [Item]
  }

  private struct Listing: Decodable {
    struct Item: Decodable {
      let id: String
      let state: String
    }
    let items: [Item]
  }

  /// The village with its joint permission collapsed, and the fingerprint of that.
  private func collapsed() throws -> (Sandbox, String) {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let patch = Sandbox.project.appendingPathComponent("registry/faults/joint-permission-collapsed.patch").path
    try sandbox.git("apply", "-p1", patch, in: "registry")
    try sandbox.git("commit", "-qam", "fault", in: "registry")
    return (sandbox, try #require(try items(sandbox).first { $0.rule == "joint-permission-collapsed" }).fingerprint)
  }

  private func items(_ sandbox: Sandbox) throws -> [Report.Item] {
    let ran = try sandbox.kengen("check", "--format", "json", in: "registry")
    return try JSONDecoder().decode(Report.self, from: Data(ran.out.utf8)).items
  }

  private func permit(
    _ fingerprint: String, by permitter: String = "0002", until: String = "2027-04-01", _ sandbox: Sandbox
  ) throws -> Ran {
    try sandbox.kengen(
      "exception", "permit", fingerprint, "--id", "EX-1", "--reason", "後任が育つまで", "--control", "照合する", "--performer",
      "0102", "--reviewer", "0002", "--permitted-by", permitter, "--document", "R8総1", "--until", until, "--review-on",
      "2027-03-01", in: "registry")
  }

  private func state(_ sandbox: Sandbox, on day: String) throws -> String? {
    let ran = try sandbox.kengen("exception", "list", "--on", day, "--format", "json", in: "registry")
    return try JSONDecoder().decode(Listing.self, from: Data(ran.out.utf8)).items.first?.state
  }

  @Test func coversTheFindingAndGoesThroughItsStates() throws {
    let (sandbox, fingerprint) = try collapsed()
    #expect(try permit(fingerprint, sandbox).code == 0)
    #expect(try items(sandbox).contains { $0.fingerprint == fingerprint && $0.exceptedBy == "EX-1" })
    let expected = [
      "2026-11-22": "future", "2026-12-24": "active", "2027-03-01": "review-due", "2027-04-01": "over",
    ]
    for (day, state) in expected { #expect(try self.state(sandbox, on: day) == state, "\(day)") }
  }

  @Test func whoeverWasNotEntitledPermitsNothing() throws {
    let (sandbox, fingerprint) = try collapsed()
    #expect(try permit(fingerprint, by: "0201", sandbox).code == 1)
    #expect(try permit(fingerprint, by: "0101", sandbox).code == 1)
    #expect(try permit(fingerprint, until: "2029-04-01", sandbox).code == 1, "longer than the body allows")
    #expect(try permit("0000000000000000", sandbox).code == 3)
    #expect(try sandbox.read("registry/body/exceptions.csv").split(separator: "\n").count == 1)
  }

  @Test func whatMayNotBeWaivedIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let patch = Sandbox.project.appendingPathComponent("registry/faults/exclusive-roles.patch").path
    try sandbox.git("apply", "-p1", patch, in: "registry")
    try sandbox.git("commit", "-qam", "fault", in: "registry")
    let fingerprint = try #require(try items(sandbox).first { $0.rule == "exclusive-roles" }).fingerprint
    #expect(try permit(fingerprint, sandbox).code == 1)
  }
}
