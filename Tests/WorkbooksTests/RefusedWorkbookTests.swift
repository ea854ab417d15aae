import RegistryModel
import SeededRandom
import Testing

@testable import Workbooks

@Suite struct RefusedWorkbookTests {
  private let simple = MadeWorkbook(sheetData: #"<row><c><v>1</v></c><c t="s"><v>0</v></c></row>"#, texts: "<si><t>あ</t></si>")

  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
  ])
  func everyMissingPartIsNamed(_ part: String) {
    var book = simple
    #expect(book.refusal() == nil)
    book.left = [part]
    #expect(book.refusal()?.kind == .damaged, "\(String(describing: book.refusal()))")
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
  func aWrongCheckSumIsNamed(_ part: String) {
    var archive = simple.archive
    archive.wrongSum = part
    #expect(refused(archive.bytes)?.problem.ja.contains("\(part) の中身が検査合計と合いません") == true)
  }

  @Test func everyTruncationIsRefused() throws {
    for name in ["openpyxl.xlsx", "libreoffice.xlsx", "excel-like.xlsx"] {
      let bytes = try Fixture.bytes(name)
      for length in stride(from: 0, to: bytes.count, by: 61) {
        let problem = refused(Array(bytes[..<length]))
        #expect(problem != nil, "\(name) \(length)")
      }
    }
  }

  /// Whatever is broken is an error or harmless, and never a trap.
  @Test(arguments: 0..<8)
  func bytesChangedAtRandom(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["openpyxl.xlsx", "libreoffice.xlsx", "excel-like.xlsx", "password.xlsx", "libreoffice.xls"]
    let whole = try Workbook.read(simple.bytes).rows.map(\.fields)
    for _ in 0..<150 {
      var bytes = try Fixture.bytes(names.randomElement(using: &random) ?? names[0])
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = refused(bytes)
    }
    for _ in 0..<300 {
      // Parts are stored here, so that their XML is what breaks; a check sum finds every change of it.
      var bytes = simple.bytes
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      guard refused(bytes) == nil else { continue }
      let sheet = try Workbook.read(bytes)
      #expect(sheet.rows.map(\.fields) == whole && sheet.problems.isEmpty, "\(place)")
    }
  }

  @Test func documentTypesAreRefused() {
    var book = simple
    book.prolog = #"<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#
    #expect(book.refusal()?.problem.en.contains("document type declaration") == true)
    book.prolog = #"<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">"#
    #expect(book.refusal()?.problem.en.contains("document type declaration") == true)
    book.prolog = "<!-- a comment -->"
    #expect(book.refusal() == nil)
    book.sheetData = "<row><c><v>&x;</v></c></row>"
    #expect(book.refusal()?.problem.en.contains("is broken (line 1") == true)
  }

  @Test func brokenMarksAreNamedWithTheirPart() {
    for data in ["<row>", "<row><c></row>", "<row a=1/>", "\u{1}", "</worksheet>"] {
      let problem = MadeWorkbook(sheetData: data).refusal()
      #expect(problem?.kind == .damaged && problem?.problem.en.contains("xl/worksheets/sheet1.xml") == true, "\(data)")
    }
  }

  @Test func everyLimitHolds() {
    func refusal(_ change: (inout WorkbookLimits) -> Void, _ data: String? = nil) -> WorkbookProblem? {
      var limits = WorkbookLimits()
      change(&limits)
      var book = simple
      if let data { book.sheetData = data }
      return book.refusal(limits: limits)
    }
    let five = "<row><c t=\"inlineStr\"><is><t>あいうえお</t></is></c></row>"
    let deep = String(repeating: "<x>", count: 300) + String(repeating: "</x>", count: 300)
    #expect(refusal({ $0.parts = 6 }) == nil)
    #expect(refusal({ $0.parts = 5 })?.problem.en.contains("more than 5 parts") == true)
    #expect(refusal({ $0.unpackedBytes = 1000 })?.kind == .refused)
    #expect(refusal({ ($0.unratedBytes, $0.ratio) = (10, 1) }) == nil)
    #expect(refusal({ $0.sharedTexts = 1 }) == nil)
    #expect(refusal({ $0.sharedTexts = 0 })?.kind == .refused)
    #expect(refusal({ $0.cellLength = 5 }, five) == nil)
    #expect(refusal({ $0.cellLength = 4 }, five)?.problem.en == "cell A1 has more than 4 characters")
    #expect(refusal({ $0.cellLength = 1 }, five)?.kind == .refused)
    #expect(refusal({ $0.columns = 2 }) == nil)
    #expect(refusal({ $0.columns = 1 })?.problem.en.contains("more than 1 column") == true)
    #expect(refusal({ $0.rows = 1 }) == nil)
    #expect(refusal({ $0.rows = 1 }, #"<row r="2"/>"#)?.problem.en.contains("more than 1 row") == true)
    #expect(refusal({ $0.depth = 400 }, deep) == nil)
    #expect(refusal({ _ in }, deep)?.kind == .damaged)
    #expect(refusal({ $0.markBytes = 100 }, "<row><!-- \(String(repeating: "x", count: 200_000)) --></row>")?.kind == .refused)
    #expect(refusal({ _ in }, "<row><!-- \(String(repeating: "x", count: 200_000)) --></row>") == nil)
    #expect(refusal({ _ in }, #"<row r="1048577"/>"#)?.kind == .refused)
    #expect(refusal({ _ in }, #"<row><c r="XFE1"><v>1</v></c></row>"#)?.kind == .refused)
    #expect(refusal({ _ in }, #"<row><c r="XFD1"><v>1</v></c></row>"#) == nil)
  }

  @Test func aFewCellsFarApartDoNotFillTheMemory() {
    let far = (1...2000).map { #"<row r="\#($0)"><c r="XFD\#($0)"><v>1</v></c></row>"# }.joined()
    #expect(MadeWorkbook(sheetData: far).refusal()?.problem.en.contains("more than 16000000 fields") == true)
    let single = #"<row><c r="XFD1"><v>1</v></c></row>"# + (2...2000).map { #"<row r="\#($0)"><c><v>1</v></c></row>"# }.joined()
    #expect(MadeWorkbook(sheetData: single).refusal()?.problem.en.contains("is in cell XFD1") == true)
  }

  @Test(arguments: [
    ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "macros"),
    ("application/vnd.ms-excel.template.macroEnabled.main+xml", "macros"),
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ".xlsb"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ".docx"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", ".pptx"),
    ("application/xml", "no Excel workbook"),
  ])
  func otherPackagesAreNamed(_ type: String, _ word: String) {
    #expect(MadeWorkbook(mainType: type).refusal()?.problem.en.contains(word) == true)
  }

  @Test func macrosHiddenInAPlainWorkbookAreFound() {
    var archive = simple.archive
    archive.parts.append(("xl/VBAProject.bin", [0]))
    #expect(refused(archive.bytes)?.problem.en.contains("macros") == true)
  }

  @Test func archivesOfOtherThingsAreNamed() {
    #expect(refused(MadeArchive(parts: [("名簿.csv", Array("a,b".utf8))]).bytes)?.problem.en == "the file is a ZIP archive")
    #expect(refused(MadeArchive(parts: []).bytes)?.problem.en == "the file is a ZIP archive")
    let text = MadeArchive(parts: [("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))])
    #expect(refused(text.bytes)?.problem.en == "the file is an OpenDocument document")
    var secret = simple.archive
    secret.isEncrypted = true
    #expect(refused(secret.bytes)?.problem.en == "the workbook has a password")
    #expect(refused(Array("番号,氏名\n".utf8))?.problem.en == "the file is no Excel workbook")
    #expect(refused([0x09, 0x08, 0x10, 0x00, 0x00, 0x06])?.problem.en.contains(".xls") == true)
    #expect(refused([])?.kind == .refused)
  }

  @Test func aPartThatStandsTwiceIsRefused() {
    var archive = simple.archive
    archive.parts.append(("XL/Worksheets/SHEET1.xml", Array("<x/>".utf8)))
    #expect(refused(archive.bytes)?.kind == .damaged)
  }

  @Test func linksOutOfThePackageAreNotFollowed() {
    var archive = simple.archive
    archive.parts = archive.parts.map { part in
      guard part.name == "xl/_rels/workbook.xml.rels" else { return part }
      let text = String(decoding: part.bytes, as: UTF8.self)
      return (
        part.name,
        Array(text.replacing(#"Target="worksheets/sheet1.xml""#, with: #"Target="http://example.jp/x" TargetMode="External""#).utf8)
      )
    }
    #expect(refused(archive.bytes)?.kind == .damaged)
  }
}
