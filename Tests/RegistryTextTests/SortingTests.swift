import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct SortingTests {
  private static let seeds = Array(0..<150 as Range<UInt64>)

  @Test func rowsTakeTheCommentsRightAboveThemAlong() {
    let header = "person,from,until\n"
    let table = CSVTable((header + "# 見出し\n\n# 三\n3,a,\n1,b,\n# 離れた\n\n# 二\n# 弐\n2,c,\n# 終\n").bytes)
    let sorted = table.sorted(schema: Absence.schema).text
    #expect(sorted == header + "# 見出し\n\n1,b,\n# 二\n# 弐\n2,c,\n# 三\n3,a,\n# 離れた\n\n# 終\n")
  }

  @Test func equalKeysStayInTheirOrder() {
    let table = CSVTable("person,from,until\n2,a,x\n1,a,z\n1,a,y\n2,a,w\n".bytes)
    #expect(table.sorted(schema: Absence.schema).text == "person,from,until\n1,a,z\n1,a,y\n2,a,x\n2,a,w\n")
  }

  @Test func nothingToSortIsLeftAsItIs() {
    for text in ["", "# 見本\n", "person,from,until\n", "person,from,until\n# 見本\n\n"] {
      #expect(CSVTable(text.bytes).sorted(schema: Absence.schema) == text.bytes)
    }
  }

  @Test(arguments: seeds) func rowsComeInOrderAndEveryLineIsKept(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let file = RandomFile(&generator, isSorted: false)
    let old = CSVTable(file.bytes)
    let bytes = old.sorted(schema: RandomFile.schema)
    let new = CSVTable(bytes)
    #expect(
      bytes.lines.sorted { $0.lexicographicallyPrecedes($1) } == old.bytes.lines.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)"
    )
    #expect(new.rows.count == old.rows.count && new.defects.isEmpty, "seed \(seed)")
    let keys = new.rows.map { [new.text($0, 0), new.text($0, 1)] }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { RandomFile.precedes($0, $1) }, "seed \(seed)")
    #expect(new.header.map { new.texts($0) } == old.header.map { old.texts($0) }, "seed \(seed)")
  }

  @Test(arguments: seeds) func commentsStayAboveTheirRows(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = CSVTable(RandomFile(&generator, isSorted: false).bytes)
    let sorted = CSVTable(table.sorted(schema: RandomFile.schema))
    #expect(sorted.commentsAboveRows == table.commentsAboveRows, "seed \(seed)")
  }

  @Test(arguments: seeds) func sortingTwiceIsSortingOnce(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let once = CSVTable(RandomFile(&generator, isSorted: false).bytes).sorted(schema: RandomFile.schema)
    #expect(CSVTable(once).sorted(schema: RandomFile.schema) == once, "seed \(seed)")
  }
}
