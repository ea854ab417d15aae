import Foundation
import Testing

/// Who must approve follows from what changes, and where; judged by what stood before the push.
@Suite struct ScopedApprovalTests {
  /// 0200 is the tax section: head 0201, deputy 0202, clerk 0203; 0300 has the head 0301 and the clerk 0302.
  static let policy = """

    approvals:
      - change: [rules, table]
        by: [ciso, general-manager]
        persons: 2
      - change: [holdings, absences]
        by: [section-manager]
      - change: [assignments, deputies]
        unit: "0200"
        by: [general-manager]
        both-sides: yes
      - change: [exceptions]
        by: [ciso]

    """
  static let people = ["0001", "0002", "0101", "0201", "0202", "0203", "0301", "0302"]
  /// A row of the section's own that hands nothing over.
  static let clerk = "sed -i 's/^0300,clerk,0302,regular,2025-04-01,,R7-8/&8/' units/all/appointments.csv"
  static let deputy =
    "printf 'place,role,rank,person,when,provisions,from,until,instrument\\nunit:0200,section-manager,1,0203,absence,,2026-12-01,,\\n' > units/all/deputies.csv"

  private func expectRefused(_ sandbox: Sandbox, _ words: String...) throws {
    let ran = try sandbox.shell("git push -q origin main", in: "work")
    #expect(ran.code != 0)
    for word in words { #expect(ran.error.contains(word), "\(word): \(ran.error)") }
  }

  private func expectTaken(_ sandbox: Sandbox) throws {
    let ran = try sandbox.shell("git push -q origin main", in: "work")
    #expect(ran.code == 0, "\(ran.error)")
  }

  @Test func aSectionApprovesWhatIsItsOwn() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    try GuardedServer.commit(sandbox, Self.clerk, by: "0302")
    // Not the head of another section, nor the general manager.
    try GuardedServer.approve(sandbox, by: "0201")
    try GuardedServer.approve(sandbox, by: "0101")
    try expectRefused(
      sandbox, "units/all/appointments.csv:10", "(0301)", "0201 はその役割に就いていません", "0301 本人が自分の鍵で: kengen approve", "kengen.yaml:")
    try GuardedServer.approve(sandbox, by: "0301")
    try expectTaken(sandbox)
  }

  /// The table needs two, and an exception the CISO: a push with both needs all of them.
  @Test func everyRuleThatMatchesMustBeMet() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    try GuardedServer.commit(sandbox, "sed -i '2s/$/ /' table/sources.csv", by: "0302")
    try GuardedServer.commit(sandbox, Self.clerk, by: "0302")
    try GuardedServer.approve(sandbox, by: "0301")
    try GuardedServer.approve(sandbox, by: "0002")
    try expectRefused(sandbox, "table/sources.csv:2", "2 人の承認が要ります(あるのは 1 人", "(0101)")
    try GuardedServer.approve(sandbox, by: "0101")
    try expectTaken(sandbox)
  }

  /// Moving the section under another bureau, or the policy away, in the same push changes nothing.
  @Test func theScopeIsThatOfBefore() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    try GuardedServer.commit(sandbox, "sed -i 's/unit: \"0200\"/unit: \"0300\"/' kengen.yaml", by: "0302")
    try GuardedServer.commit(sandbox, Self.deputy, by: "0302")
    for person in ["0002", "0201", "0203"] { try GuardedServer.approve(sandbox, by: person) }
    // Two for the rules, and the general manager for the deputy as the rules were.
    try expectRefused(sandbox, "kengen.yaml", "2 人の承認が要ります(あるのは 1 人", "units/all/deputies.csv:2", "(0101)")
    try GuardedServer.approve(sandbox, by: "0101")
    try expectTaken(sandbox)
  }

  @Test func aHandoverNeedsBothSides() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    // The general manager appoints the clerk in the head's place, and the head, as the section's, approves.
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0302")
    try GuardedServer.approve(sandbox, by: "0101")
    try expectRefused(sandbox, "権限を受ける人の同意が要ります: ", "(0203)", "権限を渡す人の同意", "(0201)")
    try GuardedServer.approve(sandbox, by: "0203")
    try expectRefused(sandbox, "(0201)")
    try GuardedServer.approve(sandbox, by: "0201")
    try expectTaken(sandbox)
  }

  /// Whoever has to give something up stops nothing: one more of those who may approve stands for that side.
  @Test func oneMoreApprovalStandsForWhoGivesItUp() throws {
    let policy = """

      approvals:
        - change: [rules, holdings]
          by: [ciso, general-manager]
          both-sides: yes

      """
    let sandbox = try GuardedServer.make(policy: policy, people: ["0002", "0101", "0203", "0302"])
    try GuardedServer.commit(sandbox, ReceiveTests.grab, by: "0302")
    for person in ["0101", "0203"] { try GuardedServer.approve(sandbox, by: person) }
    try expectRefused(sandbox, "権限を渡す人の同意か、承認できるもう一人の承認が要ります: 見本 春子(0201)")
    try GuardedServer.approve(sandbox, by: "0002")
    try expectTaken(sandbox)
  }

  /// Who is appointed may write it, and does not approve it by that.
  @Test func whoReceivesMayWriteItButNotApproveIt() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    try GuardedServer.commit(sandbox, Self.deputy, by: "0203")
    try GuardedServer.approve(sandbox, by: "0201")
    try expectRefused(sandbox, "units/all/deputies.csv:2", "1 人の承認が要ります(あるのは 0 人", "(0101)")
    try GuardedServer.approve(sandbox, by: "0101")
    try expectTaken(sandbox)
  }

  /// A rule that takes lines of text for approvals needs no key, but a name, another one, and a role.
  @Test func trailersAreEnoughWhereTheBodySaysSo() throws {
    let policy = """

      approvals:
        - change: [rules, table, holdings, people, exceptions, decisions]
          by: [ciso, general-manager]
          proof: trailer

      """
    let sandbox = try GuardedServer.make(policy: policy, people: [])
    func commit(_ trailers: String...) throws {
      try sandbox.shell("git reset -q --hard origin/main && \(Self.clerk) && git add -A", in: "work")
      let lines = trailers.map { "--trailer '\($0)'" }.joined(separator: " ")
      #expect(try sandbox.shell("git commit -qm 変更 \(lines)", in: "work").code == 0)
    }
    try commit("Kengen-Approved-by: 0002")
    try expectRefused(sandbox, "書いた人の番号がありません")
    try commit("Kengen-Author: 0302")
    try expectRefused(sandbox, "承認が要ります", "git commit --amend --no-edit --trailer 'Kengen-Approved-by: 0002'")
    try commit("Kengen-Author: 0002", "Kengen-Approved-by: 0002")
    try expectRefused(sandbox, "0002 は変更した本人です")
    try commit("Kengen-Author: 0302", "Kengen-Approved-by: 0301")
    try expectRefused(sandbox, "0301 はその役割に就いていません")
    // An approval of what was then changed again.
    try commit("Kengen-Author: 0302", "Kengen-Approved-by: 0002")
    try sandbox.shell("sed -i 's/R7-88/R7-99/' units/all/appointments.csv && git commit -qam x --trailer 'Kengen-Author: 0302'", in: "work")
    try expectRefused(sandbox, "R7-99", "あるのは 0 人")
    try commit("Kengen-Author: 0302", "Kengen-Approved-by: 0002 見本 副村長")
    try expectTaken(sandbox)
  }

  /// Ten rows of one commit that lack the same are said once.
  @Test func theRefusalSpeaksOfEachFactAndOfEachCommit() throws {
    let sandbox = try GuardedServer.make(policy: Self.policy, people: Self.people)
    try GuardedServer.commit(sandbox, Self.clerk, by: "0302", message: "発令番号")
    try GuardedServer.commit(
      sandbox, "sed -i 's/^0200,clerk,0203,regular,[^,]*,,/&x/' units/all/appointments.csv", by: "0302", message: "もうひとつ")
    let ran = try sandbox.shell("git push -q origin main", in: "work")
    #expect(ran.error.contains("「発令番号」") && ran.error.contains("「もうひとつ」"), "\(ran.error)")
    #expect(ran.error.contains("order: R7-8 → R7-88"), "\(ran.error)")
    #expect(ran.error.components(separatedBy: "(0301)").count == 2)
    #expect(ran.error.components(separatedBy: "(0201)").count == 2)
  }
}
