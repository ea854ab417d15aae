import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct FieldPositionTests {
  @Test func columnsAreCountedInCodePointsFromOne() throws {
    let table = CSVTable("a,b,c\n見本,﨑子,x\n\"a\"\"b\",\"辻\u{E0100}\",\u{301}y\n,,\n")
    let positions = table.rows.map { row in (0..<4).map { table.columnPosition(row, $0) } }
    #expect(positions == [[1, 4, 7, 8], [1, 8, 13, 15], [1, 2, 3, 3]])
    #expect(table.rows.map(\.line) == [2, 3, 4])
  }

  @Test func contentIsWhatStandsBetweenTheQuotes() throws {
    let table = CSVTable("a,b\n\"x\"\"y\",z\n")
    let row = try #require(table.rows.first)
    #expect(Array(table.content(row, 0)).text == "x\"\"y")
    #expect(table.text(row, 0) == "x\"y")
    #expect(Array(table.content(row, 1)).text == "z")
  }

  @Test(arguments: Array(0..<40 as Range<UInt64>)) func positionsAgreeWithTheTextOfTheLine(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<10).map { _ in (0..<5).map { _ in SampleText.random(&generator) } }
    let table = CSVTable(file: "sample.csv", bytes: "a,b,c,d,e\n".bytes + rows.flatMap { CSVTable.line($0) })
    for (row, fields) in zip(table.rows, rows) {
      var expected = 1
      for (index, field) in fields.enumerated() {
        #expect(table.columnPosition(row, index) == expected, "seed \(seed), line \(row.line)")
        let scalars = field.unicodeScalars
        let isQuoted = scalars.contains(",") || scalars.contains("\"") || (index == 0 && scalars.first == "#")
        expected += scalars.count + (isQuoted ? 2 + scalars.count { $0 == "\"" } : 0) + 1
      }
      #expect(table.columnPosition(row, fields.count) == expected - 1, "one after the last code point of the line")
    }
  }
}
