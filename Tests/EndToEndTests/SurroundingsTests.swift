import Foundation
import Testing

/// Bad surroundings get a clear sentence each, and nothing is lost.
@Suite struct SurroundingsTests {
  @Test func notARepository() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("cp -r '\(Sandbox.project.path)/registry/village' plain")
    let ran = try sandbox.kengen("who", "holds", "ciso", in: "plain")
    #expect(ran.code == 69)
    #expect(ran.error.contains("git のリポジトリではありません"))
    // The files themselves can be read and checked.
    #expect(try sandbox.kengen("who", "holds", "ciso", "--work-tree", in: "plain").code == 0)
    #expect(try sandbox.kengen("check", in: "plain").code == 0)
  }

  @Test func notARegistry() throws {
    let sandbox = try Sandbox()
    let ran = try sandbox.kengen("check", in: "")
    #expect(ran.code == 69)
    #expect(ran.error.contains("kengen init"))
  }

  @Test func emptyRepository() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("git init -q -b main empty && cp -r '\(Sandbox.project.path)/registry/village/.' empty")
    let ran = try sandbox.kengen("who", "holds", "ciso", in: "empty")
    #expect(ran.code == 69)
    #expect(ran.error.contains("まだコミットがありません"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder to another user"))
  func foreignOwnedRepository() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("chown -R 12345 registry")
    let ran = try sandbox.kengen("who", "holds", "ciso", in: "registry")
    #expect(ran.code == 69)
    #expect(ran.error.contains("git config --global --add safe.directory"))
  }

  @Test func sha256Repository() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("git init -q --object-format=sha256 -b main new && cp -r '\(Sandbox.project.path)/registry/village/.' new")
    try sandbox.shell("git add -A && git commit -qm x", in: "new")
    let ran = try sandbox.kengen("who", "holds", "ciso", in: "new")
    #expect(ran.code == 69)
    #expect(ran.error.contains("SHA-256"))
  }

  @Test func detachedHeadCanBeReadAndNotWritten() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.git("checkout", "-q", "--detach", in: "registry")
    #expect(try sandbox.kengen("who", "holds", "ciso", in: "registry").code == 0)
    let ran = try sandbox.kengen("assign", "csirt", "0203", in: "registry")
    #expect(ran.code == 69)
    #expect(ran.error.contains("git switch"))
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func missingIdentity() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try FileManager.default.removeItem(atPath: sandbox.path("home/.gitconfig"))
    let ran = try sandbox.kengen("assign", "csirt", "0203", in: "registry")
    #expect(ran.code == 69)
    #expect(ran.error.contains("user.email"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
  }

  @Test func unknownRevisionAndDayBeforeTheFirstCommit() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    #expect(try sandbox.kengen("who", "holds", "ciso", "--as-of", "nonesuch", in: "registry").error.contains("「nonesuch」という版はありません"))
    #expect(try sandbox.kengen("who", "holds", "ciso", "--as-of", "1999-01-01", in: "registry").code == 3)
  }

  /// The two axes: what was in force on a day, and what the registry said then.
  @Test func bothAxesOfTime() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.replace("0300,section-head,0301,regular", with: "0300,section-head,0302,regular", in: "registry/units/all/appointments.csv")
    try sandbox.replace("0300,clerk,0302,regular", with: "0300,clerk,0301,regular", in: "registry/units/all/appointments.csv")
    try sandbox.git("commit", "-qam", "正誤", in: "registry")
    let now = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0300", in: "registry").out
    let then = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0300", "--as-of", "HEAD~1", in: "registry").out
    #expect(now.contains("(0302)"))
    #expect(then.contains("(0301)"))
    let past = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0300", "--on", "2024-03-31", in: "registry")
    #expect(past.code == 2)
  }

  @Test func brokenTextAnswersNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.replace("0001,見本 一郎", with: "0001,見本 \"一郎", in: "registry/people/all.csv")
    try sandbox.git("commit", "-qam", "broken", in: "registry")
    let ran = try sandbox.kengen("who", "approves", "5.1-1-3b", "--unit", "0200", in: "registry")
    #expect(ran.code == 65)
    #expect(ran.out == "")
    #expect(ran.error.contains("people/all.csv:2:"))
    #expect(ran.error.contains("[format-quoting]"))
  }

  @Test func aFileThatTheFormatDoesNotKnowIsNotIgnored() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("registry/units/all/appointment.csv", "x\n")
    let ran = try sandbox.kengen("check", in: "registry")
    #expect(ran.code == 65)
    #expect(ran.out.contains("units/all/appointment.csv"))
  }

  @Test(.enabled(if: Sandbox.canMount, "needs the right to mount a small file system"))
  func fullDisk() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("mkdir small && mount -t tmpfs -o size=3m tmpfs small")
    defer { _ = try? sandbox.shell("umount small") }
    try #require(try sandbox.shell("mountpoint -q small").code == 0)
    try sandbox.registry("village", as: "small/registry")
    try sandbox.shell("dd if=/dev/zero of=small/fill bs=1k count=100000 2>/dev/null; true")
    let before = try sandbox.git("rev-parse", "HEAD", in: "small/registry").out
    let ran = try sandbox.kengen("assign", "csirt", "0203", in: "small/registry")
    #expect(ran.code == 69)
    #expect(ran.error.contains("ディスクがいっぱい"))
    try sandbox.shell("rm small/fill")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "small/registry").out == before)
    #expect(try sandbox.git("status", "--porcelain", in: "small/registry").out == "")
    #expect(try sandbox.git("fsck", "--strict", in: "small/registry").code == 0)
  }
}
