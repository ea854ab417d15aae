import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct ReplacingTests {
  private func replace(_ line: String, _ column: Int, _ value: String) throws -> String {
    let table = CSVTable("a,b,c\n" + line + "\n")
    return String(table.replacing(try #require(table.rows.first), column: column, with: value).text.dropFirst(6).dropLast())
  }

  @Test func changesOneFieldAndKeepsItsQuotes() throws {
    #expect(try replace("x,y,z", 1, "w") == "x,w,z")
    #expect(try replace("x,\"y\",z", 1, "w") == "x,\"w\",z")
    #expect(try replace("x,y,z", 1, "v,w") == "x,\"v,w\",z")
    #expect(try replace("x,y,z", 2, "\"") == "x,y,\"\"\"\"")
    #expect(try replace("x,y,z", 0, "#") == "\"#\",y,z")
    #expect(try replace("x,y,z", 1, "#") == "x,#,z")
    #expect(try replace("\"a\"\"b\",y,z", 0, "c") == "\"c\",y,z")
    #expect(try replace("x,,z", 1, "w") == "x,w,z")
    #expect(try replace("x,y,", 2, "w") == "x,y,w")
    #expect(try replace("x,y,z", 2, "") == "x,y,")
  }

  @Test(arguments: Array(0..<80 as Range<UInt64>)) func oneChangedFactChangesOneLine(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let file = RandomFile(&generator, isSorted: Bool.random(using: &generator))
    let old = CSVTable(file.bytes)
    for (index, row) in old.rows.enumerated() {
      let column = Int.random(in: 0..<row.fieldCount, using: &generator)
      let value = SampleText.random(&generator) + "新"
      let bytes = old.replacing(row, column: column, with: value)
      let change = LineChange(from: old.bytes, to: bytes)
      #expect(change.removedAt == [row.line - 1] && change.addedAt == [row.line - 1], "seed \(seed)")
      var content = old.content
      content[index][column] = value.bytes
      let new = CSVTable(bytes)
      #expect(new.defects.isEmpty && new.content == content, "seed \(seed)")
      let again = new.replacing(new.rows[index], column: column, with: old.text(row, column))
      #expect(CSVTable(again).content == old.content, "seed \(seed)")
    }
  }

  @Test(arguments: Array(0..<40 as Range<UInt64>)) func theSameValueChangesNoByte(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = CSVTable(RandomFile(&generator, isSorted: true).bytes)
    for row in table.rows {
      for column in 0..<row.fieldCount {
        #expect(table.replacing(row, column: column, with: table.text(row, column)) == table.bytes, "seed \(seed)")
      }
    }
  }

  @Test func aLineBreakInAValueNeverMakesASecondRow() throws {
    let old = CSVTable(file: "people/05.csv", bytes: (Malformed.people + Malformed.sound).bytes)
    let row = try #require(old.rows.first)
    let new = CSVTable(file: "people/05.csv", bytes: old.replacing(row, column: 1, with: "x,,regular,,\n050002,y"))
    #expect(!new.defects.isEmpty)
    #expect(new.rows.isEmpty)
  }
}
