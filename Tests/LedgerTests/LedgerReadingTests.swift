import Ledger
import RegistryModel
import Testing

/// Ledgers as offices keep them.
@Suite struct LedgerReadingTests {
  private func read(_ text: String, mapping: [LedgerColumn: [String]] = [:]) throws -> LedgerFile {
    try LedgerFile(file: "l.csv", bytes: Array(text.utf8), mapping: mapping)
  }

  @Test func aCellMayHoldLineBreaksAndLinesStillCount() throws {
    let ledger = try read(
      "許可日,申請者番号,許可者番号,備考\r\n2026-06-10,1,2,\"一行目\r\n二行目, と \"\"括弧\"\"\"\r\n2026-06-11,3,4,\r\n5,6\r\n2026-06-12,7,8,x\r\n")
    #expect(ledger.rows.map(\.line) == [2, 4, 6])
    #expect(ledger.rows.map { $0.value(.approver) } == ["2", "4", "8"])
    #expect(ledger.broken.map(\.line) == [5])
  }

  @Test func peopleOneBelowTheOtherAreSeveral() throws {
    let ledger = try read("日付,申請者,許可者,確認者1,確認者②,確認者(3)\n2026-06-10,\"見本\n花子\",\"1\n2\",3,,\"4\n5\"\n")
    let row = try #require(ledger.rows.first)
    #expect(row.value(.applicant) == "見本 花子" && row.value(.approver) == "1、2" && row.value(.checkers) == "3、4、5")
  }

  @Test(arguments: [
    ("申請日,許可日,持出者,許可者氏名", ["2", "3", "4"]), ("申請年月日,申請者氏名,申請者番号,承認者", ["1", "2(3)", "4"]),
    ("作業日,許可者職員番号,許可者,作業者", ["1", "4", "3(2)"]), ("No.\t入室日時\t入室者\t承認者", ["2", "3", "4"]),
    ("\u{FEFF}年月日,申請人,決裁者,承認者番号", ["1", "2", "4"]),
  ])
  func usualHeadingsAreRecognisedTheMoreTellingFirst(header: String, expected: [String]) throws {
    let delimiter: Character = header.contains("\t") ? "\t" : ","
    let row = header.split(separator: delimiter).indices.map { String($0 + 1) }.joined(separator: String(delimiter))
    let ledger = try read(header + "\n" + row + "\n")
    let first = try #require(ledger.rows.first)
    #expect([first.value(.date), first.value(.applicant), first.value(.approver)] == expected)
  }

  @Test func twoColumnsThatSayTheSameAreNotGuessedBetween() throws {
    let header = "許可日,承認日,申請者,許可者\n"
    let refused = #expect(throws: LedgerProblem.self) { try read(header) }
    #expect(refused?.problem.ja.contains("許可日 承認日") == true && refused?.fix.ja.contains("--mapping") == true)
    let mapped = try read(header + "1,2,3,4\n", mapping: [.date: ["承認日"]])
    #expect(mapped.rows.first?.value(.date) == "2")
  }

  @Test(arguments: [
    "2026-06-10", "2026/6/10", "2026.6.10", "20260610", "2026年6月10日", "令和8年6月10日", "令和 8年 6月10日", "R8.6.10", "Ｒ８．６．１０", "5080610",
    "2026-06-10 09:30", "2026-06-10T09:30:00", "2026/06/10 9:30", "令和8年6月10日 9時30分", "2026-06-10　午前",
  ])
  func daysInTheFormsThatOfficesWrite(text: String) throws {
    let row = try #require(try read("日付,申請者,許可者\n\(text),1,2\n").rows.first)
    #expect((row.date == CalendarDate(year: 2026, month: 6, day: 10)) == !text.hasSuffix("午前"))
  }

  @Test(arguments: ["", "6/10", "2026-06-31", "平成40年6月10日", "10:00 2026-06-10", "9999-12-31", "2026-06"])
  func whatIsNoDayIsNone(text: String) throws {
    let row = try #require(try read("日付,申請者,許可者\n\(text),1,2\n").rows.first)
    #expect(row.date == nil)
  }

  /// 見本, then a user-defined character of CP932: that row is unreadable, the others are not.
  @Test func aCharacterThatNobodyKnowsBreaksItsRowOnly() throws {
    let head: [UInt8] = [0x93, 0xFA, 0x95, 0x74, 0x2C, 0x90, 0x5C, 0x90, 0xBF, 0x8E, 0xD2, 0x2C, 0x8B, 0x96, 0x89, 0xC2, 0x8E, 0xD2, 0x0A]
    let ledger = try LedgerFile(
      file: "l.csv", bytes: head + Array("2026-06-10,1,".utf8) + [0xF0, 0x40, 0x0A] + Array("2026-06-11,1,2\n".utf8))
    #expect(ledger.rows.map(\.line) == [3] && ledger.broken.map(\.line) == [2])
    #expect(ledger.broken.first?.problem.ja.hasPrefix("3 列目: ") == true)
  }
}
