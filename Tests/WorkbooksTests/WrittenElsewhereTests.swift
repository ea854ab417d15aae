import RegistryModel
import Testing

@testable import Workbooks

/// Workbooks as other programs write them (`Tests/Fixtures/workbooks/make.py`).
@Suite struct WrittenElsewhereTests {
  @Test func whatOpenpyxlWrites() throws {
    let sheet = try Workbook.read(try Fixture.bytes("openpyxl.xlsx"))
    #expect(sheet.problems.isEmpty)
    #expect(
      sheet.rows.map(\.fields) == [
        ["職員名簿 2027年4月1日現在", "", "", "", ""],
        ["職員番号", "氏名", "所属コード", "発令日", "備考"],
        ["020101", "見本 一", "0201", "2027-04-01", "=1+1 ではない"],
        ["020102", "見本 二", "0202", "2027-04-01 09:30", "TRUE"],
        ["020103", "見本 三", "0203", "2019-05-01", "0.3"],
      ])
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4, 5])
    let remarks = sheet.remarks.map(\.ja)
    #expect(remarks.count == 4, "\(remarks)")
    #expect(remarks.contains { $0.contains("1「名簿」") && $0.contains("2「控え」(非表示)") }, "\(remarks)")
    #expect(remarks.contains { $0.contains("非表示の行") && $0.contains("1 行") && $0.contains(" 4 行目") }, "\(remarks)")
    #expect(remarks.contains { $0.contains("非表示の列") && $0.contains("C 列") }, "\(remarks)")
    #expect(remarks.contains { $0.contains("A1:E1") }, "\(remarks)")
  }

  @Test func whatLibreOfficeWrites() throws {
    let sheet = try Workbook.read(try Fixture.bytes("libreoffice.xlsx"))
    #expect(sheet.problems.isEmpty)
    #expect(
      sheet.rows.map(\.fields) == [
        ["番号", "氏名", "発令日", "人数", "計"], ["000033", "見本 一", "2027-04-01", "3", "6"],
        ["000034", "見本\n二", "1989-01-08", "2.5", "5"],
      ])
    #expect(sheet.name == "一覧" && sheet.number == 1 && sheet.remarks.isEmpty, "\(sheet.remarks)")
  }

  @Test(arguments: ["excel-like.xlsx", "strict.xlsx"])
  func whatExcelWrites(_ name: String) throws {
    let sheet = try Workbook.read(try Fixture.bytes(name))
    #expect(sheet.problems.isEmpty, "\(sheet.problems)")
    // Readings are no text; _x000D_ and the line feed after it are one line break of the cell.
    #expect(
      sheet.rows.map(\.fields) == [
        ["番号", "氏名", "発令日", "計", "二段\r\n目"], ["000033", "見本 一", "2027-04-01", "2", ""],
        ["", "FALSE", "2019-05-01 12:00", "180000", ""],
      ])
  }

  @Test(arguments: [
    ("libreoffice.xls", "古い形式"), ("libreoffice.ods", "OpenDocument"), ("macros.xlsm", "マクロ"), ("password.xlsx", "パスワード"),
    ("bomb.xlsx", "250 倍"),
  ])
  func whatIsRefusedIsNamed(_ name: String, _ word: String) throws {
    let problem = try #require(refused(try Fixture.bytes(name)))
    #expect(problem.kind == .refused && problem.problem.ja.contains(word), "\(problem)")
  }

  @Test func aFormulaThatWasNeverCalculatedIsToldWithItsAddress() throws {
    let sheet = try Workbook.read(try Fixture.bytes("formula-without-value.xlsx"))
    #expect(sheet.problems.map { [$0.row, $0.column] } == [[2, 1]])
    #expect(sheet.problems.first?.problem.ja.hasPrefix("セル A2: ") == true)
    #expect(sheet.rows.map(\.fields) == [["番号", "氏名"]])
  }

  @Test func aSheetIsChosenByNameThenByNumber() throws {
    let bytes = try Fixture.bytes("several-sheets.xlsx")
    let unclear = try #require(refused(bytes))
    #expect(unclear.kind == .sheet && unclear.fix.ja.contains("1「四月」、2「五月」、3「2」"), "\(unclear)")
    #expect(try Workbook.read(bytes, sheet: "五月").number == 2)
    #expect(try Workbook.read(bytes, sheet: "1").name == "四月")
    // A name is sooner meant than a number.
    #expect(try Workbook.read(bytes, sheet: "2").number == 3)
    #expect(refused(bytes, "4")?.kind == .sheet && refused(bytes, "0")?.kind == .sheet && refused(bytes, "六月")?.kind == .sheet)
    #expect(try Workbook.read(bytes, sheet: "2").remarks.map(\.ja) == ["シート 3「2」 を読みました。読んでいないシート: 1「四月」、2「五月」"])
  }
}
