import Foundation
import Testing

/// An import killed at any step of its write is whole or not there, and can be repeated.
@Suite struct StaffKillTests {
  private func sandbox() throws -> (Sandbox, command: [String]) {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let rows = (10...59).map { "09\($0),見本 \($0),0100,主事" }
    try sandbox.write("list.csv", (["number,name,unit,post"] + rows).joined(separator: "\n") + "\n")
    try sandbox.write("mapping.csv", "what,theirs,ours\nsetting,list,partial\n")
    return (sandbox, ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv"])
  }

  /// Every step that an import goes through, in order.
  private func steps() throws -> [String] {
    let (sandbox, command) = try sandbox()
    let ran = try sandbox.kengen(command, in: "registry", environment: ["KENGEN_KILL_LOG": sandbox.path("steps")])
    #expect(ran.code == 0, "\(ran)")
    return try sandbox.read("steps").split(separator: "\n").map(String.init)
  }

  private func added(_ sandbox: Sandbox, _ text: String) -> Int {
    text.split(separator: "\n").count { $0.hasPrefix("09") }
  }

  @Test func killedAtEveryStepItIsWholeOrNotThere() throws {
    let steps = try steps()
    #expect(
      steps == [
        "indexLocked", "workTreeChecked", "objectsStored", "staged", "branchMoved", "fileInstalled(\"people/all.csv\")",
        "fileInstalled(\"units/all/appointments.csv\")", "indexInstalled",
      ])
    let moved = try #require(steps.firstIndex(of: "branchMoved"))
    for (number, step) in steps.enumerated() {
      let (sandbox, command) = try sandbox()
      let killed = try sandbox.kengen(command, in: "registry", environment: ["KENGEN_KILL_AT": step])
      #expect(killed.code == 9, "\(step): \(killed)")
      let isThere = number >= moved
      #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == (isThere ? "2\n" : "1\n"), "\(step)")
      #expect(added(sandbox, try sandbox.git("show", "HEAD:people/all.csv", in: "registry").out) == (isThere ? 50 : 0), "\(step)")
      #expect(try sandbox.git("fsck", "--strict", "--no-dangling", in: "registry").error == "", "\(step)")
      // The next run mends what was left, and makes what is not there.
      let next = try sandbox.kengen(command, in: "registry")
      #expect(next.code == 0, "\(step): \(next)")
      #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "2\n", "\(step)")
      #expect(added(sandbox, try sandbox.read("registry/people/all.csv")) == 50, "\(step)")
      #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "", "\(step)")
      #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0, "\(step)")
    }
  }

  /// Two clerks: one is killed holding the lock, the other lands all the same.
  @Test func whoComesNextIsNotHeldUp() throws {
    let (sandbox, command) = try sandbox()
    try sandbox.kengen(command, in: "registry", environment: ["KENGEN_KILL_AT": "staged"])
    let other = try sandbox.kengen(
      "staff", "join", "0901", "見本 別", "--unit", "0200", "--post", "主事", "--from", "2027-04-01", in: "registry")
    #expect(other.code == 0, "\(other)")
    #expect(try sandbox.kengen(command, in: "registry").code == 0)
    #expect(added(sandbox, try sandbox.read("registry/people/all.csv")) == 51)
  }
}
