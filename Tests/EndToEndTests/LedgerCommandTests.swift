import Foundation
import Testing

/// Ledgers judged row by row, on the built program.
@Suite struct LedgerCommandTests {
  private func verdicts(_ sandbox: Sandbox, _ ledger: String, _ arguments: String...) throws -> [[String]] {
    try sandbox.write("l.csv", ledger)
    let ran = try sandbox.kengen(["ledger", "check", "../l.csv", "--output", "csv"] + arguments, in: "registry")
    #expect(ran.error.isEmpty)
    return ran.out.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return [fields[9], fields[13]]
    }
  }

  /// Every verdict that the example body can give, each beside its nearest neighbour.
  @Test func eachRowHasItsVerdict() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ledger = """
      番号,日付,所属,申請者,許可者
      1,2026-06-10,税務課,180034,030412
      2,2026/6/10,税務課,030412,030412
      3,令和8年6月10日,0202,030412,950011
      4,2026-06-10,税務課,180034,030392
      5,2026-06-10,税務課,180034,950011
      6,2026-06-10,税務課,180034,999999
      7,2027-05-10,税務課,180034,030412
      8,2026-06-10,税務課,180034,
      9,2026-06-10,どこか,180034,030412
      10,6/10,税務課,180034,030412
      11,2026-06-10 09:30,,見本 十乃(180034),見本 花子
      12,2026-06-10
      """
    let found = try verdicts(sandbox, ledger + "\n", "--provision", "5.1-1-3b").map { $0[0] }
    #expect(
      found == [
        "rightful", "self-approved", "by-escalation", "not-entitled", "not-their-turn", "unknown-person", "tenure-over",
        "not-entitled", "unclear", "unreadable", "rightful", "unreadable",
      ])
  }

  /// A deputy is rightful while the holder is away, and not on the day before.
  @Test func aDeputyIsRightfulOnlyInTheAbsence() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    // Written by hand: the command would refuse, since a procedure of the tax system needs this head.
    let file = "registry/absences/03.csv"
    let text = (try? sandbox.read(file)) ?? "person,from,until\n"
    try sandbox.write(file, text + "030412,2026-12-01,2026-12-08\n")
    try sandbox.git("add", "-A", in: "registry")
    #expect(try sandbox.git("commit", "-qm", "away", in: "registry").code == 0)
    let ledger = "日付,申請者,許可者\n2026-11-30,180034,030392\n2026-12-01,180034,030392\n2026-12-08,180034,030392\n"
    #expect(try verdicts(sandbox, ledger, "--provision", "5.1-1-3b").map { $0[0] } == ["not-entitled", "by-deputy", "not-entitled"])
  }

  /// Two must check: two do, one does, and one who is named twice counts once.
  @Test func twoAreDemanded() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ledger =
      "日付,規定,システム,申請者,許可者,確認者\n"
      + "2026-12-01,6.1-4-3,zei,180034,,030412、030392\n2026-12-01,6.1-4-3,zei,180034,,030412\n2026-12-01,6.1-4-3,zei,180034,,030412;030412\n"
    #expect(try verdicts(sandbox, ledger).map { $0[0] } == ["rightful", "too-few-people", "too-few-people"])
  }

  /// One person stands in for two at that system, for that time; and not when he applies himself.
  @Test func anExceptionCoversItsPlaceAndItsTime() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ledger =
      "許可日,根拠,システム,申請者番号,許可者番号\n2026-12-01,6.1-17-2,network,180034,960734\n2027-03-31,6.1-17-2,network,180034,960734\n"
      + "2027-04-01,6.1-17-2,network,180034,960734\n2026-12-01,6.1-17-2,zei,180034,960734\n2026-12-01,6.1-17-2,network,960734,960734\n"
    #expect(
      try verdicts(sandbox, ledger).map { $0[0] } == [
        "under-exception", "under-exception", "too-few-people", "too-few-people", "self-approved",
      ])
    #expect(try sandbox.kengen("ledger", "check", "../l.csv", "--output", "csv", in: "registry").out.contains("EX-2026-01"))
  }

  /// A number and a name that are not of the same person leave open who it was; either alone is enough.
  @Test func numberAndNameMustBeOfTheSamePerson() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let people = try sandbox.read("registry/people/03.csv").split(separator: "\n").first { $0.hasPrefix("030412,") }
    let name = try #require(people?.split(separator: ",")[1])
    let ledger =
      "許可日,申請者番号,申請者氏名,許可者番号,許可者氏名\n2026-12-01,180034,,030412,\(name)\n2026-12-01,180034,,030412,見本 別人\n"
      + "2026-12-01,180034,,,\(name)\n2026-12-01,180034,,030412,\n"
    #expect(try verdicts(sandbox, ledger, "--provision", "5.1-1-3b").map { $0[0] } == ["rightful", "unclear", "rightful", "rightful"])
    let bracket = "許可日,申請者,許可者\n2026-12-01,180034,\(name)(030412)\n2026-12-01,180034,見本 別人(030412)\n"
    #expect(try verdicts(sandbox, bracket, "--provision", "5.1-1-3b").map { $0[0] } == ["rightful", "unclear"])
  }

  /// Private devices need the CISO's decision first, which is there from 1 April 2025.
  @Test func withoutTheDecisionBeforeItNothingIsPermitted() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ledger = "許可日,根拠,申請者番号,許可者番号\n2025-03-31,5.1-1-4a,180034,030412\n2025-04-01,5.1-1-4a,180034,030412\n"
    #expect(try verdicts(sandbox, ledger).map { $0[0] } == ["blocked", "rightful"])
  }

  /// What an office types into Excel: several lines in a cell, a foot of commas, a title that is no heading.
  @Test func aCellOfSeveralLinesKeepsTheLineNumbersRight() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let text = "番号,許可日,申請者番号,許可者番号,備考\r\n1,R8.12.1,180034,030412,\"一\r\n二\"\r\n2,R8.12.1,030412,030412,\r\n,,,,\r\n"
    try sandbox.write("l.csv", text)
    let ran = try sandbox.kengen(
      "ledger", "check", "../l.csv", "--provision", "5.1-1-3b", "--output", "csv", "--all", in: "registry")
    #expect(ran.out.contains("\n2,R8.12.1,") && ran.out.contains("\n4,R8.12.1,"), "\(ran)")
    #expect(ran.out.split(separator: "\n").count == 3, "\(ran)")
  }

  /// A fact entered afterwards makes the row right now, and shows that it was not then.
  @Test func theRegistryOfThenIsAskedSeparately() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    try sandbox.shell(
      "GIT_COMMITTER_DATE='2026-06-01T00:00:00+0900' GIT_AUTHOR_DATE='2026-06-01T00:00:00+0900' git commit -q --amend -C HEAD --date=2026-06-01T00:00:00+0900",
      in: "registry")
    let file = "registry/units/02/appointments.csv"
    try sandbox.replace(
      "0202,section-head,030412,regular,2025-04-01,2027-04-01", with: "0202,section-head,030412,regular,2026-06-20,2027-04-01", in: file)
    try sandbox.shell(
      "GIT_COMMITTER_DATE='2026-06-20T12:00:00+0900' git commit -qam 'later' --date=2026-06-20T12:00:00+0900", in: "registry")
    let ledger = "日付,申請者,許可者\n2026-05-31,180034,030412\n2026-06-10,180034,030412\n2026-06-21,180034,030412\n"
    let found = try verdicts(sandbox, ledger, "--provision", "5.1-1-3b")
    #expect(found == [["tenure-not-begun", "no-record"], ["tenure-not-begun", "rightful"], ["rightful", "rightful"]])
  }

  @Test func theOutputsAgreeAndTheExitCodeSaysIt() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    try sandbox.write("good.csv", "\u{FEFF}日付,申請者,許可者\r\n2026-12-01,180034,030412\r\n")
    try sandbox.write("bad.csv", "日付,申請者,許可者,番号\n2026-12-01,180034,180034,<b>&\n")
    #expect(try sandbox.kengen("ledger", "check", "../good.csv", "--provision", "5.1-1-3b", in: "registry").code == 0)
    for (output, needle) in [("text", "申請者自身の許可"), ("json", "\"self-approved\""), ("csv", "self-approved"), ("html", "&lt;b&gt;&amp;")] {
      let ran = try sandbox.kengen("ledger", "check", "../bad.csv", "--provision", "5.1-1-3b", "--output", output, in: "registry")
      #expect(ran.code == 1)
      #expect(ran.out.contains(needle), "\(output)")
    }
  }

  /// A ledger out of Excel, in CP932 with CR LF, is judged like the same one in UTF-8.
  @Test func aLedgerOutOfExcelIsJudged() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    try sandbox.write("utf8.csv", "日付,申請者,許可者\r\n2026-12-01,180034,030412\r\n2026-12-01,030412,030412\r\n")
    #expect(try sandbox.shell("iconv -f UTF-8 -t CP932 utf8.csv > cp932.csv").code == 0)
    let one = try sandbox.kengen("ledger", "check", "../utf8.csv", "--provision", "5.1-1-3b", "--output", "csv", in: "registry")
    let other = try sandbox.kengen("ledger", "check", "../cp932.csv", "--provision", "5.1-1-3b", "--output", "csv", in: "registry")
    #expect(one.code == 1 && other.code == 1, "\(other.error)")
    #expect(other.out.replacing("cp932", with: "utf8") == one.out)
    #expect(one.out.contains("self-approved"))
  }

  @Test func whatCannotBeReadIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    // The header holds a user-defined character, then a byte that begins nothing.
    for (bytes, spot) in [([0x93, 0xFA, 0x2C, 0xF0, 0x40, 0x0A], ":1:2"), ([0xFF, 0x0A, 0x93, 0xFA, 0x0A], ":1:1")] as [([UInt8], String)] {
      try Data(bytes).write(to: sandbox.root.appendingPathComponent("cp932.csv"))
      let cp932 = try sandbox.kengen("ledger", "check", "../cp932.csv", in: "registry")
      #expect(cp932.code == 65)
      #expect(cp932.error.contains(spot), "\(cp932.error)")
    }
    try sandbox.write("other.csv", "何か,別の列\n1,2\n")
    let other = try sandbox.kengen("ledger", "check", "../other.csv", in: "registry")
    #expect(other.code == 65)
    #expect(other.error.contains("--mapping"))
    try sandbox.write("map.csv", "column,heading\ndate,何か\napplicant,別の列\napprover,許した人\n")
    #expect(try sandbox.kengen("ledger", "check", "../other.csv", "--mapping", "../map.csv", in: "registry").error.contains("許した人"))
    #expect(try sandbox.kengen("ledger", "check", "../none.csv", in: "registry").code == 69)
  }
}
