import Foundation
import Testing

/// The real git merges through the driver.
@Suite struct MergeDriverTests {
  static let file = "registry/units/all/appointments.csv"
  static let row = "0300,clerk,0302,regular,2025-04-01,,R7-8"
  static let neighbour = "0300,section-head,0301,regular,2024-04-01,,R6-7"

  /// `first` on main and `second` on a branch, as replacements in the appointments; then the merge.
  private func merge(
    in sandbox: Sandbox, driver: Bool = true, _ first: (String, String), _ second: (String, String)
  ) throws -> Ran {
    try sandbox.registry("village")
    if driver { #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0) }
    try sandbox.git("checkout", "-qb", "side", in: "registry")
    try sandbox.replace(second.0, with: second.1, in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "second", in: "registry").code == 0)
    try sandbox.git("checkout", "-q", "main", in: "registry")
    try sandbox.replace(first.0, with: first.1, in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "first", in: "registry").code == 0)
    return try sandbox.git("merge", "-q", "-m", "both", "side", in: "registry")
  }

  /// Rows side by side: git alone sees a conflict, the driver sees two facts.
  @Test func neighboursDoNotConflict() throws {
    let first = (Self.row, Self.row + "1")
    let second = (Self.neighbour, Self.neighbour + "1")
    let alone = try Sandbox()
    #expect(try merge(in: alone, driver: false, first, second).code != 0)
    let sandbox = try Sandbox()
    let ran = try merge(in: sandbox, first, second)
    #expect(ran.code == 0, "\(ran.error)")
    let text = try sandbox.read(Self.file)
    #expect(text.contains(first.1 + "\n") && text.contains(second.1 + "\n"))
    #expect(try sandbox.kengen("check", in: "registry").code == 0)
  }

  @Test func aConflictIsShownAsFacts() throws {
    let sandbox = try Sandbox()
    let ran = try merge(in: sandbox, (Self.row, Self.row + "1"), (Self.row, Self.row + "2"))
    #expect(ran.code != 0)
    #expect(ran.error.contains("こちら: order=R7-81"), "\(ran.error)")
    #expect(ran.error.contains("相手: order=R7-82"))
    #expect(try sandbox.read(Self.file).contains("<<<<<<< ours\n\(Self.row)1\n"))
    // Nobody can commit it as it is.
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
  }

  /// `kengen.yaml` is merged by lines, and installing twice changes nothing.
  @Test func otherFilesAreMergedByLines() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    for _ in 0..<2 { #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0) }
    #expect(try sandbox.read("registry/.git/info/attributes").components(separatedBy: "merge=kengen").count == 2)
    try sandbox.shell(
      "printf 'a\\nb\\nc\\nd\\n' > note.csv && mkdir -p x && cp note.csv x/ && git add -A && git commit -qm n", in: "registry")
    try sandbox.shell("git checkout -qb side && sed -i s/a/A/ x/note.csv && git commit -qam s", in: "registry")
    try sandbox.shell("git checkout -q main && sed -i s/d/D/ x/note.csv && git commit -qam m", in: "registry")
    let ran = try sandbox.git("merge", "-q", "-m", "both", "side", in: "registry")
    #expect(ran.code == 0, "\(ran.error)")
    #expect(try sandbox.read("registry/x/note.csv") == "A\nb\nc\nD\n")
  }
}
