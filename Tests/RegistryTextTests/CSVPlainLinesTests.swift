import RegistryModel
import RegistryText
import SeededRandom
import Testing

/// Lines without quotes, which are cut in one pass, against splitting at newlines and commas.
@Suite struct CSVPlainLinesTests {
  private static let pieces = ["a", "b9", "見本", "", ",", ",", "#", "<<<<<<<", "=", "\t", "\r", "\u{7F}", " ", "\u{301}", "|||||||"]

  @Test(arguments: Array(0..<300 as Range<UInt64>)) func linesAreCutAtEachComma(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      // Marks that need a second look are rare, so that whole files without them are met as well.
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        Self.pieces[Int.random(in: 0..<(Bool.random(using: &generator) ? 6 : Self.pieces.count), using: &generator)]
      }.joined()
    }
    let table = CSVTable("name,x\n" + lines.map { $0 + "\n" }.joined())
    var expected: [(line: Int, fields: [[UInt8]])] = []
    var defective: [Int] = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.utf8.starts(with: [0x23]) {
      let bytes = Array(line.utf8)
      if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) || Self.isConflictMarker(bytes) {
        defective.append(index + 2)
      } else {
        expected.append((index + 2, bytes.split(separator: 0x2C, omittingEmptySubsequences: false).map(Array.init)))
      }
    }
    #expect(table.header?.line == 1, "seed \(seed)")
    #expect(table.rows.map(\.line) == expected.map(\.line), "seed \(seed)")
    #expect(table.content == expected.map(\.fields), "seed \(seed)")
    #expect(table.defects.map(\.line) == defective, "seed \(seed)")
    #expect(table.fields.count == 2 + expected.reduce(0) { $0 + $1.fields.count }, "seed \(seed)")
  }

  private static func isConflictMarker(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, Array("<=>|".utf8).contains(first), bytes.count >= 7 else { return false }
    return bytes.prefix(7).allSatisfy { $0 == first } && (bytes.count == 7 || bytes[7] == 0x20)
  }

  @Test func aLastLineWithoutNewlineIsCutAndToldOf() {
    let table = CSVTable("a,b\n1,2")
    #expect(table.content == [[Array("1".utf8), Array("2".utf8)]])
    #expect(table.defects.map(\.code) == [.lineEnding])
  }
}
