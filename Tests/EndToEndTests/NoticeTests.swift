import Foundation
import Testing

/// What is said after a merge, a checkout, a rebase: a line or two, or nothing.
@Suite struct NoticeTests {
  /// A clone with hooks, and on the server a commit that leaves a section without a head for a day.
  private func behind() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.git("clone", "-q", "registry", "work")
    #expect(try sandbox.kengen("hook", "install", in: "work").code == 0)
    try sandbox.shell(
      "sed -i 's/^0300,section-head,0301,regular,2024-04-01,,/0300,section-head,0301,regular,2024-04-01,2027-04-01,/' units/all/appointments.csv && git commit -qam 任期",
      in: "registry")
    return sandbox
  }

  @Test func aPullThatBringsAFindingSaysSo() throws {
    let sandbox = try behind()
    let ran = try sandbox.git("pull", "-q", in: "work")
    #expect(ran.code == 0)
    #expect(ran.error.contains("取り込んだ変化 1 件で、新しい指摘が"), "\(ran.error)")
    #expect(ran.error.contains("2027-04-01"))
    #expect(ran.error.split(separator: "\n").count <= 4, "\(ran.error)")
    // Nothing has come since.
    #expect(try sandbox.git("pull", "-q", in: "work").error.isEmpty)
  }

  @Test func aCheckoutAndARebaseSaySoToo() throws {
    let sandbox = try behind()
    try sandbox.git("fetch", "-q", in: "work")
    let away = try sandbox.git("checkout", "-q", "origin/main", in: "work")
    #expect(away.code == 0 && away.error.contains("新しい指摘"), "\(away.error)")
    // Going back brings nothing new, and a checkout of a file moves nothing.
    #expect(try sandbox.git("checkout", "-q", "main", in: "work").error.isEmpty)
    #expect(try sandbox.git("checkout", "-q", "origin/main", "--", "units/all/appointments.csv", in: "work").error.isEmpty)
    try sandbox.git("reset", "-q", "--hard", in: "work")
    try sandbox.shell("\(ReceiveTests.sound) && git commit -qam own", in: "work")
    let rebased = try sandbox.git("rebase", "-q", "origin/main", in: "work")
    #expect(rebased.code == 0 && rebased.error.contains("新しい指摘"), "\(rebased.error)")
    #expect(try sandbox.git("commit", "-q", "--amend", "-m", "words", in: "work").error.isEmpty)
  }

  /// What git takes without asking a hook that could refuse.
  @Test func whatNoHookJudgedIsSaidAfterwards() throws {
    let sandbox = try behind()
    try sandbox.git("fetch", "-q", in: "work")
    let picked = try sandbox.git("cherry-pick", "origin/main", in: "work")
    #expect(picked.code == 0 && picked.error.contains("新しい指摘"), "\(picked.error)")
    #expect(try sandbox.git("revert", "--no-edit", "HEAD", in: "work").error.isEmpty)
    let back = try sandbox.git("revert", "--no-edit", "HEAD", in: "work")
    #expect(back.code == 0 && back.error.contains("新しい指摘"), "\(back.error)")
    // A commit that a hook has judged is not told of again, one that went past it is.
    #expect(try sandbox.shell("\(ReceiveTests.sound) && git commit -qam own", in: "work").error.isEmpty)
    let past = try sandbox.shell(
      "git reset -q --hard HEAD~2 && git cherry-pick -n origin/main && git commit -q --no-verify -m past", in: "work")
    #expect(past.error.contains("新しい指摘"), "\(past.error)")
    // git am asks before it commits.
    try sandbox.shell(
      "git reset -q --hard HEAD~1 && \(ReceiveTests.broken) && git commit -qam broken --no-verify && git format-patch -q -1 --stdout > ../patch; git reset -q --hard HEAD~1",
      in: "work")
    let before = try sandbox.git("rev-parse", "HEAD", in: "work").out
    let applied = try sandbox.git("am", "-q", "../patch", in: "work")
    #expect(applied.code != 0 && applied.error.contains("units/all/appointments.csv:11:6"), "\(applied.error)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "work").out == before)
  }

  /// Whatever is wrong, git goes on.
  @Test func itNeverFailsAndIsQuietOtherwise() throws {
    let sandbox = try behind()
    try sandbox.shell(
      "git checkout -q --orphan pages && git rm -rqf . && echo x > page && git add page && git commit -qm page", in: "registry")
    try sandbox.git("fetch", "-q", in: "work")
    let elsewhere = try sandbox.git("checkout", "-q", "pages", in: "work")
    #expect(elsewhere.code == 0 && elsewhere.error.isEmpty, "\(elsewhere.error)")
    #expect(try sandbox.git("checkout", "-q", "main", in: "work").error.isEmpty)
    try sandbox.git("config", "kengen.program", "/nonexistent/kengen", in: "work")
    let ran = try sandbox.git("merge", "-q", "origin/main", in: "work")
    #expect(ran.code == 0 && ran.error.isEmpty, "\(ran.error)")
    // A hook that was there before still decides.
    try sandbox.kengen("hook", "uninstall", in: "work")
    try sandbox.shell("printf '#!/bin/sh\\nexit 4\\n' > .git/hooks/post-checkout && chmod +x .git/hooks/post-checkout", in: "work")
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "work").code == 0)
    #expect(try sandbox.git("checkout", "-q", "-b", "other", in: "work").code != 0)
  }

  /// Text that cannot be read is told as well, in as few lines.
  @Test func aDefectIsSaid() throws {
    let sandbox = try behind()
    try sandbox.shell("\(ReceiveTests.broken) && git commit -qam broken", in: "registry")
    let ran = try sandbox.git("pull", "-q", in: "work")
    #expect(ran.code == 0 && ran.error.contains("section-hed"), "\(ran.error)")
  }

  // MARK: The pre-commit framework

  /// Every hook for the framework has what it demands, and its command runs.
  @Test func theHooksOfTheFrameworkAreSound() throws {
    let text = try String(contentsOf: Sandbox.project.appendingPathComponent(".pre-commit-hooks.yaml"), encoding: .utf8)
    let hooks = text.components(separatedBy: "\n- ").dropFirst()
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("message", "変更\n")
    let stages: Set = ["pre-commit", "pre-merge-commit", "commit-msg", "post-merge", "post-checkout"]
    #expect(hooks.count == 4)
    for hook in hooks {
      var keys: [String: String] = [:]
      for line in hook.split(separator: "\n") where !line.contains("#") {
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        keys[parts[0]] = parts[1]
      }
      #expect(Set(["id", "name", "entry", "language", "stages"]).isSubset(of: keys.keys), "\(keys)")
      #expect(keys["language"] == "system" && keys["always_run"] == "true")
      let named = try #require(keys["stages"]).dropFirst().dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(Set(named).isSubset(of: stages) && !named.isEmpty)
      var words = try #require(keys["entry"]).split(separator: " ").map(String.init)
      #expect(words.removeFirst() == "kengen")
      if named == ["commit-msg"] { words.append("../message") }
      let ran = try sandbox.kengen(words, in: "registry")
      #expect(ran.code == 0 && ran.error.isEmpty, "\(words): \(ran.error)")
    }
  }
}
