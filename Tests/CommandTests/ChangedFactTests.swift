import RegistryModel
import RegistryStore
import RegistryText
import SeededRandom
import Testing

/// What changed between two states, against sets of rows compared directly.
@Suite struct ChangedFactTests {
  private static let header = "unit,post,person,kind,from,until,order"

  /// Rows by key, in files chosen at random, with comments.
  private struct State {
    var rows: [[String]: (values: [String], file: String)] = [:]
    var comments: [String: Int] = [:]

    var files: MemoryFiles {
      var texts: [String: [String]] = [:]
      for (key, row) in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        _ = key
        texts[row.file, default: [ChangedFactTests.header]].append(row.values.joined(separator: ","))
      }
      var files: [String: [UInt8]] = [:]
      for (file, lines) in texts {
        let remarks = (0..<(comments[file] ?? 0)).map { "# 注 \($0)" }
        files[file] = Array((remarks + lines).map { $0 + "\n" }.joined().utf8)
      }
      return MemoryFiles(files)
    }
  }

  @Test(arguments: 0..<60) func areTheRowsThatDiffer(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }
    let paths = ["units/01/appointments.csv", "units/02/appointments.csv", "units/03/appointments.csv"]
    func row() -> (key: [String], values: [String]) {
      let key = [
        pick(["0101", "0201", "0301"]), pick(["clerk", "head"]), pick(["0001", "0002", "0003", "0004"]), pick(["", "2026-04-01"]),
      ]
      return (key, [key[0], key[1], key[2], "regular", key[3], pick(["", "2027-04-01"]), pick(["", "R8"])])
    }
    var before = State()
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      let (key, values) = row()
      before.rows[key] = (values, pick(paths))
    }
    var after = before
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let (key, values) = row()
      switch Int.random(in: 0..<4, using: &random) {
      case 0: after.rows[key] = nil
      case 1: after.rows[key]?.file = pick(paths)
      case 2: after.comments[pick(paths), default: 0] += 1
      default: after.rows[key] = (values, after.rows[key]?.file ?? pick(paths))
      }
    }
    let facts = try ChangedFacts.between(before.files, after.files, paths: paths)
    let keys = Set(before.rows.keys).union(after.rows.keys).filter { before.rows[$0]?.values != after.rows[$0]?.values }
    let rows = facts.filter { !$0.columns.isEmpty }
    #expect(Set(rows.map(\.key)) == keys && rows.count == keys.count, "seed \(seed)")
    for fact in rows {
      #expect(fact.old == before.rows[fact.key]?.values && fact.new == after.rows[fact.key]?.values, "seed \(seed)")
      // Where it says the fact stands, it stands.
      let file = (fact.new == nil ? before : after).files.text(fact.file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(file[fact.line - 1] == (fact.new ?? fact.old ?? []).joined(separator: ","), "seed \(seed)")
    }
    // A file of which only comments changed is a change as a whole, and nothing else is.
    for fact in facts where fact.columns.isEmpty {
      #expect(before.files.files[fact.file] != after.files.files[fact.file], "seed \(seed)")
      #expect(!rows.contains { $0.file == fact.file }, "seed \(seed)")
    }
    #expect(facts.isEmpty == (before.files.files == after.files.files), "seed \(seed)")
  }

  /// A second row of one key hides behind nothing.
  @Test func aDuplicateIsAChange() throws {
    let row = "0101,clerk,0001,regular,,,"
    let before = MemoryFiles(["units/all/appointments.csv": Array("\(Self.header)\n\(row)\n".utf8)])
    let after = MemoryFiles(["units/all/appointments.csv": Array("\(Self.header)\n\(row)\n\(row)x\n".utf8)])
    let facts = try ChangedFacts.between(before, after, paths: ["units/all/appointments.csv"])
    #expect(facts.map(\.new) == [["0101", "clerk", "0001", "regular", "", "", "x"]])
  }

  @Test func whatTheRegistryDoesNotReadIsNoFact() throws {
    let facts = try ChangedFacts.between(
      MemoryFiles([:]), MemoryFiles(["note.md": [0x61], "kengen.yaml": [0x61]]), paths: ["note.md", "kengen.yaml"])
    #expect(facts.map(\.file) == ["kengen.yaml"])
  }
}
