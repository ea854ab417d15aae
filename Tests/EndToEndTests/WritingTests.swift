import Foundation
import Testing

/// Commands that change the registry.
@Suite struct WritingTests {
  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    return sandbox
  }

  /// Lines that the last commit put in and took out.
  private func lastChange(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.git("show", "--format=", "-U0", "--no-color", in: "registry").out.split(separator: "\n").map(String.init)
      .filter { ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---") }
  }

  @Test func assigningAddsExactlyOneLineAndCommitsIt() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("assign", "system-operator", "0202", "--system", "juki", "--from", "2027-01-01", in: "registry")
    #expect(ran.code == 0)
    #expect(try lastChange(sandbox) == ["+system:juki,system-operator,0202,,2027-01-01,,"])
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0)
  }

  @Test func endingChangesOneField() throws {
    let sandbox = try village()
    #expect(try sandbox.kengen("end", "csirt", "0202", "--last-day", "2027-03-31", in: "registry").code == 0)
    #expect(
      try lastChange(sandbox) == ["-body,csirt,0202,,2025-04-01,,R7総4", "+body,csirt,0202,,2025-04-01,2027-04-01,R7総4"])
  }

  @Test func endingWhatIsNotThereIsRefused() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("end", "csirt", "0302", "--until", "2027-04-01", in: "registry")
    #expect(ran.code == 3)
    #expect(ran.error.contains("当たる行がありません"))
  }

  @Test func aChangeThatBreaksARuleIsNotWritten() throws {
    let sandbox = try village()
    // The other auditor belongs to a section that is audited.
    let ran = try sandbox.kengen("end", "auditor", "0402", "--until", "2027-04-01", in: "registry")
    #expect(ran.code == 1)
    #expect(ran.error.contains("[auditor-not-independent]"))
    #expect(ran.error.contains("2027-04-01 から"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func aRehearsalWritesNothing() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("absence", "0301", "--from", "2026-12-01", "--last-day", "2026-12-11", "--dry-run", in: "registry")
    #expect(ran.code == 0)
    #expect(ran.out.contains("+ 0301,2026-12-01,2026-12-12"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("registry/absences")))
  }

  @Test func absenceIsNotedEndedEarlierAndTakenBack() throws {
    let sandbox = try village()
    #expect(try sandbox.kengen("absence", "0301", "--from", "2026-12-01", "--last-day", "2026-12-11", in: "registry").code == 0)
    let during = try sandbox.kengen("who", "approves", "5.1-1-3b", "--unit", "0300", "--on", "2026-12-11", in: "registry")
    #expect(during.out.contains("上位への申請"))
    let after = try sandbox.kengen("who", "approves", "5.1-1-3b", "--unit", "0300", "--on", "2026-12-12", in: "registry")
    #expect(!after.out.contains("上位への申請"))
    #expect(try sandbox.kengen("absence", "0301", "--from", "2026-12-01", "--end", "--until", "2026-12-05", in: "registry").code == 0)
    #expect(try lastChange(sandbox) == ["-0301,2026-12-01,2026-12-12", "+0301,2026-12-01,2026-12-05"])
    #expect(try sandbox.kengen("absence", "0301", "--from", "2026-12-01", "--cancel", in: "registry").code == 0)
    #expect(try lastChange(sandbox) == ["-0301,2026-12-01,2026-12-05"])
  }

  @Test func aDeputyForConflictsTakesTheHeadsOwnCase() throws {
    let sandbox = try village()
    let before = try sandbox.kengen("who", "approves", "5.1-1-3b", "--unit", "0200", "--applicant", "0201", in: "registry")
    #expect(before.out.contains("→ 見本 次郎(0101)"))
    #expect(
      try sandbox.kengen("deputy", "section-manager", "0202", "--unit", "住民課", "--when", "conflict", in: "registry").code == 0)
    let after = try sandbox.kengen("who", "approves", "5.1-1-3b", "--unit", "0200", "--applicant", "0201", in: "registry")
    #expect(after.out.contains("→ 見本 夏子(0202)") || after.out.contains("(0202)  見本"))
    #expect(after.out.contains("利害のため"))
  }

  /// The user's own uncommitted work is never touched, and stops a write by name.
  @Test func uncommittedWorkIsNeverTouched() throws {
    let sandbox = try village()
    try sandbox.write("registry/body/assignments.csv", try sandbox.read("registry/body/assignments.csv") + "# 私の下書き\n")
    try sandbox.write("registry/notes.txt", "メモ\n")
    let refused = try sandbox.kengen("assign", "auditor", "0203", in: "registry")
    #expect(refused.code == 69)
    #expect(refused.error.contains("body/assignments.csv"))
    #expect(try sandbox.read("registry/body/assignments.csv").hasSuffix("# 私の下書き\n"))
    // Another file may be written all the same.
    #expect(try sandbox.kengen("assign", "system-operator", "0202", "--system", "juki", in: "registry").code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == " M body/assignments.csv\n?? notes.txt\n")
  }

  @Test func commentsAndSpacingOfAPersonSurvive() throws {
    let sandbox = try village()
    let file = "registry/body/assignments.csv"
    try sandbox.replace("body,csirt,0103", with: "# 初動対応\n\nbody,csirt,0103", in: file)
    try sandbox.git("commit", "-qam", "comment", in: "registry")
    let before = try sandbox.read(file)
    #expect(try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-01-01", in: "registry").code == 0)
    let after = try sandbox.read(file)
    #expect(after.replacingOccurrences(of: "body,csirt,0203,,2027-01-01,,\n", with: "") == before)
  }

  @Test func writesABareRepository() throws {
    let sandbox = try village()
    try sandbox.git("clone", "-q", "--bare", "registry", "bare.git")
    #expect(try sandbox.kengen("assign", "csirt", "0203", "--registry", "bare.git", in: "").code == 0)
    #expect(try sandbox.git("show", "HEAD:body/assignments.csv", in: "bare.git").out.contains("body,csirt,0203"))
    #expect(try sandbox.kengen("who", "holds", "ciso", "--registry", "bare.git", in: "").code == 0)
  }

  @Test func twoWritersAtOnceLoseNothing() throws {
    let sandbox = try village()
    let writer = "'\(Sandbox.program.path)' absence 0301 --from 2027-01-0{} --last-day 2027-01-0{}"
    #expect(try sandbox.shell("seq 1 8 | xargs -P 8 -I{} \(writer)", in: "registry").code == 0)
    let text = try sandbox.git("show", "HEAD:absences/all.csv", in: "registry").out
    #expect(text.split(separator: "\n").count == 9)
    #expect(try sandbox.git("diff", "HEAD", "--stat", in: "registry").out == "")
  }

  @Test func sortingTouchesOnlyTheOrder() throws {
    let sandbox = try village()
    let file = "registry/people/all.csv"
    let before = try sandbox.read(file)
    var lines = before.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    lines.swapAt(2, 5)
    try sandbox.write(file, lines.joined(separator: "\n") + "\n")
    let check = try sandbox.kengen("check", in: "registry")
    #expect(check.code == 65)
    #expect(check.out.contains("[format-order]"))
    #expect(try sandbox.kengen("fmt", "--look", in: "registry").code == 1)
    #expect(try sandbox.kengen("fmt", in: "registry").out == "people/all.csv\n")
    #expect(try sandbox.read(file) == before)
  }

  /// Whoever held the role through a post is named, since the assignment goes before.
  @Test func assignmentNamesWhomItDisplaces() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.kengen(
      "assign", "section-manager", "0202", "--unit", "0200", "--from", "2027-01-01", "--lang", "en", "--dry-run",
      in: "registry")
    #expect(ran.out.contains("0201"), "\(ran.out)")
    let other = try sandbox.kengen(
      "assign", "auditor", "0201", "--from", "2027-01-01", "--lang", "en", "--dry-run", in: "registry")
    #expect(!other.out.contains("note:"), "\(other.out)")
  }

  @Test func endOfARoleThatFollowsAPostSaysWhereItComesFrom() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.kengen(
      "end", "section-manager", "0201", "--unit", "0200", "--until", "2027-01-01", "--lang", "en", in: "registry")
    #expect(ran.code == 3)
    #expect(ran.error.contains("through a post") && ran.error.contains("units/all/appointments.csv:9"), "\(ran.error)")
  }
}
