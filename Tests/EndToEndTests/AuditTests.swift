import Foundation
import Testing

/// What an auditor shows of any fact, with the commands that docs/threat-model.md names: who wrote it, who approved exactly this, when
/// the server received it, and that nothing of it was altered since.
@Suite struct AuditTests {
  @Test func theWalkthroughShowsAllOfIt() throws {
    let sandbox = try GuardedServer.make(policy: ReceiveTests.policy, people: ["0002", "0101", "0203"])
    let change = "sed -i '/^body,csirt,0202,/a body,csirt,0301,,2027-04-01,,R9総1' body/assignments.csv"
    try GuardedServer.commit(sandbox, change, by: "0203", message: "発令")
    #expect(try sandbox.shell("git push -q origin main", in: "work").code != 0)
    try GuardedServer.approve(sandbox, by: "0002")
    let taken = try sandbox.shell("GL_USER=hanako git push -q origin main", in: "work")
    #expect(taken.code == 0, "\(taken.error)")
    try sandbox.git("clone", "-q", "server.git", "auditor")
    // 1. The record, whole.
    let fetched = try sandbox.kengen("received", "fetch", in: "auditor")
    #expect(fetched.code == 0 && fetched.out.contains("欠けも書き換えもありません"), "\(fetched)")
    // 2. The fact: its commit, when it came in and from whom, and who approved it, verified.
    let blame = try sandbox.kengen("blame", "assignments", "csirt", "0301", in: "auditor")
    #expect(blame.code == 0 && blame.out.contains("受領: ") && blame.out.contains("GL_USER=hanako"), "\(blame)")
    #expect(blame.out.contains("(0002)") && blame.out.contains("[本人の署名を確認]"), "\(blame)")
    #expect(blame.out.contains("署名: 見本 夏子(0203) [鍵を確認]"), "\(blame)")
    // With git alone.
    let id = try sandbox.git("log", "-1", "--format=%H", "--grep=発令", in: "auditor").out.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(blame.out.contains(id.prefix(12)))
    let signed = try sandbox.shell("git -c gpg.ssh.allowedSignersFile=allowed-signers verify-commit \(id)", in: "auditor")
    #expect(signed.code == 0 && signed.error.contains("for 0203 with"), "\(signed)")
    // What was refused before is there as well.
    #expect(try sandbox.kengen("received", "list", in: "auditor").out.contains("承認が足りません"))
    // And where anything of it is altered afterwards, the first step says so.
    try sandbox.shell(
      """
      git update-ref refs/heads/main $(git cat-file commit main^ | sed 's/発令/別の発令/' | git hash-object -t commit -w --stdin)
      """, in: "server.git")
    let altered = try sandbox.kengen("received", "verify", "--registry", "server.git")
    #expect(altered.code == 1 && altered.out.contains("記録されずに動いたか"), "\(altered)")
  }
}
