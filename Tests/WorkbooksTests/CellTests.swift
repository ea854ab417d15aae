import RegistryModel
import Testing

@testable import Workbooks

@Suite struct CellTests {
  @Test func cellsAndRowsWithoutAddressesFollowEachOther() throws {
    var book = MadeWorkbook()
    book.sheetData =
      #"<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="B3"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row>"#
    let sheet = try Workbook.read(book.bytes)
    #expect(sheet.rows.map(\.fields) == [["1", "2", ""], ["", "3", "4"], ["5", "", ""]])
    #expect(sheet.rows.map(\.number) == [1, 3, 9])
  }

  @Test(arguments: [
    #"<row r="2"/><row r="1"/>"#, #"<row r="2"/><row r="2"/>"#, #"<row r="0"/>"#, #"<row r="x"/>"#, #"<row r="-1"/>"#,
    #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#, #"<row r="1"><c r="A2"><v>1</v></c></row>"#,
    #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#, #"<row r="1"><c r="1A"><v>1</v></c></row>"#,
    #"<row r="99999999999999999999"/>"#,
  ])
  func placesThatCannotBeAreRefused(_ data: String) {
    #expect(MadeWorkbook(sheetData: data).refusal()?.kind == .damaged)
  }

  @Test func sharedTextsHaveNoReadings() throws {
    var book = MadeWorkbook()
    book.sheetData = #"<row>\#((0..<5).map { #"<c t="s"><v>\#($0)</v></c>"# }.joined())</row>"#
    book.texts = """
      <si><t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh><phoneticPr fontId="1"/></si>\
      <si><r><t xml:space="preserve"> 見 </t></r><rPh sb="0" eb="1"><t>ミ</t></rPh><r><t>本</t></r></si>\
      <si><t>  外は書式  </t></si><si><t xml:space="preserve">  内  </t></si><si/>
      """
    #expect(try book.fields() == [["氏名", " 見 本", "外は書式", "  内  "]])
  }

  @Test func textsInCells() throws {
    var book = MadeWorkbook()
    book.sheetData = """
      <row><c t="inlineStr"><is><t>番号</t><rPh sb="0" eb="2"><t>バンゴウ</t></rPh></is></c>\
      <c t="inlineStr"><is><r><t>見</t></r><r><t>本</t></r></is></c><c t="str"><f>A1</f><v>a&lt;_x0042_&amp;&#x3042;</v></c>\
      <c t="b"><v>1</v></c><c t="inlineStr"><is><t>_x005F_x0041_ _x41_ _xD842__xDFB7_</t></is></c>\
      <c t="d"><v>2027-04-01T00:00:00</v></c><c t="n"><v> 7 </v></c><c><v></v></c><c s="99"><v>8</v></c></row>
      """
    #expect(try book.fields() == [["番号", "見本", "a<B&あ", "TRUE", "_x0041_ _x41_ 𠮷", "2027-04-01", "7", "", "8"]])
  }

  @Test func aWorkbookMayCountItsDaysFrom1904() throws {
    var book = MadeWorkbook()
    book.styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
    book.sheetData = #"<row><c s="1"><v>45016</v></c></row>"#
    book.properties = #"<workbookPr date1904="1"/>"#
    #expect(try book.fields() == [["2027-04-01"]])
    book.properties = #"<workbookPr date1904="false"/>"#
    #expect(try book.fields() == [["2023-03-31"]])
  }

  @Test func aBuiltInFormatMayBeRedefined() throws {
    var book = MadeWorkbook()
    book.styles = #"<numFmts><numFmt numFmtId="14" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>"#
    book.sheetData = #"<row><c s="0"><v>33</v></c></row>"#
    #expect(try book.fields() == [["0033"]])
  }

  @Test(arguments: [
    (#"<c t="e"><v>#N/A</v></c>"#, "エラー値 #N/A"), (#"<c t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, "#DIV/0!"),
    ("<c><f>1+1</f></c>", "計算結果"), ("<c><f>1+1</f><v></v></c>", "計算結果"), (#"<c t="str"><f>A1</f></c>"#, "計算結果"),
    (#"<c t="s"><v>7</v></c>"#, "読めません"), (#"<c t="s"><v>-1</v></c>"#, "読めません"), (#"<c t="s"><v></v></c>"#, "読めません"),
    ("<c><v>abc</v></c>", "読めません"), ("<c><v>0x10</v></c>", "読めません"), ("<c><v>1e999</v></c>", "読めません"), ("<c><v>nan</v></c>", "読めません"),
    (#"<c t="b"><v>2</v></c>"#, "読めません"), (#"<c t="zz"><v>2</v></c>"#, "読めません"), (#"<c t="d"><v>2027-02-30</v></c>"#, "読めません"),
    (#"<c s="0"><v>60</v></c>"#, "暦にない"), (#"<c s="0"><v>-3</v></c>"#, "暦にない"),
  ])
  func cellsThatCannotBeReadAreToldAndTheirRowsLeftOut(_ cell: String, _ word: String) throws {
    var book = MadeWorkbook()
    book.styles = #"<cellXfs><xf numFmtId="14"/></cellXfs>"#
    let second = cell.replacing("<c", with: #"<c r="B2""#, maxReplacements: 1)
    book.sheetData =
      #"<row r="1"><c t="b"><v>1</v></c></row><row r="2"><c t="b"><v>1</v></c>\#(second)</row><row r="3"><c t="b"><v>0</v></c></row>"#
    let sheet = try Workbook.read(book.bytes)
    #expect(sheet.problems.map { [$0.row, $0.column] } == [[2, 2]], "\(sheet.problems)")
    #expect(sheet.problems.first?.problem.ja.hasPrefix("セル B2: ") == true)
    #expect(sheet.problems.first?.problem.ja.contains(word) == true, "\(sheet.problems)")
    #expect(sheet.problems.first?.problem.en.hasPrefix("cell B2") == true)
    #expect(sheet.rows.map(\.number) == [1, 3])
  }

  @Test func aResultThatIsAnEmptyTextIsBlank() throws {
    var book = MadeWorkbook()
    book.sheetData = #"<row><c><v>1</v></c><c t="str"><f>""</f><v></v></c><c><v>2</v></c></row>"#
    #expect(try book.fields() == [["1", "", "2"]])
  }

  @Test func hiddenColumnsAreToldOnlyWhereTheyHoldSomething() throws {
    var book = MadeWorkbook()
    book.before = #"<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>"#
    book.sheetData = #"<row><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row hidden="true"><c><v>4</v></c></row><row hidden="1"/>"#
    let sheet = try Workbook.read(book.bytes)
    #expect(sheet.rows.map(\.fields) == [["1", "", "3"], ["4", "", ""]])
    #expect(
      sheet.remarks.map(\.en) == [
        "1 hidden row (by a filter or otherwise) is read like the others: row 2", "1 hidden column is read like the others: column C",
      ])
  }

  @Test func datesWithoutTheirYearAreTold() throws {
    var book = MadeWorkbook()
    book.styles = #"<cellXfs><xf numFmtId="14"/><xf numFmtId="56"/></cellXfs>"#
    book.styles = #"<numFmts><numFmt numFmtId="170" formatCode="m/d"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>"#
    book.sheetData = #"<row><c s="0"><v>46478</v></c><c s="1"><v>46113</v></c></row>"#
    let sheet = try Workbook.read(book.bytes)
    #expect(sheet.rows.map(\.fields) == [["2027-04-01", "2026-04-01"]])
    #expect(sheet.remarks.map(\.ja) == ["B 列の日付は、年を表示しない書式です。入っている年を読みました"])
  }

  @Test func theOnlyVisibleSheetWithValuesIsRead() throws {
    var book = MadeWorkbook(sheetData: "<row><c s=\"1\"/></row>")
    book.others = [("名簿", "", "<row><c><v>1</v></c></row>"), ("控え", #"state="veryHidden""#, "<row><c><v>2</v></c></row>")]
    #expect(try Workbook.read(book.bytes).name == "名簿")
    #expect(try book.fields("控え") == [["2"]])
    // Even what cannot be read is no empty sheet.
    book.sheetData = #"<row><c t="e"><v>#REF!</v></c></row>"#
    #expect(book.refusal()?.kind == .sheet)
    book.sheetData = ""
    book.others = [("空", "", "")]
    #expect(try Workbook.read(book.bytes).rows.isEmpty)
    book.others = []
    book.firstAttributes = #"state="hidden""#
    #expect(book.refusal()?.problem.en == "the workbook has no visible sheet")
    #expect(try book.fields("一覧") == [])
  }

  @Test func sheetsStandInTheOrderOfTheirTabs() throws {
    // The first tab's file is sheet2.xml.
    var archive = MadeWorkbook(sheetData: "<row><c><v>1</v></c></row>", others: [("二", "", "<row><c><v>2</v></c></row>")]).archive
    archive.parts = archive.parts.map { part in
      guard part.name == "xl/workbook.xml" else { return part }
      let text = String(decoding: part.bytes, as: UTF8.self)
      return (
        part.name,
        Array(
          text.replacing(#"r:id="s0""#, with: "@").replacing(#"r:id="s1""#, with: #"r:id="s0""#).replacing("@", with: #"r:id="s1""#).utf8)
      )
    }
    #expect(try Workbook.read(archive.bytes, sheet: "1").rows.map(\.fields) == [["2"]])
    #expect(try Workbook.read(archive.bytes, sheet: "二").rows.map(\.fields) == [["1"]])
  }
}
