import OfficeFiles
import RegistryModel
import Testing

/// Tables as they come out of offices' programs: encodings, quoting, other kinds of files.
@Suite struct OfficeTableTests {
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

  @Test(arguments: [
    ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"), (Array("a\u{0}b\u{0}c\u{0}d\u{0}e\u{0}".utf8), "UTF-16"),
    (Array("%PDF-1.7".utf8), "PDF"), (Array("<html><table>".utf8), "HTML"),
    ([0x1B, 0x24, 0x42, 0x3F, 0x26, 0x0A], "ISO-2022-JP"),
  ])
  func otherKindsOfFilesAreNamed(_ bytes: [UInt8], _ word: String) {
    let problems = OfficeTable(file: "x", bytes: bytes).problems
    #expect(problems.map(\.code) == [.encoding] && problems[0].problem.ja.contains(word), "\(problems)")
  }
}
