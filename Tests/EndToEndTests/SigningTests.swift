import Foundation
import Testing

/// Commits of the program's own, where git is to sign them and a server demands it.
@Suite struct SigningTests {
  private static let policy = """

    approvals:
      - change: [rules, holdings, people, table, organisation, exceptions]
        by: [ciso]

    """

  private func server() throws -> Sandbox {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: ["0002", "0101"])
    try sandbox.shell(
      "git config gpg.format ssh && git config user.signingKey '\(sandbox.path("key-0101"))' && git config commit.gpgSign true", in: "work")
    return sandbox
  }

  @Test func whatTheProgramCommitsIsSignedAndTakenOnceApproved() throws {
    let sandbox = try server()
    try sandbox.git("config", "kengen.person", "0101", in: "work")
    let ran = try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-04-01", in: "work")
    #expect(ran.code == 0, "\(ran)")
    let verified = try sandbox.git("-c", "gpg.ssh.allowedSignersFile=allowed-signers", "verify-commit", "HEAD", in: "work")
    #expect(verified.code == 0 && verified.error.contains("0101"), "\(verified)")
    #expect(try sandbox.git("log", "-1", "--format=%(trailers:key=Kengen-Author,valueonly)", in: "work").out.hasPrefix("0101\n"))
    #expect(try sandbox.git("status", "--porcelain", in: "work").out == "")
    #expect(try sandbox.git("fsck", "--strict", "--no-dangling", in: "work").code == 0)
    let refused = try sandbox.git("push", "-q", "origin", "main", in: "work")
    #expect(refused.code != 0 && refused.error.contains("body/assignments.csv") && !refused.error.contains("署名がありません"), "\(refused)")
    try GuardedServer.approve(sandbox, by: "0002")
    let taken = try sandbox.kengen("sync", in: "work")
    #expect(taken.code == 0, "\(taken)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "work").out == (try sandbox.git("rev-parse", "main", in: "server.git").out))
  }

  @Test func aMergeOfSyncIsSignedAsWell() throws {
    let sandbox = try server()
    try GuardedServer.commit(sandbox, "printf '# x\\n' > notes.md", by: "0002", message: "others")
    try sandbox.shell("git push -q origin main && git reset -q --hard HEAD^", in: "work")
    try GuardedServer.commit(sandbox, "printf '# y\\n' > mine.md", by: "0101", message: "mine")
    let ran = try sandbox.kengen("sync", in: "work")
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.git("rev-list", "--count", "--merges", "HEAD", in: "work").out == "1\n")
    #expect(try sandbox.git("-c", "gpg.ssh.allowedSignersFile=allowed-signers", "verify-commit", "HEAD", in: "work").code == 0)
  }

  /// The dates, the names and the words are those that an unsigned commit would have.
  @Test func nothingElseOfTheCommitIsAnother() throws {
    let sandbox = try server()
    let order = ["assign", "csirt", "0203", "--from", "2027-04-01"]
    let fixed = ["GIT_AUTHOR_DATE": "1764000000 +0530", "GIT_COMMITTER_DATE": "1764000001 -0330", "GIT_AUTHOR_NAME": "見本 一郎"]
    #expect(try sandbox.kengen(order, in: "work", environment: fixed).code == 0)
    let signed = try sandbox.git("cat-file", "commit", "HEAD", in: "work").out
    try sandbox.git("reset", "-q", "--hard", "HEAD^", in: "work")
    try sandbox.git("config", "commit.gpgSign", "false", in: "work")
    #expect(try sandbox.kengen(order, in: "work", environment: fixed).code == 0)
    let plain = try sandbox.git("cat-file", "commit", "HEAD", in: "work").out
    let signature = try #require(signed.range(of: "gpgsig -----BEGIN SSH SIGNATURE-----"))
    let end = try #require(signed.range(of: "-----END SSH SIGNATURE-----\n"))
    #expect(signed.replacingCharacters(in: signature.lowerBound..<end.upperBound, with: "") == plain)
  }

  @Test func whereItCannotBeSignedNothingIsWritten() throws {
    let sandbox = try server()
    try sandbox.git("config", "user.signingKey", sandbox.path("no-such-key"), in: "work")
    let before = try sandbox.git("rev-parse", "HEAD", in: "work").out
    let ran = try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-04-01", in: "work", language: "en")
    #expect(ran.code == 69 && ran.error.contains("could not be signed") && ran.error.contains("no-such-key"), "\(ran)")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "work").out == before)
    #expect(try sandbox.git("status", "--porcelain", in: "work").out == "")
    #expect(try sandbox.kengen("doctor", in: "work").out.contains("interrupted-write: 途中で切れた書き込みはありません"))
  }

  /// What the program wrote into a message is not taken for a misspelt trailer when somebody words it anew.
  @Test func aMessageOfTheProgramMayBeAmended() throws {
    let sandbox = try server()
    try sandbox.git("config", "kengen.person", "0101", in: "work")
    #expect(try sandbox.kengen("hook", "install", in: "work").code == 0)
    let ran = try sandbox.shell(
      "git commit -q --allow-empty -m x --trailer 'Kengen-Change: staff' --trailer 'Kengen-Order: R8人事第1号' --trailer 'Kengen-Accepted: c5ec8d6aad653f27'",
      in: "work")
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.shell("git commit -q --allow-empty -m x --trailer 'Kengen-Ordr: 1'", in: "work").code != 0)
  }
}
