import RegistryModel
import RegistryText
import SeededRandom
import Testing

/// Long runs of changes against a plain list of rows.
@Suite struct EditSequenceTests {
  @Test(arguments: Array(0..<60 as Range<UInt64>)) func reReadingGivesExactlyTheChangedFacts(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var file = RandomFile(&generator, isSorted: true)
    var table = CSVTable(file.bytes)
    var rows = table.content
    let others = strewnLines(table)
    for step in 0..<25 {
      let index = rows.indices.randomElement(using: &generator)
      switch (Int.random(in: 0..<4, using: &generator), index) {
      case (0, let index?):
        table = CSVTable(table.removing(table.rows[index]))
        rows.remove(at: index)
      case (1, let index?):
        let note = SampleText.random(&generator) + "変\(step)"
        table = CSVTable(table.replacing(table.rows[index], column: 8, with: note))
        rows[index][8] = note.bytes
      default:
        let key = RandomFile.key(&generator)
        guard !rows.contains(where: { $0[0] == key[0].bytes && $0[1] == key[1].bytes }) else { continue }
        let row = file.row(key, &generator)
        table = CSVTable(table.inserting(row, schema: RandomFile.schema))
        rows.append(row.map(\.bytes))
        rows.sort { RandomFile.precedes([$0[0].text, $0[1].text], [$1[0].text, $1[1].text]) }
      }
      #expect(table.defects.isEmpty, "seed \(seed), step \(step)")
      #expect(table.content == rows, "seed \(seed), step \(step)")
      #expect(strewnLines(table) == others, "seed \(seed), step \(step): comments and blank lines stay")
    }
    #expect(RecordFile<Duty>(file: "table/duties.csv", bytes: table.bytes).records.count == rows.count, "seed \(seed)")
    #expect(CSVTable(table.sorted(schema: RandomFile.schema)).content == rows, "seed \(seed)")
  }

  /// Lines that are no rows, in their order.
  private func strewnLines(_ table: CSVTable) -> [[UInt8]] {
    let rows = Set(table.rows.map(\.line))
    return table.bytes.lines.enumerated().filter { !rows.contains($0.offset + 1) }.map(\.element)
  }
}
