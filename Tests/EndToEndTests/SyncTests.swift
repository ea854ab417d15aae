import Foundation
import SeededRandom
import Testing

/// Two offices bring their registries together with the real git.
@Suite struct SyncTests {
  static let file = "units/all/appointments.csv"
  static let row = "0300,clerk,0302,regular,2025-04-01,,R7-8"
  static let neighbour = "0300,section-head,0301,regular,2024-04-01,,R6-7"

  /// A bare repository and clones of it, each an office.
  static func offices(_ sandbox: Sandbox, _ names: [String] = ["a", "b"], address: String? = nil) throws {
    try sandbox.registry("village")
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    for name in names { #expect(try sandbox.git("clone", "-q", address ?? "server.git", name).code == 0) }
  }

  static func commit(_ sandbox: Sandbox, _ office: String, _ old: String, _ new: String, in file: String = Self.file) throws {
    try sandbox.replace(old, with: new, in: "\(office)/\(file)")
    #expect(try sandbox.git("commit", "-qam", new, in: office).code == 0)
  }

  @Test func neighbouringRowsOfTwoOfficesAreBothKept() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox)
    try Self.commit(sandbox, "a", Self.row, Self.row + "1")
    try Self.commit(sandbox, "b", Self.neighbour, Self.neighbour + "1")
    let first = try sandbox.kengen("sync", in: "a")
    #expect(first.code == 0 && first.out.contains("送りました"), "\(first.out)\(first.error)")
    let rehearsal = try sandbox.kengen("sync", "--dry-run", in: "b")
    #expect(rehearsal.code == 0 && rehearsal.out.contains("+ \(Self.row)1"), "\(rehearsal.out)\(rehearsal.error)")
    #expect(try !sandbox.read("b/\(Self.file)").contains(Self.row + "1"))
    // Work that nobody committed stays, in another file and beside.
    try sandbox.shell("printf '# mine\\n' >> b/kengen.yaml; echo x > b/mine")
    let second = try sandbox.kengen("sync", in: "b")
    #expect(second.code == 0, "\(second.out)\(second.error)")
    #expect(try sandbox.git("status", "--porcelain", in: "b").out == " M kengen.yaml\n?? mine\n")
    let third = try sandbox.kengen("sync", in: "a")
    #expect(third.code == 0 && third.out.contains("受け取りました"), "\(third.out)\(third.error)")
    let text = try sandbox.read("a/\(Self.file)")
    #expect(text.contains(Self.row + "1\n") && text.contains(Self.neighbour + "1\n"))
    #expect(try sandbox.git("status", "--porcelain", in: "a").out.isEmpty)
    #expect(try sandbox.git("rev-parse", "HEAD", in: "a").out == (try sandbox.git("rev-parse", "HEAD", in: "b").out))
    #expect(try sandbox.git("rev-list", "--count", "--merges", "HEAD", in: "a").out == "1\n")
    #expect(try sandbox.git("fsck", "--strict", in: "a").code == 0)
    #expect(try sandbox.kengen("sync", in: "a").out.contains("同じです"))
  }

  @Test func aConflictIsToldAsFactsAndNothingMoves() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox)
    try Self.commit(sandbox, "a", Self.row, Self.row + "1")
    try Self.commit(sandbox, "b", Self.row, Self.row + "2")
    #expect(try sandbox.kengen("sync", in: "a").code == 0)
    let before = try sandbox.git("rev-parse", "HEAD", in: "b").out
    let server = try sandbox.git("rev-parse", "main", in: "server.git").out
    let ran = try sandbox.kengen("sync", in: "b")
    #expect(ran.code == 1)
    #expect(ran.out.contains("こちら: order=R7-82") && ran.out.contains("相手: order=R7-81"), "\(ran.out)\(ran.error)")
    #expect(ran.out.contains("元: order=R7-8\n"))
    #expect(try sandbox.git("rev-parse", "HEAD", in: "b").out == before)
    #expect(try sandbox.git("rev-parse", "main", in: "server.git").out == server)
    #expect(try sandbox.git("status", "--porcelain", in: "b").out.isEmpty)
    let json = try sandbox.kengen("sync", "--format", "json", in: "b")
    #expect(json.code == 1 && json.out.contains("\"outcome\" : \"conflict\"") && json.out.contains("\"theirs\" : \"R7-81\""), "\(json.out)")
    // What it says to do works.
    try Self.commit(sandbox, "b", Self.row + "2", Self.row + "1")
    #expect(try sandbox.kengen("sync", in: "b").code == 0)
  }

  /// Each change is sound alone, and they merge as text; together a person has two regular posts.
  @Test func whatBreaksARuleTogetherIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("echo '0999,見本 新人,,regular,2026-04-01,' >> people/all.csv && git commit -qam new", in: "registry")
    #expect(try sandbox.kengen("check", in: "registry").code == 0)
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    for (name, unit) in [("a", "0100"), ("b", "0200")] {
      try sandbox.git("clone", "-q", "server.git", name)
      let old = "\(unit),clerk,\(unit.prefix(2))03,regular,2025-04-01,,R7-\(unit == "0100" ? 3 : 6)\n"
      try Self.commit(sandbox, name, old, old + "\(unit),clerk,0999,regular,2026-04-01,,R8-1\n")
      let check = try sandbox.kengen("check", in: name)
      #expect(check.code == 0, "\(check.out)")
    }
    #expect(try sandbox.kengen("sync", in: "a").code == 0)
    let before = try sandbox.git("rev-parse", "HEAD", in: "b").out
    let server = try sandbox.git("rev-parse", "main", in: "server.git").out
    let ran = try sandbox.kengen("sync", in: "b")
    #expect(ran.code == 1 && ran.out.contains("[two-regular-posts]"), "\(ran.out)\(ran.error)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "b").out == before)
    #expect(try sandbox.git("rev-parse", "main", in: "server.git").out == server)
  }

  @Test func theServersRefusalIsPassedOn() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox)
    try sandbox.shell(
      "printf '#!/bin/sh\\necho no entry today >&2\\nexit 1\\n' > server.git/hooks/pre-receive; chmod +x server.git/hooks/pre-receive")
    try Self.commit(sandbox, "a", Self.row, Self.row + "1")
    let ran = try sandbox.kengen("sync", in: "a")
    #expect(ran.code == 1 && ran.out.contains("no entry today"), "\(ran.out)\(ran.error)")
    #expect(ran.out.contains("手元のコミットは残っています"))
  }

  @Test func aServerThatIsNotThere() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox)
    try sandbox.shell("mv server.git away.git")
    let ran = try sandbox.kengen("sync", in: "a")
    #expect(ran.code == 69 && ran.error.contains("git ls-remote"), "\(ran.error)")
    try sandbox.registry("village", as: "alone")
    let none = try sandbox.kengen("sync", in: "alone")
    #expect(none.code == 69 && none.error.contains("git remote add"), "\(none.error)")
    // The first push makes the branch.
    try sandbox.git("init", "-q", "--bare", "-b", "main", "new.git")
    let first = try sandbox.kengen("sync", "../new.git", in: "alone")
    #expect(first.code == 0, "\(first.out)\(first.error)")
    #expect(try sandbox.git("rev-parse", "main", in: "new.git").out == (try sandbox.git("rev-parse", "HEAD", in: "alone").out))
  }

  /// A file to be written holds work that is not committed: nothing moves.
  @Test func uncommittedWorkIsInTheWay() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox)
    try Self.commit(sandbox, "a", Self.row, Self.row + "1")
    #expect(try sandbox.kengen("sync", in: "a").code == 0)
    try sandbox.replace(Self.neighbour, with: Self.neighbour + "9", in: "b/\(Self.file)")
    let before = try sandbox.git("rev-parse", "HEAD", in: "b").out
    let ran = try sandbox.kengen("sync", in: "b")
    #expect(ran.code == 69 && ran.error.contains("git stash"), "\(ran.error)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "b").out == before)
    #expect(try sandbox.read("b/\(Self.file)").contains(Self.neighbour + "9"))
  }

  /// A shallow clone whose cut hides the common ancestor is told what to do, and nothing moves.
  @Test func aShallowClone() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox, ["a"])
    try sandbox.git("clone", "-q", "--depth", "1", "file://\(sandbox.path("server.git"))", "b")
    try Self.commit(sandbox, "b", Self.neighbour, Self.neighbour + "1")
    try Self.commit(sandbox, "a", Self.row, Self.row + "1")
    #expect(try sandbox.kengen("sync", in: "a").code == 0)
    let ran = try sandbox.kengen("sync", in: "b")
    // The cut commit itself is the common ancestor: that much is enough.
    #expect(ran.code == 0, "\(ran.out)\(ran.error)")
    let text = try sandbox.read("b/\(Self.file)")
    #expect(text.contains(Self.row + "1\n") && text.contains(Self.neighbour + "1\n"))
  }

  @Test func registriesMadeApartAreNotMerged() throws {
    let sandbox = try Sandbox()
    try Self.offices(sandbox, ["a"])
    try sandbox.registry("village", as: "apart")
    try sandbox.git("commit", "-q", "--amend", "-m", "another", in: "apart")
    let before = try sandbox.git("rev-parse", "HEAD", in: "apart").out
    let ran = try sandbox.kengen("sync", "../server.git", in: "apart", language: "en")
    #expect(ran.code == 69 && ran.error.contains("nothing in common") && ran.error.contains("git clone"), "\(ran)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "apart").out == before)
  }
}
