import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("2026-04-01", "2026-04-01"), ("2026/4/1", "2026-04-01"), ("２０２６/４/１", "2026-04-01"), ("2026.4.1", "2026-04-01"),
    ("20260401", "2026-04-01"), ("2026年4月1日", "2026-04-01"), ("R8.4.1", "2026-04-01"), ("令和8年4月1日", "2026-04-01"),
    ("令和元年5月1日", "2019-05-01"), ("令和 8年 4月 1日", "2026-04-01"), ("5080401", "2026-04-01"), ("R080401", "2026-04-01"),
    ("H31.4.30", "2019-04-30"), ("4310430", "2019-04-30"), ("S64.1.7", "1989-01-07"), ("昭和63年4月1日", "1988-04-01"),
  ])
  func datesAreRead(_ written: String, _ meant: String) {
    #expect(DateForms.read(written) == .date(date(meant)))
  }

  @Test(arguments: ["2026-02-29", "R1.4.30", "S64.1.9", "令和8年", "4/1", "9508401", "2026-13-01", "abc", "9999-01-01", "2026//1"])
  func whatIsNoDateIsRefused(_ written: String) {
    #expect(DateForms.read(written) == nil)
  }

  @Test(arguments: ["99991231", "9999/12/31", "9999-12-31", "9999999"])
  func theLargestDateIsNoEnd(_ written: String) {
    #expect(DateForms.read(written) == .open)
  }

  @Test func cp932WithVendorCharactersIsExact() {
    // 髙 (IBM), ① (NEC), ~ (FF5E), half-width kana, ー whose second byte is a backslash-like 5B, 表 (95 5C).
    let bytes: [UInt8] = Array("a,b\r\n".utf8) + [0xFB, 0xFC, 0x87, 0x40, 0x81, 0x60, 0xB1, 0x2C, 0x95, 0x5C, 0x81, 0x5B, 0x0D, 0x0A]
    let table = OfficeTable(file: "x.csv", bytes: bytes)
    #expect(table.encoding == .cp932)
    #expect(table.rows.map(\.fields) == [["髙①\u{FF5E}ｱ", "表ー"]])
    #expect(table.problems.isEmpty)
  }

  @Test func userDefinedCharactersAreToldWithTheirPlace() {
    let bytes: [UInt8] = Array("a,b\r\n1,2\r\n".utf8) + [0x8C, 0xA9, 0x2C, 0xF0, 0x40, 0x0D, 0x0A] + [0x82, 0x0D, 0x0A]
    let table = OfficeTable(file: "x.csv", bytes: bytes)
    #expect(table.problems.map(\.code) == [.privateCharacter, .encoding])
    #expect(table.problems.map { [$0.line, $0.column] } == [[3, 2], [4, 1]])
    #expect(table.rows.map(\.fields) == [["1", "2"]])
  }

  @Test func quotedFieldsHoldDelimitersQuotesAndLineBreaks() {
    let table = OfficeTable(file: "x.csv", bytes: Array("\u{FEFF}a,b\r\n\"1,\"\"2\",\"3\r\n4\"\r\n5,6".utf8))
    #expect(table.rows.map(\.fields) == [["1,\"2", "3\r\n4"], ["5", "6"]])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(OfficeTable(file: "x", bytes: Array("a\tb,c\n1\t2,3\n".utf8)).rows.map(\.fields) == [["1", "2,3"]])
  }

  @Test func individualNumbersStopTheImportAndAreNotEchoed() {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    for header in ["個人番号", "備考"] {
      // 123456789018 has a right check digit.
      let plan = village.plan(
        "number,unit,post,\(header)\n001,9999,clerk,１２３４５６７８９０１８\n", Village.mapping(), on: "2027-04-01")
      #expect(plan.problems.map(\.code) == [.forbidden])
      #expect(plan.edits.isEmpty)
      #expect(!"\(plan)".contains("123456789018") && !"\(plan)".contains("１２３４５"))
    }
    let other = village.plan("number,unit,post,備考\n001,0101,clerk,123456789019\n", Village.mapping(), on: "2027-04-01")
    #expect(other.problems.isEmpty)
  }

  @Test(arguments: ["生年月日", "住所", "自宅電話", "マイナンバー", "性別"])
  func forbiddenColumnsStopTheImport(_ name: String) {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    let plan = village.plan("number,unit,post,\(name)\n001,0101,clerk,\n", Village.mapping(), on: "2027-04-01")
    #expect(plan.problems.map(\.code) == [.forbidden])
  }

  @Test func everyMalformedRowIsToldAtOnce() {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    let text = """
      number,name,unit,unit-name,post,kind,until
      1,,0101,,clerk,,
      001,見本〓,0101,,clerk,,
      001,,9999,,clerk,,
      001,,0101,財政課,clerk,,
      001,,0101,,部長,,
      001,,0101,,clerk,謎,
      001,,0101,,clerk,,2027-02-30
      001,,101,,clerk,,
      001,,0101,clerk

      """
    let plan = village.plan(text, Village.mapping(), on: "2027-04-01")
    #expect(plan.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(
      plan.problems.map(\.code) == [
        .leadingZeros, .privateCharacter, .unknownUnit, .reusedCode, .unknownPost, .value, .date, .leadingZeros, .fieldCount,
      ])
    #expect(plan.edits.isEmpty)
  }
}
