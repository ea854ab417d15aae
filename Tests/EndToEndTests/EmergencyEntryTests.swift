import Foundation
import Testing

/// A push without approvals in an emergency: by whom, of what, and what remains to be done.
@Suite struct EmergencyEntryTests {
  static let policy = """

    approvals:
      - change: [rules, table, organisation, holdings, people, exceptions]
        by: [ciso]

    emergency:
      by: [general-manager]
      reviewed-by: [ciso, audit-head]
      review-days: 7

    """
  static let header = "id,on,person,reason,reviewed-by,reviewed-on,outcome"
  private static func record(_ row: String) -> String { "printf '\(header)\\n\(row)\\n' > body/emergencies.csv" }
  private static let row = record("EM-1,2026-11-23,0101,災害対応,,,")

  private func server(policy: String = Self.policy) throws -> Sandbox {
    try GuardedServer.make(policy: policy, people: ["0002", "0101", "0203", "0401"])
  }

  /// The change, the row and the trailer in one commit.
  private func enter(_ sandbox: Sandbox, _ change: String = ScopedApprovalTests.clerk, row: String = Self.row, by person: String) throws
    -> Ran
  {
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try GuardedServer.commit(sandbox, "\(change) && \(row)", by: person, message: "緊急\n\nKengen-Emergency: 災害対応")
    return try sandbox.shell("git push -q origin main", in: "work")
  }

  @Test func itPassesLoudlyAndIsFoundUntilItIsReviewed() throws {
    let sandbox = try server()
    let taken = try enter(sandbox, by: "0101")
    #expect(taken.code == 0, "\(taken.error)")
    #expect(taken.error.contains("★★ 緊急の登録 EM-1") && taken.error.contains("(0101)"), "\(taken.error)")
    #expect(taken.error.contains("units/all/appointments.csv:10") && taken.error.contains("(0002)"))
    let found = try sandbox.kengen("check", "--registry", "server.git")
    #expect(found.code == 0 && found.out.contains("[unreviewed-emergency-entry]"), "\(found.out)")
    // Overdue it is an error, and stops nothing else.
    #expect(try sandbox.kengen("check", "--registry", "server.git", "--on", "2026-11-30").code == 1)

    func review(_ by: String, signedBy person: String) throws -> Ran {
      try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
      try GuardedServer.commit(
        sandbox, "sed -i 's/^EM-1.*/EM-1,2026-11-23,0101,災害対応,\(by),2026-11-23,異議なし/' body/emergencies.csv", by: person)
      return try sandbox.shell("git push -q origin main", in: "work")
    }
    #expect(try review("0101", signedBy: "0101").error.contains("0101 は登録した本人です"))
    #expect(try review("0203", signedBy: "0203").error.contains("確認する役割に就いていません"))
    // In the name of somebody entitled.
    #expect(try review("0002", signedBy: "0101").error.contains("0002 本人の署名がありません"))
    // Nor does a signature of something else in the same push make it theirs.
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try GuardedServer.commit(sandbox, "true", by: "0002")
    try GuardedServer.commit(
      sandbox, "sed -i 's/^EM-1.*/EM-1,2026-11-23,0101,災害対応,0002,2026-11-23,異議なし/' body/emergencies.csv", by: "0101")
    #expect(try sandbox.shell("git push -q origin main", in: "work").error.contains("0002 本人の署名がありません"))
    let done = try review("0401", signedBy: "0401")
    #expect(done.code == 0, "\(done.error)")
    #expect(!(try sandbox.kengen("check", "--registry", "server.git").out.contains("[unreviewed-emergency-entry]")))
    // What was reviewed is not rewritten without approvals.
    #expect(try review("0002", signedBy: "0002").error.contains("body/emergencies.csv:2"))
  }

  /// By the commands alone: the change, the entry on top, the push, and the review.
  @Test func theCommandsEnterAndReviewIt() throws {
    let sandbox = try server()
    func become(_ person: String) throws {
      try sandbox.shell(
        "git config gpg.format ssh && git config user.signingKey '\(sandbox.path("key-\(person)"))' && git config commit.gpgSign true",
        in: "work")
    }
    try become("0203")
    #expect(try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-04-01", in: "work").code == 0)
    let refused = try sandbox.kengen("emergency", "enter", "火事", in: "work")
    #expect(refused.code == 2 && refused.error.contains("0203 は緊急の登録ができる役割に就いていません"), "\(refused)")
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try become("0101")
    #expect(try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-04-01", in: "work").code == 0)
    #expect(try sandbox.git("push", "-q", "origin", "main", in: "work").code != 0)
    let entered = try sandbox.kengen("emergency", "enter", "庁舎が停電, 連絡不能", in: "work")
    #expect(entered.code == 0 && entered.out.contains("EM-20261123-1"), "\(entered)")
    let pushed = try sandbox.git("push", "-q", "origin", "main", in: "work")
    #expect(pushed.code == 0 && pushed.error.contains("★★ 緊急の登録 EM-20261123-1"), "\(pushed)")
    #expect(try sandbox.kengen("emergency", "review", "EM-20261123-1", "--outcome", "異議なし", in: "work").error.contains("登録した本人です"))
    try become("0203")
    #expect(
      try sandbox.kengen("emergency", "review", "EM-20261123-1", "--outcome", "異議なし", in: "work").error.contains("確認する役割に就いていません"))
    try become("0401")
    #expect(try sandbox.kengen("emergency", "review", "EM-2", "--outcome", "異議なし", in: "work").code == 3)
    let reviewed = try sandbox.kengen("emergency", "review", "EM-20261123-1", "--outcome", "異議なし", in: "work")
    #expect(reviewed.code == 0, "\(reviewed)")
    #expect(try sandbox.kengen("emergency", "review", "EM-20261123-1", "--outcome", "異議なし", in: "work").code == 3)
    #expect(try sandbox.git("push", "-q", "origin", "main", in: "work").code == 0)
    #expect(!(try sandbox.kengen("check", "--registry", "server.git").out.contains("[unreviewed-emergency-entry]")))
  }

  @Test func itIsOnlyForThoseWhomTheBodyNames() throws {
    let sandbox = try server()
    let refused = try enter(sandbox, row: Self.record("EM-1,2026-11-23,0203,災害対応,,,"), by: "0203")
    #expect(refused.code != 0 && refused.error.contains("0203 は緊急の登録ができる役割に就いていません"), "\(refused.error)")
    let none = try server(policy: Self.policy.components(separatedBy: "\nemergency:")[0] + "\n")
    let ran = try enter(none, by: "0101")
    #expect(ran.code != 0 && ran.error.contains("緊急の登録を認めていません"), "\(ran.error)")
  }

  /// Without a row, with a row of another, of another day, or one that reviews itself.
  @Test(arguments: [
    "true", record("EM-1,2026-11-23,0002,災害対応,,,"), record("EM-1,2026-11-01,0101,災害対応,,,"),
    record("EM-1,2026-11-23,0101,災害対応,0002,2026-11-23,"),
  ])
  func itMustBeOnRecord(_ row: String) throws {
    let sandbox = try server()
    let refused = try enter(sandbox, row: row, by: "0101")
    #expect(refused.code != 0 && refused.error.contains("EM-20261123-1,2026-11-23,0101,災害対応,,,"), "\(refused.error)")
  }

  /// Never the rules, nor oneself; and never past the rules of separation.
  @Test func itDoesNotReachFurther() throws {
    let sandbox = try server()
    let rules = try enter(sandbox, "sed -i 's/review-days: 7/review-days: 300/' kengen.yaml", by: "0101")
    #expect(rules.code != 0 && rules.error.contains("kengen.yaml は緊急の登録では変えられません"), "\(rules.error)")
    // The table says what a role decides, and the organisation who holds it by post.
    let table = try enter(sandbox, "sed -i '0,/,permit,ciso,/s//,permit,general-manager,/' table/duties.csv", by: "0101")
    #expect(table.code != 0 && table.error.contains("table/duties.csv は緊急の登録では変えられません"), "\(table.error)")
    let system = try enter(sandbox, "sed -i '/^kyoyu,/s/,0100,/,0200,/' org/systems.csv", by: "0101")
    #expect(system.code != 0 && system.error.contains("org/systems.csv は緊急の登録では変えられません"), "\(system.error)")
    let keys = try enter(sandbox, "echo \"0002 $(cat ../key-stranger.pub)\" >> allowed-signers", by: "0101")
    #expect(keys.code != 0 && keys.error.contains("allowed-signers は緊急の登録では変えられません"), "\(keys.error)")
    let own = try enter(
      sandbox, "sed -i 's/^body,csirt,0103,/body,csirt,0101,,2026-01-01,,\\n&/' body/assignments.csv", by: "0101")
    #expect(own.code != 0 && own.error.contains("0101 自身のことです"), "\(own.error)")
    // Nor who approves, enters or reviews: it could make its own reviewer, now or later, or oust him.
    for change in [
      "echo 'body,ciso,0301,,2026-01-01,,' >> body/assignments.csv && '\(Sandbox.program.path)' fmt",
      "echo 'body,audit-head,0301,,2027-04-01,,' >> body/assignments.csv && '\(Sandbox.program.path)' fmt",
      "mkdir -p absences && printf 'person,from,until\\n0002,2026-11-01,2027-01-01\\n' > absences/all.csv",
    ] {
      let made = try enter(sandbox, change, by: "0101")
      #expect(made.code != 0 && made.error.contains("緊急の登録では変えられません"), "\(change): \(made.error)")
    }
    let separation = try enter(sandbox, "sed -i '/^body,auditor,0402/d' body/assignments.csv", by: "0101")
    #expect(separation.code != 0 && separation.error.contains("[auditor-not-independent]"), "\(separation.error)")
    // Somebody else's change, slipped in with the trailer before the end.
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try GuardedServer.commit(sandbox, "\(ScopedApprovalTests.clerk) && \(Self.row)", by: "0101", message: "緊急\n\nKengen-Emergency: 災害対応")
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0203")
    #expect(try sandbox.shell("git push -q origin main", in: "work").code != 0)
  }

  @Test func commitMsgSaysWhatTheServerWillDemand() throws {
    let sandbox = try server()
    #expect(try sandbox.kengen("hook", "install", in: "work").code == 0)
    try sandbox.git("config", "kengen.person", "0203", in: "work")
    let wrong = try sandbox.shell("\(ScopedApprovalTests.clerk) && git commit -qam x --trailer 'Kengen-Emergency: 火事'", in: "work")
    #expect(wrong.code != 0 && wrong.error.contains("0203 は緊急の登録ができる役割に就いていません"), "\(wrong.error)")
    try sandbox.git("config", "kengen.person", "0101", in: "work")
    let missing = try sandbox.shell("git commit -qam x --trailer 'Kengen-Emergency: 火事'", in: "work")
    #expect(missing.code != 0 && missing.error.contains("EM-20261123-1,2026-11-23,0101,火事,,,"), "\(missing.error)")
    let right = try sandbox.shell("\(Self.row) && git add -A && git commit -qm x --trailer 'Kengen-Emergency: 災害対応'", in: "work")
    #expect(right.code == 0, "\(right.error)")
  }

  /// By noting everybody before its maker as away; and none while an earlier one is overdue.
  @Test func itNeverMakesItsMakerTheDecider() throws {
    let sandbox = try server()
    let away =
      "mkdir -p absences && printf 'person,from,until\\n0201,2026-11-23,2027-03-01\\n0202,2026-11-23,2027-03-01\\n' > absences/all.csv"
    let refused = try enter(sandbox, away, by: "0101")
    #expect(refused.code != 0 && refused.error.contains("0101 が、") && refused.error.contains("を決める人になります"), "\(refused.error)")
    let one = try enter(sandbox, away.replacingOccurrences(of: "0201,2026-11-23,2027-03-01\\n", with: ""), by: "0101")
    #expect(one.code == 0, "\(one.error)")
    // A week later nobody has reviewed it.
    let row = "printf 'EM-2,2026-11-30,0101,x,,,\\n' >> body/emergencies.csv"
    try sandbox.git("reset", "-q", "--hard", "origin/main", in: "work")
    try GuardedServer.commit(sandbox, "\(ScopedApprovalTests.clerk) && \(row)", by: "0101", message: "緊急\n\nKengen-Emergency: 災害対応")
    let late = try sandbox.shell("KENGEN_TODAY=2026-11-30 git push -q origin main", in: "work")
    #expect(late.code != 0 && late.error.contains("前の緊急の登録 EM-1 が期日までに確認されていません"), "\(late.error)")
  }
}
