import Foundation
import Testing

/// The record of what a server received: what it has, what answers of the past rest on, and who finds it altered.
@Suite struct ReceivedTests {
  private struct Entry: Decodable {
    struct Update: Decodable { let ref: String }
    struct Stated: Decodable { let kind: String }
    let id: String
    let kind: String
    let from: String
    let updates: [Update]
    let statements: [Stated]
    let reasons: [String]
  }
  private struct List: Decodable { let entries: [Entry] }
  private static let people = ["0002", "0101", "0203"]

  private func server() throws -> Sandbox {
    try GuardedServer.make(policy: ReceiveTests.policy, people: Self.people)
  }

  private func entries(_ sandbox: Sandbox, in folder: String = "server.git") throws -> [Entry] {
    let ran = try sandbox.kengen("received", "list", "--format", "json", "--registry", folder)
    #expect(ran.code == 0, "\(ran)")
    return try JSONDecoder().decode(List.self, from: Data(ran.out.utf8)).entries
  }

  private func push(_ sandbox: Sandbox, _ arguments: String = "origin main") throws -> Ran {
    try sandbox.shell("git push -q \(arguments)", in: "work")
  }

  private func verify(_ sandbox: Sandbox, _ more: String..., in folder: String = "server.git") throws -> Ran {
    try sandbox.kengen(["received", "verify", "--registry", folder] + more, in: "")
  }

  @Test func hasWhatWasTakenAndRefusedAndStated() throws {
    let sandbox = try server()
    try GuardedServer.commit(sandbox, ReceiveTests.sound, by: "0203")
    #expect(try sandbox.shell("GL_USER=hanako git push -q origin main", in: "work").code != 0)
    try GuardedServer.approve(sandbox, by: "0002")
    #expect(try sandbox.shell("GL_USER=hanako git push -q origin main", in: "work").code == 0)
    let entries = try entries(sandbox)
    #expect(entries.map(\.kind) == ["received", "refused", "begin"])
    #expect(entries[0].statements.map(\.kind) == ["approve"] && entries[0].from.contains("GL_USER=hanako"))
    #expect(entries[1].reasons.contains { $0.contains("承認が要ります") } && entries[1].updates.map(\.ref) == ["refs/heads/main"])
    let sound = try verify(sandbox)
    #expect(sound.code == 0 && sound.out.contains(entries[0].id), "\(sound)")
    #expect(try sandbox.kengen("doctor", "--registry", "server.git").out.contains(entries[0].id))
    let log = try sandbox.kengen("log", "-n", "1", "--registry", "server.git")
    #expect(log.out.contains("受領: ") && log.out.contains("[本人の署名を確認]") && log.out.contains("(0002)"), "\(log.out)")
  }

  /// What came in today was not there in spring, whatever it says; it needs its approvals all the same.
  @Test func whatCameInLaterIsNeverBelievedToBeOlder() throws {
    let server = try GuardedServer.make(policy: ReceiveTests.policy, people: Self.people)
    // A quiet branch: its last commit is of spring, and so is the record's beginning.
    try server.shell(
      """
      git update-ref -d refs/kengen/received
      old=$(GIT_AUTHOR_DATE=2026-03-01T00:00:00+09:00 GIT_COMMITTER_DATE=2026-03-01T00:00:00+09:00 git commit-tree -m quiet main^{tree})
      git update-ref refs/heads/main $old
      """, in: "server.git")
    #expect(try server.kengen("hook", "install", "--registry", "server.git").code == 0)
    try server.shell("git fetch -q && git reset -q --hard origin/main", in: "work")
    let key = server.path("key-0203")
    try server.shell(
      "\(ReceiveTests.grab) && git add -A && GIT_COMMITTER_DATE=2026-04-01T09:00:00+09:00 git -c gpg.format=ssh -c user.signingKey='\(key)' commit -q -S -m 発令",
      in: "work")
    try GuardedServer.approve(server, by: "0002")
    let taken = try push(server)
    #expect(taken.code == 0, "\(taken.error)")
    let may = ["may", "0203", "5.1-1-3b", "--unit", "0200", "--applicant", "0202", "--registry", "server.git"]
    #expect(try server.kengen(may, in: "").code == 0)
    let then = try server.kengen(may + ["--as-of", "2026-05-20"], in: "")
    #expect(then.code == 2 && then.error.contains("受領の記録は"), "\(then)")
    // In a clone the dates are all that there is, and the answer says so, until the record is there.
    try server.git("clone", "-q", "server.git", "fresh")
    let blind = try server.kengen(Array(may.dropLast(2)) + ["--as-of", "2026-05-20"], in: "fresh")
    #expect(blind.code == 0 && blind.error.contains("作った人の申告"), "\(blind)")
    #expect(try server.kengen("received", "fetch", in: "fresh").code == 0)
    #expect(try server.kengen(Array(may.dropLast(2)) + ["--as-of", "2026-05-20"], in: "fresh").code == 2)
    try server.write("ledger.csv", "日付,所属,申請者,許可者\n2026-05-20,0200,0202,0203\n")
    #expect(
      try server.kengen("ledger", "check", "ledger.csv", "--provision", "5.1-1-3b", "--registry", "server.git").code == 1)
  }

  /// Nobody pushes to the record, and statements are neither moved nor taken away.
  @Test func nobodyPushesToTheRecord() throws {
    let sandbox = try server()
    #expect(try sandbox.kengen("received", "fetch", in: "work").code == 0)
    for ref in ["+HEAD:refs/kengen/received", ":refs/kengen/received", "HEAD:refs/kengen/other", "HEAD:refs/Kengen/received"] {
      let ran = try push(sandbox, "origin '\(ref)'")
      #expect(ran.code != 0 && ran.error.contains("記録には push できません"), "\(ref): \(ran.error)")
    }
    let id = try sandbox.git("rev-parse", "HEAD", in: "work").out.dropLast()
    #expect(try push(sandbox, "origin HEAD:refs/kengen/statements/x").code != 0)
    #expect(try push(sandbox, "origin HEAD:refs/kengen/statements/\(id)").code == 0)
    #expect(try push(sandbox, "origin :refs/kengen/statements/\(id)").code != 0)
    #expect(try verify(sandbox).code == 0)
  }

  /// A withdrawal counts although the branch that brought it is gone, and whoever pushes the approval.
  @Test func aWithdrawalStays() throws {
    for alone in [false, true] {
      let sandbox = try server()
      try GuardedServer.commit(sandbox, ReceiveTests.sound, by: "0203")
      try GuardedServer.approve(sandbox, by: "0002")
      try sandbox.git("branch", "approved", in: "work")
      let said = try GuardedServer.approve(sandbox, by: "0002", "--withdraw")
      if alone {
        let command = try #require(said.out.components(separatedBy: "git push ").last?.split(separator: "\n").first)
        #expect(try push(sandbox, String(command)).code == 0)
      } else {
        #expect(try push(sandbox, "origin HEAD:refs/heads/changed-my-mind").code == 0)
        #expect(try push(sandbox, "origin :refs/heads/changed-my-mind").code == 0)
      }
      let refused = try push(sandbox, "origin approved:main")
      #expect(refused.code != 0 && refused.error.contains("本人が取り消しました"), "\(refused.error)")
      #expect(try entries(sandbox).contains { $0.statements.map(\.kind).contains("withdraw") })
    }
  }

  /// A branch that is moved past the hooks, a record that is cut, altered or made anew.
  @Test func whoeverAltersItIsFound() throws {
    let sandbox = try server()
    #expect(try sandbox.kengen("received", "fetch", in: "work").code == 0)
    try GuardedServer.commit(sandbox, ReceiveTests.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0101")
    #expect(try push(sandbox).code == 0)
    let kept = try #require(try entries(sandbox).first).id
    #expect(try sandbox.kengen("received", "fetch", in: "work").code == 0)
    try sandbox.shell("cp -r server.git whole.git")
    // A second push, whose approval names what the record had by then; and all of that is taken away.
    try GuardedServer.commit(sandbox, "sed -i 's/R7-88/R7-89/' units/all/appointments.csv", by: "0203")
    try GuardedServer.approve(sandbox, by: "0101")
    #expect(try push(sandbox).code == 0)
    try sandbox.git("update-ref", "refs/kengen/received", "\(kept)^", in: "server.git")
    let lost = try verify(sandbox)
    #expect(lost.code == 1 && lost.out.contains("名を挙げる記録") && lost.out.contains("記録されずに動いたか"), "\(lost)")
    #expect(try verify(sandbox, "--known", kept).out.contains("控えの記録"))
    #expect(try sandbox.kengen("doctor", "--registry", "server.git").code == 1)
    // Whoever has it is told, by whatever asks the server.
    for command in [["received", "fetch"], ["approve"]] {
      let told = try sandbox.kengen(command, in: "work")
      #expect(told.code == 69 && told.error.contains("より前に戻されています"), "\(command): \(told)")
    }
    let synced = try sandbox.kengen("sync", in: "work")
    #expect(synced.code == 1 && synced.out.contains("より前に戻されています"), "\(synced)")
    // The next push goes on from there, and says what it found; whoever has the old record does not take it.
    try GuardedServer.commit(sandbox, "true", by: "0203")
    #expect(try push(sandbox).code == 0)
    #expect(try entries(sandbox).map(\.kind) == ["received", "found", "begin"])
    let anew = try sandbox.kengen("received", "fetch", in: "work")
    #expect(anew.code == 69 && anew.error.contains("続きではありません"), "\(anew)")
    // Another entry in the place of the newest.
    try sandbox.shell(
      """
      new=$(git cat-file commit refs/kengen/received | sed 's/^from uid=.*/from uid=7/' | git hash-object -t commit -w --stdin)
      git update-ref refs/kengen/received $new
      """, in: "whole.git")
    #expect(try verify(sandbox, "--known", kept, in: "whole.git").code == 1)
  }

  /// What an approver says names the record of the server that he spoke to, and counts on no copy of it.
  @Test func anApprovalForACopyCountsNowhereElse() throws {
    let sandbox = try server()
    try sandbox.shell("cp -r server.git training.git; git -C training.git update-ref -d refs/kengen/received")
    #expect(try sandbox.kengen("hook", "install", "--registry", "training.git").code == 0)
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0203")
    try sandbox.git("remote", "set-url", "origin", sandbox.path("training.git"), in: "work")
    try GuardedServer.approve(sandbox, by: "0002")
    #expect(try push(sandbox).code == 0)
    let real = sandbox.path("server.git")
    let refused = try push(sandbox, "'\(real)' main")
    #expect(refused.code != 0 && refused.error.contains("別のサーバー"), "\(refused.error)")
    // Nor does one that names no record at all.
    try sandbox.shell("git reset -q --hard HEAD^; git update-ref -d refs/kengen/received; git remote set-url origin /nowhere", in: "work")
    try GuardedServer.approve(sandbox, by: "0002", "--since", "HEAD~1")
    let nameless = try push(sandbox, "'\(real)' main")
    #expect(nameless.code != 0 && nameless.error.contains("どれも挙げていません"), "\(nameless.error)")
  }

  /// Whether the server's file system tells one folder from a copy of it; where it does not, nothing here can.
  private func knowsItsPlace(_ sandbox: Sandbox) throws -> Bool {
    try sandbox.git("log", "-1", "--format=%B", "refs/kengen/received", in: "server.git").out.contains("\nplace ")
  }

  /// A server that was copied file by file notices at its first push, or when it is looked at, and counts nothing of the other's.
  @Test func aCopyMadeFileByFileIsNoticed() throws {
    let sandbox = try server()
    guard try knowsItsPlace(sandbox) else { return }
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    try sandbox.shell("cp -r server.git training.git; cp -r server.git seen.git")
    let (real, training) = (sandbox.path("server.git"), sandbox.path("training.git"))
    let told = try sandbox.kengen("doctor", "--registry", "training.git")
    #expect(told.out.contains("写し元のサーバー"), "\(told)")
    // What was approved for the original does not count in the copy, which begins a record of its own.
    let refused = try push(sandbox, "'\(training)' main")
    #expect(refused.code != 0 && refused.error.contains("別のサーバー"), "\(refused.error)")
    #expect(try entries(sandbox, in: "training.git").map(\.kind) == ["refused", "copied", "begin"])
    #expect(try sandbox.kengen("received", "verify", "--registry", "training.git").code == 0)
    #expect(try !sandbox.kengen("doctor", "--registry", "training.git").out.contains("写し元のサーバーが書いた"))
    // What is approved for the copy does not count in the original.
    try sandbox.shell("git reset -q --hard HEAD^; git remote set-url origin '\(training)'", in: "work")
    try GuardedServer.approve(sandbox, by: "0002")
    let copied = try push(sandbox)
    #expect(copied.code == 0, "\(copied.error)")
    let original = try push(sandbox, "'\(real)' main")
    #expect(original.code != 0 && original.error.contains("別のサーバー"), "\(original.error)")
    // Whoever looks after a copy can have it begin before anybody pushes.
    #expect(try sandbox.kengen("hook", "install", "--registry", "seen.git").code == 0)
    #expect(try entries(sandbox, in: "seen.git").map(\.kind) == ["copied", "begin"])
    #expect(try sandbox.kengen("hook", "install", "--registry", "seen.git").code == 0)
    #expect(try entries(sandbox, in: "seen.git").count == 2)
  }

  /// A folder that was moved is the same server.
  @Test func aServerThatMovedIsNoCopy() throws {
    let sandbox = try server()
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    try sandbox.shell("mv server.git moved.git; git -C work remote set-url origin '\(sandbox.path("moved.git"))'")
    let ran = try push(sandbox)
    #expect(ran.code == 0, "\(ran.error)")
    #expect(try entries(sandbox, in: "moved.git").map(\.kind) == ["received", "begin"])
  }

  /// So many statements at once that one could hide among them.
  @Test func tooManyStatementsInOnePushAreRefused() throws {
    let sandbox = try server()
    let chain = """
      t=$(git rev-parse HEAD^{tree}); p=$(git rev-parse HEAD)
      { for i in $(seq 1 COUNT); do printf 'commit refs/heads/many\\ncommitter x <x@example.jp> 1790000000 +0900\\ndata <<E\\ns\\n\\nKengen-Statement: reject\\nE\\n'
        [ $i = 1 ] && printf 'from %s\\n' $p; echo; done; } | git fast-import --quiet --force
      """
    for (count, isTaken) in [(1000, true), (1001, false)] {
      #expect(try sandbox.shell(chain.replacingOccurrences(of: "COUNT", with: "\(count)"), in: "work").code == 0)
      let ran = try sandbox.git("push", "origin", "many:refs/heads/many-\(count)", in: "work")
      #expect((ran.code == 0) == isTaken, "\(ran.error.suffix(600))")
      if !isTaken { #expect(ran.error.contains("1000 件まで"), "\(ran.error)") }
      try sandbox.git("update-ref", "-d", "refs/heads/many-\(count)", in: "server.git")
    }
  }

  /// Bringing two repositories together brings the record along.
  @Test func syncBringsTheRecord() throws {
    let sandbox = try server()
    let first = try sandbox.kengen("sync", in: "work")
    #expect(first.code == 0 && first.out.contains("受領の記録を取り込みました(新しい記録 1 件"), "\(first)")
    #expect(try !sandbox.kengen("sync", in: "work").out.contains("受領の記録"))
    try GuardedServer.commit(sandbox, ReceiveTests.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    let sent = try sandbox.kengen("sync", "--format", "json", in: "work")
    #expect(sent.code == 0 && sent.out.contains("\"state\" : \"taken\""), "\(sent)")
    #expect(try entries(sandbox, in: "work").map(\.kind) == ["received", "begin"])
    // One that goes on from it, and is none.
    try sandbox.shell(
      """
      bad=$(printf 'kengen received 9\\n\\nkind received\\nat 1\\n' | git commit-tree -p refs/kengen/received $(git hash-object -t tree -w /dev/null))
      git update-ref refs/kengen/received $bad
      """, in: "server.git")
    let crooked = try sandbox.kengen("sync", in: "work")
    #expect(crooked.code == 1 && crooked.out.contains("取り込みませんでした"), "\(crooked)")
    #expect(try entries(sandbox, in: "work").map(\.kind) == ["received", "begin"])
  }

  /// A server whose hook was killed, or that had none, says what it finds.
  @Test func whatWasNotRecordedIsFoundByTheNext() throws {
    let sandbox = try server()
    try sandbox.shell("mv hooks/post-receive hooks/away", in: "server.git")
    try GuardedServer.commit(sandbox, ReceiveTests.sound, by: "0203")
    try GuardedServer.approve(sandbox, by: "0002")
    #expect(try push(sandbox).code == 0)
    #expect(try verify(sandbox).code == 1)
    try sandbox.shell("mv hooks/away hooks/post-receive", in: "server.git")
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0203")
    #expect(try push(sandbox).code != 0)
    #expect(try entries(sandbox).map(\.kind) == ["refused", "found", "begin"])
    #expect(try verify(sandbox).code == 0)
  }
}
