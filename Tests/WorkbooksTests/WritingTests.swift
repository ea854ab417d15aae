import RegistryModel
import SeededRandom
import Testing

@testable import Workbooks

@Suite struct WritingTests {
  private static let created: Int64 = 1_806_000_000

  private func written(_ sheets: [WorkbookWriter.Sheet], created: Int64 = Self.created) throws(WorkbookProblem) -> [UInt8] {
    try WorkbookWriter.bytes(sheets, title: "見本", created: created) { $0.utf8.count }
  }

  private func part(_ bytes: [UInt8], _ name: String) throws -> String {
    String(decoding: try #require(try WorkbookArchive(bytes, .usual).head(name, limit: 1 << 20)), as: UTF8.self)
  }

  @Test func theSameContentsAreTheSameBytes() throws {
    let sheet = WorkbookWriter.Sheet(name: "一覧", columns: [.init("番号")], rows: [[.text("000033")]], footer: "第2版")
    #expect(try written([sheet]) == written([sheet]))
    #expect(try written([sheet]) != written([sheet], created: 1))
    #expect(try part(written([sheet]), "docProps/core.xml").contains("2027-03-25T"))
  }

  @Test func textIsNeverAFormula() throws {
    let texts = ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "{=1}", "'=1", "http://example.jp", "1e5", "0033", "TRUE", "#N/A"]
    let sheet = WorkbookWriter.Sheet(name: "一覧", columns: [.init("=見出し")], rows: texts.map { [.text($0)] })
    let bytes = try written([sheet])
    #expect(try Workbook.read(bytes).rows.map(\.fields) == [["=見出し"]] + texts.map { [$0] })
    let xml = try part(bytes, "xl/worksheets/sheet1.xml")
    #expect(!xml.contains("<f>") && !xml.contains("<hyperlink"))
  }

  @Test func thePageIsSetUp() throws {
    let sheet = WorkbookWriter.Sheet(
      name: "一覧", titles: ["見本市 権限一覧"], columns: [.init("番号"), .init("種別", choices: ["本務", "兼務"])], rows: [[.text("1"), .text("本務")]],
      spareRows: 10, paper: .a3, footer: "R&D 第2版 4a5b6c7")
    let bytes = try written([sheet])
    let xml = try part(bytes, "xl/worksheets/sheet1.xml")
    for expected in [
      #"ySplit="2""#, #"state="frozen""#, #"paperSize="8""#, #"orientation="landscape""#, #"fitToHeight="0""#,
      "<fitToPage".replacing("<fitToPage", with: "fitToPage=\"1\""),
      "&amp;LR&amp;&amp;D 第2版 4a5b6c7&amp;R&amp;P / &amp;N", #"sqref="B3:B13""#, "<formula1>\"本務,兼務\"</formula1>",
      #"<autoFilter ref="A2:B3""#,
    ] {
      #expect(xml.contains(expected), "\(expected) \(xml)")
    }
    #expect(try part(bytes, "xl/workbook.xml").contains("'一覧'!$2:$2") || part(bytes, "xl/workbook.xml").contains("一覧!$2:$2"))
  }

  @Test func columnsAreAsWideAsTheirText() throws {
    let sheet = WorkbookWriter.Sheet(
      name: "一覧", columns: [.init("番号"), .init("所属"), .init("備考")],
      rows: [[.text("1"), .text("市民税課\n管理係"), .text(String(repeating: "長", count: 100))]])
    let bytes = try WorkbookWriter.bytes([sheet], title: "", created: 0) { $0.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    let xml = try part(bytes, "xl/worksheets/sheet1.xml")
    for (column, width) in [(1, 6), (2, 10), (3, 62)] {
      #expect(xml.contains(#"<col min="\#(column)" max="\#(column)" width="\#(width)."#), "\(xml.prefix(800))")
    }
  }

  @Test func longChoicesStandInASheetOfTheirOwn() throws {
    let units = (0..<300).map { "所属\($0)" }
    let sheet = WorkbookWriter.Sheet(name: "記入", columns: [.init("番号"), .init("所属", choices: units)], rows: [], spareRows: 5)
    let bytes = try written([sheet])
    #expect(try part(bytes, "xl/worksheets/sheet1.xml").contains("'選択肢'!$A$1:$A$300"))
    #expect(try Workbook.read(bytes, sheet: "選択肢").rows.map(\.fields) == units.map { [$0] })
    #expect(try Workbook.read(bytes).name == "記入")
    let comma = WorkbookWriter.Sheet(name: "記入", columns: [.init("所属", choices: ["a,b", "c\"d"])], rows: [], spareRows: 1)
    #expect(try Workbook.read(written([comma]), sheet: "選択肢").rows.map(\.fields) == [["a,b"], ["c\"d"]])
  }

  @Test func whatAWorkbookCannotHoldIsRefused() {
    func problem(_ change: (inout WorkbookWriter.Sheet) -> Void) -> WorkbookProblem? {
      var sheet = WorkbookWriter.Sheet(name: "一覧", columns: [.init("番号")], rows: [[.text("1")]])
      change(&sheet)
      do throws(WorkbookProblem) {
        _ = try written([sheet])
        return nil
      } catch { return error }
    }
    #expect(problem { _ in } == nil)
    let changes: [(inout WorkbookWriter.Sheet) -> Void] = [
      { $0.name = "" }, { $0.name = "a/b" }, { $0.name = String(repeating: "長", count: 32) }, { $0.name = "選択肢" }, { $0.name = "'a" },
      { $0.columns = [] }, { $0.rows = [[.text("1"), .text("2")]] }, { $0.rows = [[.text("a\u{0}b")]] },
      { $0.rows = [[.text("a\u{1B}b")]] },
      { $0.rows = [[.text("\u{FFFE}")]] }, { $0.rows = [[.number(.nan)]] }, { $0.rows = [[.number(.infinity)]] },
      { $0.rows = [[.text(String(repeating: "長", count: 32_768))]] }, { $0.footer = String(repeating: "長", count: 250) },
      { $0.footer = "a\nb" }, { $0.columns[0].choices = [""] }, { $0.spareRows = 1_048_576 }, { $0.spareRows = -1 },
      { $0.columns[0].heading = "\u{0}" },
      { $0.titles = ["\u{0}"] },
    ]
    for (index, change) in changes.enumerated() { #expect(problem(change)?.kind == .writing, "\(index)") }
    #expect(problem { $0.rows = [[.text(String(repeating: "長", count: 32_767))]] } == nil)
    #expect(throws: WorkbookProblem.self) { try written([]) }
    let twice = WorkbookWriter.Sheet(name: "A", columns: [.init("番号")], rows: [])
    var small = twice
    small.name = "a"
    #expect(throws: WorkbookProblem.self) { try written([twice, small]) }
  }

  /// What is written is read again, whatever it is.
  @Test(arguments: 0..<20)
  func whatIsWrittenIsRead(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "見本", "=", "𠮷", "_x0041_", "_x005F_", "&", "<", "\"", "'", "\n", "\t", " ", "　", "0", "é", "e\u{301}", "葛\u{E0100}", "]]>", "\u{85}",
      "\u{2028}",
    ]
    func text() -> String { (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
    let width = Int.random(in: 1...8, using: &random)
    var expected: [[String]] = []
    var rows: [[WorkbookWriter.Cell]] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      var cells: [WorkbookWriter.Cell] = []
      var fields: [String] = []
      for _ in 0..<width {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          cells.append(.blank)
          fields.append("")
        case 1:
          let number = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
          cells.append(.number(Double(number)))
          fields.append(String(number))
        case 2:
          let date = CalendarDate(dayNumber: Int32.random(in: -30_000...2_000_000, using: &random))
          cells.append(.date(date))
          fields.append(date.description)
        default:
          let text = text()
          cells.append(.text(text))
          fields.append(text)
        }
      }
      rows.append(cells)
      expected.append(fields)
    }
    let columns = (0..<width).map { WorkbookWriter.Column("列\($0)" + text()) }
    let sheet = WorkbookWriter.Sheet(name: "一覧", titles: Bool.random(using: &random) ? ["表題"] : [], columns: columns, rows: rows)
    let read = try Workbook.read(written([sheet]))
    #expect(read.problems.isEmpty && read.remarks.isEmpty)
    let titles = sheet.titles.map { [$0] + Array(repeating: "", count: width - 1) }
    let whole = titles + [columns.map(\.heading)] + expected.filter { !$0.allSatisfy(\.isEmpty) }
    #expect(read.rows.map(\.fields) == whole)
    // Scalars and not characters: é in one form is not é in another.
    #expect(read.rows.flatMap(\.fields).map { Array($0.unicodeScalars) } == whole.flatMap(\.self).map { Array($0.unicodeScalars) })
  }
}
