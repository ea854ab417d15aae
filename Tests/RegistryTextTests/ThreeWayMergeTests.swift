import RegistryModel
import RegistryText
import SeededRandom
import Testing

/// Merging by key, against a brute-force answer over dictionaries.
@Suite struct ThreeWayMergeTests {
  static let schema = Absence.schema
  static let file = "absences/all.csv"

  private typealias Rows = [String: String]

  /// Key: person and from. The value is the rest, with a comment above it in some rows.
  private func text(_ rows: Rows) -> [UInt8] {
    var result = Self.schema.headerLine + "\n"
    for (key, value) in rows.sorted(by: { $0.key < $1.key }) {
      if value.hasPrefix("#") { result += "# noted\n" }
      result += "\(key),\(value.drop { $0 == "#" })\n"
    }
    return Array(result.utf8)
  }

  private func changed(_ rows: Rows, _ random: inout SeededGenerator) -> Rows {
    var result = rows
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let key = "000\(Int.random(in: 1...6, using: &random)),2026-0\(Int.random(in: 1...3, using: &random))-01"
      result[key] =
        Int.random(in: 0...2, using: &random) == 0 ? nil : ["2027-01-01", "2027-02-01", "", "#2027-01-01"].randomElement(using: &random)
    }
    return result
  }

  @Test(arguments: 0..<600) func agreesWithTheOracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let base = changed(changed([:], &random), &random)
    let ours = changed(base, &random)
    let theirs = changed(base, &random)
    var expected: Rows = [:]
    var conflicts: Set<String> = []
    for key in Set(base.keys).union(ours.keys).union(theirs.keys) {
      let (old, our, their) = (base[key], ours[key], theirs[key])
      switch (our == old, their == old) {
      case (true, _): expected[key] = their
      case (_, true): expected[key] = our
      case (false, false) where our == their: expected[key] = our
      default: conflicts.insert(key)
      }
    }
    let merged = try #require(
      ThreeWayMerge(file: Self.file, base: text(base), ours: text(ours), theirs: text(theirs), schema: Self.schema), "seed \(seed)")
    #expect(Set(merged.conflicts.map { $0.key.joined(separator: ",") }) == conflicts, "seed \(seed)")
    if conflicts.isEmpty {
      #expect(merged.bytes == text(expected), "seed \(seed)")
    } else {
      #expect(!CSVTable(file: Self.file, bytes: merged.bytes).defects.isEmpty, "seed \(seed)")
    }
  }

  /// A file that both sides made anew.
  @Test func twoNewFilesAreJoined() throws {
    let merged = try #require(
      ThreeWayMerge(
        file: Self.file, base: [], ours: text(["0001,2026-01-01": ""]), theirs: text(["0002,2026-01-01": ""]), schema: Self.schema))
    #expect(merged.conflicts.isEmpty)
    #expect(merged.bytes == text(["0001,2026-01-01": "", "0002,2026-01-01": ""]))
  }

  /// What stands after the last row, quotes, and texts that are only canonically equivalent stay as they were.
  @Test func bytesSurvive() throws {
    let schema = Person.schema
    func people(_ rows: String, _ tail: String = "") -> [UInt8] { Array((schema.headerLine + "\n" + rows + tail).utf8) }
    let base = people("0001,塚,,regular,,\n0002,b,,regular,,\n")
    let ours = people("0001,塚\u{FA10},,regular,,\n0002,b,,regular,,\n", "# the end\n")
    let theirs = people("0001,塚,,regular,,\n0002,\"b\",,regular,,\n")
    let merged = try #require(ThreeWayMerge(file: "people/all.csv", base: base, ours: ours, theirs: theirs, schema: schema))
    #expect(merged.conflicts.isEmpty)
    #expect(merged.bytes == people("0001,塚\u{FA10},,regular,,\n0002,\"b\",,regular,,\n", "# the end\n"))
    let other = people("0001,塚塚,,regular,,\n0002,b,,regular,,\n")
    let split = try #require(ThreeWayMerge(file: "people/all.csv", base: base, ours: ours, theirs: other, schema: schema))
    #expect(split.conflicts.map(\.key) == [["0001"]])
  }

  @Test func whatHasNoOrderIsNotMerged() {
    let unsorted = Array("\(Self.schema.headerLine)\n0002,2026-01-01,\n0001,2026-01-01,\n".utf8)
    #expect(ThreeWayMerge(file: Self.file, base: text([:]), ours: unsorted, theirs: text([:]), schema: Self.schema) == nil)
  }
}
