import Foundation
import Testing

/// Ledgers of entries on the built program: what was known then beside what is known now, and the re-subcontractor nobody
/// consented to, from each side.
@Suite struct EntryLedgerTests {
  private static let header = "入室日,入室時刻,退室時刻,入室者,委託先,立会者,身分証確認"

  /// The example body, committed at the beginning of a day.
  private func example(on day: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    #expect(
      try sandbox.shell(
        "GIT_COMMITTER_DATE='\(day)T00:00:00+0900' git commit -q --amend -C HEAD --date=\(day)T00:00:00+0900", in: "registry"
      )
      .code == 0)
    return sandbox
  }

  private func commit(_ sandbox: Sandbox, on day: String) throws {
    #expect(
      try sandbox.shell(
        "GIT_COMMITTER_DATE='\(day)T12:00:00+0900' git commit -qam later --no-verify --date=\(day)T12:00:00+0900", in: "registry"
      )
      .code == 0)
  }

  /// Each row's verdicts: by the registry of now, and by what it said on that day.
  private func verdicts(_ sandbox: Sandbox, _ rows: [String], _ more: String...) throws -> [[String]] {
    try sandbox.write("l.csv", ([Self.header] + rows).joined(separator: "\n") + "\n")
    let ran = try sandbox.kengen(
      ["ledger", "check", "../l.csv", "--area", "server-room", "--format", "json", "--all"] + more, in: "registry")
    #expect(ran.error.isEmpty, "\(ran)")
    let parsed = try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: Any]
    let found = try #require(parsed?["rows"] as? [[String: Any]])
    return found.map { row in
      ["now", "then"].map { (row[$0] as? [String: Any])?["verdict"] as? String ?? "" }
    }
  }

  /// A worker entered on the roster only afterwards was not on it then, and one taken off afterwards was.
  @Test func whatWasKnownThenIsToldBesideWhatIsKnownNow() throws {
    let sandbox = try example(on: "2026-11-01")
    let file = "registry/contracts/workers.csv"
    // Two weeks later somebody makes the roster of 990106 begin earlier, and takes 990102 off from the beginning of the month.
    let before = try sandbox.read(file)
    let lines = before.split(separator: "\n").map(String.init)
    let late = try #require(lines.first { $0.hasPrefix("C2026-014,990101,") })
    let gone = try #require(lines.first { $0.hasPrefix("C2026-014,990102,") })
    try sandbox.write(
      file,
      before.replacingOccurrences(of: late, with: late.replacingOccurrences(of: ",zei,2026-04-01,", with: ",zei,2026-11-12,"))
        .replacingOccurrences(of: gone, with: gone.replacingOccurrences(of: ",2027-04-01,", with: ",2026-11-03,")))
    try commit(sandbox, on: "2026-11-14")
    let rows = [
      "2026-11-05,9:00,10:00,990101,,030412,○", "2026-11-05,9:00,10:00,030412,,,", "2026-11-05,13:00,14:00,990102,,030412,○",
      "2026-11-20,9:00,10:00,990101,,030412,○", "2026-11-20,9:00,10:00,990102,,030412,○", "2026-10-31,9:00,10:00,990101,,030412,○",
    ]
    #expect(
      try verdicts(sandbox, rows) == [
        ["not-on-roster", "rightful"], ["rightful", "rightful"], ["not-on-roster", "rightful"], ["rightful", "rightful"],
        ["not-on-roster", "not-on-roster"], ["not-on-roster", "no-record"],
      ])
    // Taken as the registry of an earlier day, now is what was known by then.
    #expect(try verdicts(sandbox, [rows[0]], "--as-of", "2026-11-10") == [["rightful", "rightful"]])
  }

  /// Two areas of rules: an escort demanded later does not make an entry of before wrong by what was known then.
  @Test func theAreasRuleOfThenIsKnownAsWell() throws {
    let sandbox = try example(on: "2026-11-01")
    try sandbox.replace("escort+two-persons", with: "two-persons", in: "registry/org/areas.csv")
    try commit(sandbox, on: "2026-11-02")
    try sandbox.replace("0103,two-persons", with: "0103,escort+two-persons", in: "registry/org/areas.csv")
    try commit(sandbox, on: "2026-11-10")
    let rows = ["2026-11-05,9:00,10:00,990101,,,○", "2026-11-05,9:00,10:00,990102,,,○", "2026-11-11,9:00,10:00,990101,,,○"]
    #expect(try verdicts(sandbox, rows) == [["no-escort", "rightful"], ["no-escort", "rightful"], ["no-escort", "no-escort"]])
  }

  // MARK: The re-subcontractor nobody consented to

  private func unconsented() throws -> Sandbox {
    let sandbox = try example(on: "2026-11-01")
    try sandbox.replace(",R8情政第58号,", with: ",,", in: "registry/contracts/contracts.csv")
    try sandbox.replace(",,,,020113,2026-09-18", with: ",,,,,", in: "registry/contracts/contracts.csv")
    try commit(sandbox, on: "2026-11-01")
    return sandbox
  }

  @Test func itIsFoundFromTheRoster() throws {
    let sandbox = try unconsented()
    try sandbox.write("list.csv", "氏名,管理区域,本人確認\n見本 七夫,サーバ室,\n見本 無名,サーバ室,書類\n")
    let plan = try sandbox.kengen("roster", "plan", "../list.csv", "--contract", "C2026-023", in: "registry")
    #expect(plan.out.contains("契約 C2026-023(見本運搬株式会社)の再委託に承諾がないので、この名簿の人は作業も入室もできません"), "\(plan)")
    // And a person who is only on another firm's list shows whom that firm has sent.
    try sandbox.write("other.csv", "氏名,システム\n見本 誠香,network\n見本 星助,network\n見本 七夫,network\n")
    let other = try sandbox.kengen("roster", "plan", "../other.csv", "--contract", "C2026-021", in: "registry")
    #expect(other.out.contains("見本 七夫(990106) は契約 C2026-023(見本運搬株式会社)の従事者でもあります"), "\(other)")
  }

  @Test func itIsFoundFromTheEntry() throws {
    let sandbox = try unconsented()
    let rows = [
      "2026-11-05,9:00,10:00,見本 七夫,見本運搬株式会社,020113,○", "2026-11-05,9:00,10:00,見本 無名,見本孫請,020113,○",
      "2026-11-05,9:00,10:00,見本 五男,見本テクノ有限会社,020113,○",
    ]
    #expect(try verdicts(sandbox, rows).map { $0[0] } == ["unconsented", "unknown-person", "rightful"])
    let gate = try sandbox.kengen("who", "enters", "server-room", in: "registry")
    #expect(gate.out.contains("契約 C2026-023 の再委託に承諾がありません"), "\(gate)")
    let worker = try sandbox.kengen("worker", "990106", in: "registry")
    #expect(worker.out.contains("承諾"), "\(worker)")
  }

  /// What hangs below a contract without consent has none either.
  @Test func itIsFoundFromTheChain() throws {
    let sandbox = try unconsented()
    let check = try sandbox.kengen("check", in: "registry")
    #expect(check.code == 1 && check.out.contains("[subcontract-unconsented]") && check.out.contains("C2026-023"), "\(check)")
    let contract = try sandbox.kengen("contract", "C2026-021", in: "registry")
    #expect(contract.code == 0 || contract.code == 1)
    let link = try #require(contract.out.split(separator: "\n").first { $0.contains("C2026-023 見本運搬株式会社  2026") })
    #expect(link.contains("承諾なし") || link.contains("承諾がありません"), "\(contract)")
    // The tier above: the one below has a consent that leads nowhere.
    try sandbox.replace(",R8情政第31号,", with: ",,", in: "registry/contracts/contracts.csv")
    try sandbox.replace("C2026-022,,2026-10-01", with: "C2026-022,R8情政第58号,2026-10-01", in: "registry/contracts/contracts.csv")
    try commit(sandbox, on: "2026-11-02")
    let rows = ["2026-11-05,9:00,10:00,見本 五男,,020113,○", "2026-11-05,9:00,10:00,見本 七夫,,020113,○"]
    #expect(try verdicts(sandbox, rows).map { $0[0] } == ["unconsented", "unconsented"])
  }
}
