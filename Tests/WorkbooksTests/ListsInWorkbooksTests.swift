import OfficeFiles
import RegistryModel
import Testing

@testable import Workbooks

/// Workbooks where a list is read.
@Suite struct ListsInWorkbooksTests {
  private let headings: Set = ["職員番号", "氏名", "所属コード", "発令日"]

  @Test func aSheetIsATableLikeACSV() throws {
    let table = OfficeTable(file: "名簿.xlsx", bytes: try Fixture.bytes("openpyxl.xlsx"), isHeading: headings.contains)
    #expect(table.encoding == .workbook && table.sheet == "名簿" && table.problems.isEmpty, "\(table.problems)")
    #expect(table.header == ["職員番号", "氏名", "所属コード", "発令日", "備考"])
    #expect(table.headerLine == 2 && table.titleLines == [1])
    #expect(table.rows.map(\.line) == [3, 4, 5])
    #expect(table.rows.first?.fields == ["020101", "見本 一", "0201", "2027-04-01", "=1+1 ではない"])
    #expect(table.remarks.count == 4)
  }

  /// The same list as a CSV is the same table.
  @Test func writtenAsCSVItIsTheSame() throws {
    let rows = [["番号", "氏名", "備考"], ["000033", "見本 一", "a,b\n\"c\""], ["", "", ""], ["34", "", "終わり"]]
    let sheet = WorkbookWriter.Sheet(
      name: "一覧", columns: rows[0].map { .init($0) }, rows: rows.dropFirst().map { $0.map { .text($0) } })
    let book = OfficeTable(file: "a.xlsx", bytes: try WorkbookWriter.bytes([sheet], title: "", created: 0) { $0.utf8.count })
    let csv = OfficeTable(
      file: "a.csv",
      bytes: Array(rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\r\n").utf8))
    #expect(book.header == csv.header && book.rows.map(\.fields) == csv.rows.map(\.fields))
    #expect(book.problems.isEmpty && csv.problems.isEmpty)
  }

  @Test func cellsThatCannotBeReadAreToldInTheOrderOfTheSheet() {
    var book = MadeWorkbook()
    book.sheetData = """
      <row><c t="inlineStr"><is><t>番号</t></is></c><c t="inlineStr"><is><t>氏名</t></is></c></row>
      <row><c><v>1</v></c><c t="inlineStr"><is><t>見\u{E000}本</t></is></c></row>
      <row><c><v>2</v></c><c t="e"><v>#REF!</v></c></row>
      <row><c><v>3</v></c><c t="inlineStr"><is><t>a_x0007_</t></is></c></row>
      <row><c><v>4</v></c><c t="inlineStr"><is><t>見本 四</t></is></c></row>
      """
    let table = OfficeTable(file: "a.xlsx", bytes: book.bytes)
    #expect(table.problems.map(\.code) == [.privateCharacter, .value, .encoding])
    #expect(table.problems.map { [$0.line, $0.column] } == [[2, 2], [3, 2], [4, 2]])
    #expect(table.problems.map { String($0.problem.ja.prefix(7)) } == ["セル B2: ", "セル B3: ", "セル B4: "])
    #expect(table.rows.map(\.fields) == [["4", "見本 四"]])
  }

  @Test func aHeaderThatCannotBeReadIsNotReplacedByARow() {
    var book = MadeWorkbook()
    book.sheetData = #"<row><c t="e"><v>#N/A</v></c></row><row><c><v>1</v></c></row>"#
    let table = OfficeTable(file: "a.xlsx", bytes: book.bytes)
    #expect(table.header.isEmpty && table.rows.isEmpty && table.problems.map(\.line) == [1])
  }

  @Test(arguments: [
    ("openpyxl.xlsx", "a.csv", "中身は Excel のブック"), ("openpyxl.xlsx", "A.TXT", "中身は Excel のブック"), ("libreoffice.xls", "a.xlsx", "古い形式"),
    ("libreoffice.ods", "a.xlsx", "OpenDocument"), ("macros.xlsm", "a.xlsx", "マクロ"), ("password.xlsx", "a.xlsx", "パスワード"),
  ])
  func filesThatAreSomethingElseAreNamed(_ fixture: String, _ name: String, _ word: String) throws {
    let table = OfficeTable(file: name, bytes: try Fixture.bytes(fixture))
    #expect(table.problems.map(\.code) == [.workbook] && table.problems.first?.problem.ja.contains(word) == true, "\(table.problems)")
    #expect(table.rows.isEmpty && table.header.isEmpty)
  }

  @Test(arguments: [
    ("番号,氏名\n1,見本\n", "文字のファイル"), ("<html><table>", "HTML"),
    (
      #"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#,
      "2003"
    ),
  ])
  func textsThatAreNamedWorkbooksAreNamed(_ text: String, _ word: String) {
    let problems = OfficeTable(file: "名簿.xlsx", bytes: Array(text.utf8)).problems
    #expect(problems.count == 1 && problems.first?.problem.ja.contains(word) == true, "\(problems)")
  }

  @Test func theOldestFormatsAreNamedAndTextThatBeginsWithATabIsText() {
    let old = OfficeTable(file: "a", bytes: [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
    #expect(old.problems.map(\.code) == [.workbook] && old.problems.first?.problem.en.contains(".xls") == true)
    #expect(OfficeTable(file: "a", bytes: Array("\tb\n1\t2\n".utf8)).rows.map(\.fields) == [["1", "2"]])
  }

  @Test func aSheetIsAskedOfWorkbooksOnly() throws {
    let bytes = try Fixture.bytes("several-sheets.xlsx")
    #expect(OfficeTable(file: "a.xlsx", bytes: bytes).problems.first?.fix.ja.contains("--sheet") == true)
    #expect(OfficeTable(file: "a.xlsx", bytes: bytes, sheet: "五月").header == ["番号"])
    #expect(OfficeTable(file: "a.csv", bytes: Array("a,b\n".utf8), sheet: "1").problems.map(\.code) == [.workbook])
    #expect(OfficeTable(file: "a.csv", bytes: Array("a,b\n".utf8)).problems.isEmpty)
  }
}
