import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct CSVRoundTripTests {
  private static let seeds = Array(0..<60 as Range<UInt64>)

  @Test(arguments: seeds) func writtenRowsAreReadBackByteForByte(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...6, using: &generator)
    let rows = (0..<20).map { _ in (0..<width).map { _ in SampleText.random(&generator) } }
    let header = (0..<width).map { "column\($0)" }
    let bytes = CSVTable.line(header) + rows.flatMap { CSVTable.line($0) }
    let table = CSVTable(file: "sample.csv", bytes: bytes)
    #expect(table.defects.isEmpty, "seed \(seed)")
    #expect(table.content == rows.map { $0.map(\.bytes) }, "seed \(seed)")
    #expect(table.rows.map(\.line) == Array(2...21), "seed \(seed)")
    #expect(table.bytes == bytes, "seed \(seed)")
  }

  @Test(arguments: seeds) func quotesThatAreNotNeededAreReadAsWell(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<20).map { _ in (0..<4).map { _ in SampleText.random(&generator) } }
    let lines = rows.map { fields in
      fields.map { field in
        let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x23 }
        guard needsQuotes || Bool.random(using: &generator) else { return field }
        return "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
      }.joined(separator: ",")
    }
    let table = CSVTable("a,b,c,d\n" + lines.map { $0 + "\n" }.joined())
    #expect(table.defects.isEmpty, "seed \(seed)")
    #expect(table.content == rows.map { $0.map(\.bytes) }, "seed \(seed)")
  }

  @Test func charactersThatNormalisationDestroysStayAsTheyAre() {
    let names = [
      "見本 﨑子", "見本 髙子", "\u{FA10}本 一郎", "辻\u{E0100} 見本", "葛\u{FE00}城", "\u{3000}見本", "\u{301}見本", "か\u{3099}", "が",
    ]
    let table = CSVTable("number,name\n" + names.map { "1,\($0)\n" }.joined())
    #expect(table.rows.map { table.text($0, 1).bytes } == names.map(\.bytes))
    #expect(table.rows.allSatisfy { $0.fieldCount == 2 })
  }
}
