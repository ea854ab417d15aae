import RegistryModel
import RegistryText
import SeededRandom
import Testing

@Suite struct RemovingTests {
  @Test func takesOutTheLineAndLeavesTheComments() throws {
    let table = CSVTable("a,b\n# 一\n1,x\n\n2,y\n# 終\n")
    #expect(table.removing(table.rows[0]).text == "a,b\n# 一\n\n2,y\n# 終\n")
    #expect(table.removing(table.rows[1]).text == "a,b\n# 一\n1,x\n\n# 終\n")
  }

  @Test(arguments: Array(0..<80 as Range<UInt64>)) func takesOutOneLineAndLeavesEveryOtherAsItWas(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let file = RandomFile(&generator, isSorted: Bool.random(using: &generator))
    let old = CSVTable(file.bytes)
    for (index, row) in old.rows.enumerated() {
      let bytes = old.removing(row)
      let change = LineChange(from: old.bytes, to: bytes)
      #expect(change.removedAt == [row.line - 1] && change.added.isEmpty, "seed \(seed)")
      var content = old.content
      content.remove(at: index)
      #expect(CSVTable(bytes).content == content, "seed \(seed)")
    }
  }
}
