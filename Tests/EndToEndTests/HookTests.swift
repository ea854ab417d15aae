import Foundation
import Testing

/// The pre-commit hook judges exactly what is being committed.
@Suite struct HookTests {
  static let head = "0300,section-head,0301,regular,2024-04-01,,R6-7"
  static let broken = "0300,section-hed,0301,regular,2024-04-01,,R6-7"
  static let file = "registry/units/all/appointments.csv"

  private func guarded() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    return sandbox
  }

  private func commits(_ sandbox: Sandbox, in folder: String = "registry") throws -> Int {
    Int(try sandbox.git("rev-list", "--count", "HEAD", in: folder).out.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  @Test func refusesAViolationWithASentenceThatSaysWhatToMend() throws {
    let sandbox = try guarded()
    try sandbox.replace(Self.head, with: Self.broken, in: Self.file)
    let refused = try sandbox.git("commit", "-qam", "x", in: "registry")
    #expect(refused.code != 0)
    #expect(refused.error.contains("units/all/appointments.csv:11:6"))
    #expect(refused.error.contains("「section-head」ではありませんか"))
    #expect(try commits(sandbox) == 1)
  }

  @Test func letsASoundChangeThrough() throws {
    let sandbox = try guarded()
    try sandbox.replace("0300,clerk,0302,regular,2025-04-01,,R7-8", with: "0300,clerk,0302,regular,2025-04-01,,R7-9", in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code == 0)
    #expect(try commits(sandbox) == 2)
  }

  /// The work tree is broken, but what is staged is sound; and the other way round.
  @Test func judgesTheIndexAndNotTheWorkTree() throws {
    let sandbox = try guarded()
    try sandbox.replace("R7-8", with: "R7-88", in: Self.file)
    try sandbox.git("add", "-A", in: "registry")
    try sandbox.replace(Self.head, with: Self.broken, in: Self.file)
    #expect(try sandbox.git("commit", "-qm", "sound part", in: "registry").code == 0)
    try sandbox.git("add", "-A", in: "registry")
    try sandbox.replace(Self.broken, with: Self.head, in: Self.file)
    #expect(try sandbox.git("commit", "-qm", "broken part", in: "registry").code != 0)
    #expect(try commits(sandbox) == 2)
  }

  /// `commit -- path` commits through an index of its own.
  @Test func judgesThePathsThatAreCommitted() throws {
    let sandbox = try guarded()
    try sandbox.replace(Self.head, with: Self.broken, in: Self.file)
    try sandbox.replace("R7総4\nbody,csirt,0202", with: "R7総44\nbody,csirt,0202", in: "registry/body/assignments.csv")
    #expect(try sandbox.git("commit", "-qm", "one path", "--", "body/assignments.csv", in: "registry").code == 0)
    #expect(try sandbox.git("commit", "-qm", "the other", "--", "units/all/appointments.csv", in: "registry").code != 0)
    #expect(try commits(sandbox) == 2)
  }

  @Test func worksInALinkedWorktreeAndOnAmend() throws {
    let sandbox = try guarded()
    try sandbox.git("worktree", "add", "-q", "-b", "second", "../second", in: "registry")
    try sandbox.replace(Self.head, with: Self.broken, in: "second/units/all/appointments.csv")
    #expect(try sandbox.git("commit", "-qam", "x", in: "second").code != 0)
    #expect(try sandbox.git("commit", "-qa", "--amend", "-m", "x", in: "second").code != 0)
    try sandbox.git("checkout", "-q", "--", ".", in: "second")
    #expect(try sandbox.git("commit", "-q", "--amend", "-m", "other words", in: "second").code == 0)
  }

  /// An old error does not stop an unrelated change, whatever it is about; a new one does.
  @Test func blocksWhatIsNewAndNotWhatWasThere() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.replace("lgwan,0100", with: "lgwan,0000", in: "registry/org/systems.csv")
    try sandbox.git("commit", "-qam", "old error", in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    try sandbox.replace("R7-8", with: "R7-88", in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "unrelated", in: "registry").code == 0)
    try sandbox.git("config", "core.hooksPath", "/nonexistent", in: "registry")
    try sandbox.replace("body,auditor,0402,,2025-04-01,,R7監1\n", with: "", in: "registry/body/assignments.csv")
    try sandbox.git("commit", "-qam", "old separation error", in: "registry")
    try sandbox.git("config", "--unset", "core.hooksPath", in: "registry")
    try sandbox.replace("R7-88", with: "R7-8", in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "unrelated", in: "registry").code == 0)
    // A step that makes it no better, and worse elsewhere.
    try sandbox.replace("body,auditor,0302,,2025-04-01,,R7監1\n", with: "", in: "registry/body/assignments.csv")
    let refused = try sandbox.git("commit", "-qam", "no auditor left", in: "registry")
    #expect(refused.code != 0 && refused.error.contains("[seat-vacant]"), "\(refused)")
  }

  /// From nothing, step by step, past the hooks: each step leaves fewer errors, and none is refused for what was there before.
  @Test func theFirstStepsPassTheHooks() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.kengen("init", "registry", "--name", "試し町").code == 0)
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    try sandbox.shell("mkdir people", in: "registry")
    try sandbox.write("registry/people/00.csv", "number,name,kana,employment,from,until\n0001,見本 一,,regular,,\n0002,見本 二,,regular,,\n")
    try sandbox.git("add", "-A", in: "registry")
    #expect(try sandbox.git("commit", "-qm", "two people", in: "registry").code == 0)
    for (role, person) in [("ciso", "0001"), ("audit-head", "0002"), ("auditor", "0002")] {
      let ran = try sandbox.kengen("assign", role, person, in: "registry")
      #expect(ran.code == 0, "\(role): \(ran)")
    }
  }

  /// A break in the future refuses when it is brought in, and not because time passes.
  @Test func aBreakToComeRefusesOnlyWhoBringsItIn() throws {
    let sandbox = try guarded()
    try sandbox.replace(Self.head, with: Self.head.replacingOccurrences(of: ",,R6-7", with: ",2027-04-01,R6-7"), in: Self.file)
    let refused = try sandbox.git("commit", "-qam", "x", in: "registry")
    #expect(refused.code != 0)
    #expect(refused.error.contains("2027-04-01"))
    try sandbox.git("commit", "-qam", "x", "--no-verify", in: "registry")
    try sandbox.replace("R7-8", with: "R7-88", in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "unrelated", in: "registry").code == 0)
  }

  /// Two branches that are sound alone and not together: a merge is judged before it is made.
  @Test func refusesAMergeThatIsUnsoundTogether() throws {
    let sandbox = try guarded()
    try sandbox.git("checkout", "-q", "-b", "leaves", in: "registry")
    try sandbox.replace("0402,見本 冬子,,regular,2015-04-01,", with: "0402,見本 冬子,,regular,2015-04-01,2027-04-01", in: "registry/people/all.csv")
    try sandbox.replace(
      "0400,clerk,0402,regular,2025-04-01,,R7-9", with: "0400,clerk,0402,regular,2025-04-01,2027-04-01,R7-9", in: Self.file)
    try sandbox.replace(
      "body,auditor,0402,,2025-04-01,,R7監1", with: "body,auditor,0402,,2025-04-01,2027-04-01,R7監1\nbody,auditor,0201,,2027-04-01,,R9監1",
      in: "registry/body/assignments.csv")
    try sandbox.kengen("fmt", in: "registry")
    #expect(try sandbox.git("commit", "-qam", "退職", in: "registry").code == 0)
    try sandbox.git("checkout", "-q", "main", in: "registry")
    #expect(try sandbox.kengen("assign", "system-operator", "0402", "--system", "juki", in: "registry").code == 0)
    let merge = try sandbox.git("merge", "-q", "-m", "x", "leaves", in: "registry")
    #expect(merge.code != 0)
    #expect(merge.error.contains("[tenure-outside]"))
  }

  /// What an exception covered stands again when the exception is taken away.
  @Test func refusesToTakeAwayAnExceptionThatIsNeeded() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let exception =
      "EX-1,several-persons-missing,system:kyoyu,,,人が足りない,月ごとに照合する,detective,0102,月ごと,照合の記録,0002,0002,2026-04-01,R8総1,,2026-04-01,2027-04-01,2027-03-01\n"
    try sandbox.write("registry/body/exceptions.csv", try sandbox.read("registry/body/exceptions.csv") + exception)
    try sandbox.replace(
      "system:kyoyu,system-manager,0102,,2025-04-01,,R7総5\nsystem:kyoyu,system-operator,0103,,2025-04-01,,\n",
      with: "system:kyoyu,system-operator,0103,,2027-04-01,,\n",
      in: "registry/systems/assignments.csv")
    try sandbox.git("commit", "-qam", "例外", in: "registry")
    #expect(try sandbox.kengen("check", in: "registry").code == 0)
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    try sandbox.replace(exception, with: "", in: "registry/body/exceptions.csv")
    let refused = try sandbox.git("commit", "-qam", "x", in: "registry")
    #expect(refused.code != 0)
    #expect(refused.error.contains("[several-persons-missing]"))
  }

  @Test func leavesAnotherHookAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("printf '#!/bin/sh\\nexit 0\\n' > .git/hooks/pre-commit", in: "registry")
    let refused = try sandbox.kengen("hook", "install", in: "registry")
    #expect(refused.code == 69)
    #expect(try sandbox.read("registry/.git/hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
  }

  @Test func respectsHooksPath() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.git("config", "core.hooksPath", ".hooks", in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    try sandbox.replace(Self.head, with: Self.broken, in: Self.file)
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
  }

  @Test func guardsARegistryInASubfolder() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("git init -q -b main repo && mkdir repo/gov && cp -r '\(Sandbox.project.path)/registry/village' repo/gov/kengen")
    try sandbox.shell("git add -A && git commit -qm x", in: "repo")
    #expect(try sandbox.kengen("hook", "install", in: "repo/gov/kengen").code == 0)
    try sandbox.replace(Self.head, with: Self.broken, in: "repo/gov/kengen/units/all/appointments.csv")
    #expect(try sandbox.git("commit", "-qam", "x", in: "repo").code != 0)
  }

  /// A branch that never held the registry is none of its business; taking the registry away is.
  @Test func leavesOtherBranchesAloneAndKeepsTheRegistry() throws {
    let sandbox = try guarded()
    try sandbox.git("checkout", "-q", "--orphan", "pages", in: "registry")
    try sandbox.git("rm", "-rqf", ".", in: "registry")
    try sandbox.shell("echo x > page && git add page", in: "registry")
    #expect(try sandbox.git("commit", "-qm", "page", in: "registry").code == 0)
    try sandbox.git("checkout", "-q", "main", in: "registry")
    try sandbox.git("rm", "-q", "kengen.yaml", in: "registry")
    let refused = try sandbox.git("commit", "-qm", "away", in: "registry")
    #expect(refused.code != 0)
    #expect(refused.error.contains("kengen.yaml"))
  }

  /// A hook that cannot find its program refuses: unreadable means no.
  @Test func failsClosedWithoutTheProgram() throws {
    let sandbox = try guarded()
    try sandbox.git("config", "kengen.program", "/nonexistent/kengen", in: "registry")
    try sandbox.replace("R7-8", with: "R7-88", in: Self.file)
    let refused = try sandbox.git("commit", "-qam", "x", in: "registry")
    #expect(refused.code != 0)
    #expect(refused.error.contains("見つからない"))
  }
}
