import Foundation
import Testing

/// What the hook commit-msg says while the commit is being made.
@Suite struct CommitMessageTests {
  /// The village with approvals and the hooks of a clerk's clone.
  private func clerk(proof: String = "trailer", _ more: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let policy = """

      approvals:
        - change: [rules, table, holdings, people, exceptions]
          by: [ciso, general-manager]
          proof: \(proof)
      \(more)
      """
    try sandbox.write("registry/kengen.yaml", try sandbox.read("registry/kengen.yaml") + policy)
    try sandbox.git("commit", "-qam", "policy", in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    return sandbox
  }

  private func commit(_ sandbox: Sandbox, _ trailers: String..., in folder: String = "registry") throws -> Ran {
    let lines = trailers.map { "--trailer '\($0)'" }.joined(separator: " ")
    return try sandbox.shell("\(ScopedApprovalTests.clerk) && git commit -qam 発令番号 \(lines)", in: folder)
  }

  @Test(arguments: [
    ("Kengen-Aproved-by: 0002", "Kengen-Approved-by"), ("Kengen-Approved-by: 副村長", "職員番号ではありません"),
    ("Kengen-Approved-by: 9999", "台帳にいません"), ("Kengen-Approved-by: 0301", "就いていません"),
    ("Kengen-Author: 9999", "台帳にいません"), ("Kengen-Emergency: 火事", "認めていません"), ("kengen-approved-by: 0203", "就いていません"),
  ])
  func whatCannotBeRightStopsTheCommit(_ trailer: String, _ reason: String) throws {
    let sandbox = try clerk()
    let ran = try commit(sandbox, trailer)
    #expect(ran.code != 0)
    #expect(ran.error.contains(reason), "\(ran.error)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "2\n")
  }

  @Test func theAuthorDoesNotApproveHimself() throws {
    let sandbox = try clerk()
    #expect(try commit(sandbox, "Kengen-Author: 0002", "Kengen-Approved-by: 0002").error.contains("0002 は変更した本人です"))
    // Nor where the configuration says who commits.
    try sandbox.git("config", "kengen.person", "0101", in: "registry")
    #expect(try commit(sandbox, "Kengen-Approved-by: 0101").error.contains("0101 は変更した本人です"))
    #expect(try commit(sandbox, "Kengen-Approved-by: 0002").code == 0)
  }

  /// Whose key signs is known from the registry.
  @Test func theAuthorIsKnownByTheKey() throws {
    let sandbox = try clerk(proof: "signature", "\nemergency:\n  by: [general-manager]\n  reviewed-by: [ciso]\n")
    try sandbox.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f key && echo \"0203 $(cat key.pub)\" > registry/allowed-signers")
    try sandbox.shell("git add -A && git commit -qm keys", in: "registry")
    try sandbox.shell("git config gpg.format ssh && git config user.signingKey \(sandbox.path("key"))", in: "registry")
    // Who holds no role that makes such entries is known by the key alone.
    let refused = try commit(sandbox, "Kengen-Emergency: 火事")
    #expect(refused.code != 0 && refused.error.contains("0203 は緊急の登録ができる役割に就いていません"), "\(refused.error)")
    // Where only signatures count, no line approves.
    for line in ["Kengen-Approved-by: 0002", "Reviewed-by: 0002", "承認者: 0002"] {
      let refused = try commit(sandbox, line)
      #expect(refused.code != 0 && refused.error.contains("kengen approve"), "\(line): \(refused.error)")
    }
  }

  @Test func whatIsLackingWarnsUnlessTheRepositoryIsStrict() throws {
    let sandbox = try clerk()
    let warned = try commit(sandbox, "Kengen-Author: 0302")
    #expect(warned.code == 0)
    #expect(warned.error.contains("push までに要る承認") && warned.error.contains("units/all/appointments.csv:10"), "\(warned.error)")
    #expect(warned.error.contains("見本 花子(0002)"))
    try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "registry")
    try sandbox.git("config", "kengen.approvals", "refuse", in: "registry")
    #expect(try commit(sandbox, "Kengen-Author: 0302").code != 0)
    try sandbox.git("checkout", "-qf", ".", in: "registry")
    let taken = try commit(sandbox, "Kengen-Author: 0302", "Kengen-Approved-by: 0002 見本 花子")
    #expect(taken.code == 0 && taken.error.isEmpty, "\(taken.error)")
    try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "registry")
    try sandbox.git("config", "kengen.approvals", "off", in: "registry")
    #expect(try commit(sandbox).error.isEmpty)
  }

  /// A commit that changes nothing approves what is to be pushed, by the registry that the server has.
  @Test func anApprovalOnItsOwnIsJudgedByWhatIsToBePushed() throws {
    let sandbox = try clerk()
    try sandbox.git("clone", "-q", "registry", "work")
    #expect(try sandbox.kengen("hook", "install", in: "work").code == 0)
    #expect(try commit(sandbox, "Kengen-Author: 0302", in: "work").code == 0)
    let wrong = try sandbox.shell("git commit -q --allow-empty -m 承認 --trailer 'Kengen-Approved-by: 0301'", in: "work")
    #expect(wrong.code != 0 && wrong.error.contains("就いていません"), "\(wrong.error)")
    try sandbox.git("config", "kengen.person", "0002", in: "work")
    let right = try sandbox.shell("git commit -q --allow-empty -m 承認 --trailer 'Kengen-Approved-by: 0002'", in: "work")
    #expect(right.code == 0 && right.error.isEmpty, "\(right.error)")
  }

  /// Nothing is said where nothing is demanded, on an amendment of words, in a linked work tree, or of a merge.
  @Test func isQuietWhereNothingIsDemanded() throws {
    let sandbox = try clerk()
    try sandbox.shell("git worktree add -q -b second ../second && echo x > ../second/note && git -C ../second add note", in: "registry")
    #expect(try sandbox.git("commit", "-qm", "note", in: "second").error.isEmpty)
    #expect(try sandbox.git("commit", "-q", "--amend", "-m", "words", in: "second").error.isEmpty)
    #expect(try sandbox.git("commit", "-q", "--allow-empty", "-m", "empty", in: "registry").error.isEmpty)
    let merged = try sandbox.git("merge", "-q", "-m", "both", "second", in: "registry")
    #expect(merged.code == 0 && merged.error.isEmpty, "\(merged.error)")
    let plain = try Sandbox()
    try plain.registry("village")
    #expect(try plain.kengen("hook", "install", in: "registry").code == 0)
    #expect(try commit(plain, "Kengen-Nonsense: x").code == 0)
  }
}
