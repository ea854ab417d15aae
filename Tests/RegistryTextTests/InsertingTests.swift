import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct InsertingTests {
  private static let seeds = Array(0..<80 as Range<UInt64>)

  private func insert(_ row: [String], _ text: String) -> String {
    CSVTable(file: "absences/05.csv", bytes: ("person,from,until\n" + text).bytes).inserting(row, schema: Absence.schema)
      .text.replacing("person,from,until\n", with: "")
  }

  @Test func goesWhereItsKeyBelongs() {
    #expect(insert(["2", "b", ""], "") == "2,b,\n")
    #expect(insert(["2", "b", ""], "1,b,\n3,b,\n") == "1,b,\n2,b,\n3,b,\n")
    #expect(insert(["2", "b", ""], "2,a,\n2,c,\n") == "2,a,\n2,b,\n2,c,\n")
    #expect(insert(["2", "b", ""], "3,a,\n") == "2,b,\n3,a,\n")
    #expect(insert(["2", "b", ""], "1,a,\n") == "1,a,\n2,b,\n")
    #expect(insert(["10", "b", ""], "2,a,\n") == "10,b,\n2,a,\n", "by bytes where the format says so")
  }

  @Test func goesAboveTheCommentsOfTheRowThatFollows() {
    #expect(insert(["2", "b", ""], "# 三\n# 参\n3,b,\n") == "2,b,\n# 三\n# 参\n3,b,\n")
    #expect(insert(["2", "b", ""], "# 見出し\n\n3,b,\n") == "# 見出し\n\n2,b,\n3,b,\n")
  }

  @Test func sortsNaturallyWhereTheFormatSaysSo() {
    let header = Duty.schema.headerLine + "\n"
    let table = CSVTable((header + "5.1-1-2,1,a,,,,,,\n5.1-1-10,1,a,,,,,,\n").bytes)
    let new = table.inserting(["5.1-1-9", "1", "b", "", "", "", "", "", ""], schema: Duty.schema)
    #expect(new.text == header + "5.1-1-2,1,a,,,,,,\n5.1-1-9,1,b,,,,,,\n5.1-1-10,1,a,,,,,,\n")
  }

  @Test(arguments: seeds) func addsOneLineAndLeavesEveryOtherAsItWas(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var file = RandomFile(&generator, isSorted: true)
    let old = CSVTable(file.bytes)
    let keys = old.rows.map { [old.text($0, 0), old.text($0, 1)] }
    for _ in 0..<8 {
      let key = RandomFile.key(&generator)
      let row = file.row(key, &generator)
      let bytes = old.inserting(row, schema: RandomFile.schema)
      let new = CSVTable(bytes)
      let change = LineChange(from: old.bytes, to: bytes)
      #expect(change.removed.isEmpty, "seed \(seed)")
      #expect(change.added.map { $0 + [0x0A] } == [CSVTable.line(row)], "seed \(seed)")
      let place = keys.firstIndex { RandomFile.precedes(key, $0) } ?? keys.count
      var content = old.content
      content.insert(row.map(\.bytes), at: place)
      #expect(new.content == content, "seed \(seed)")
      let comments = new.commentsAboveRows.filter { old.commentsAboveRows[$0.key] != nil }
      #expect(comments == old.commentsAboveRows, "seed \(seed): comments stay with their rows")
    }
  }

  @Test(arguments: seeds) func removedAgainItLeavesTheOriginalBytes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var file = RandomFile(&generator, isSorted: Bool.random(using: &generator))
    for _ in 0..<8 {
      let row = file.row(RandomFile.key(&generator), &generator)
      let inserted = CSVTable(CSVTable(file.bytes).inserting(row, schema: RandomFile.schema))
      let mine = try #require(inserted.rows.first { inserted.texts($0).map(\.bytes) == row.map(\.bytes) })
      #expect(inserted.removing(mine) == file.bytes, "seed \(seed)")
    }
  }

  @Test(arguments: ["x\n050002,2026-04-01,2026-05-01", "x\n", "x\r", "\n", "x\"\n050002,2026-04-01,2026-05-01", "x\n# ", "\u{0}", "\u{7F}"])
  func aLineBreakInAValueNeverMakesASecondRow(_ value: String) {
    let old = CSVTable(file: "people/05.csv", bytes: (Malformed.people + Malformed.sound).bytes)
    let new = CSVTable(file: "people/05.csv", bytes: old.inserting(["050000", value, "", "regular", "", ""], schema: Person.schema))
    #expect(!new.defects.isEmpty)
    #expect(!new.content.contains { $0.first == "050002".bytes })
  }
}
