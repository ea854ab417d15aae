import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import SeededRandom
import StaffChanges
import Testing

/// An import taken back on top of what others did since: the result is the text as if only the others had been there.
@Suite struct RandomRevertTests {
  private static let people = "people/all.csv"
  private static let appointments = "units/all/appointments.csv"
  private static let paths = [people, appointments]

  /// Rows by key, so that the text of a state is one thing only.
  private struct State: Equatable {
    var people: [String: [String]] = [:]
    var appointments: [String: [String]] = [:]

    var files: [String: [UInt8]] {
      func text(_ header: String, _ rows: [String: [String]]) -> [UInt8] {
        Array(([header] + rows.sorted { $0.key < $1.key }.map { $0.value.joined(separator: ",") }).joined(separator: "\n").utf8) + [0x0A]
      }
      return [
        "kengen.yaml": Self.manifest,
        RandomRevertTests.people: text("number,name,kana,employment,from,until", people),
        RandomRevertTests.appointments: text("unit,post,person,kind,from,until,order", appointments),
      ]
    }

    private static let manifest = Array(
      """
      format: 1
      body:
        name: 見本村
        unit: "0000"
      table:
        edition: R5.3
      network-model: α
      layout:
        people: 0
        units: 0

      """.utf8)
  }

  private static let units = ["0100", "0200", "0300"]

  private func start(_ random: inout SeededGenerator) -> State {
    var state = State()
    for index in 1...8 {
      let number = "000\(index)"
      state.people[number] = [number, "見本 \(index)", "", "regular", "2020-04-01", ""]
      add(&state, number, &random)
    }
    return state
  }

  private func add(_ state: inout State, _ number: String, _ random: inout SeededGenerator) {
    let unit = Self.units.randomElement(using: &random) ?? ""
    let from = "20\(Int.random(in: 20...29, using: &random))-04-01"
    state.appointments["\(unit),clerk,\(number),\(from)"] = [unit, "clerk", number, "regular", from, "", ""]
  }

  /// Random changes of the rows of some people; what is changed differs between tags.
  private func change(_ state: State, _ numbers: [String], _ tag: String, _ random: inout SeededGenerator) -> State {
    var state = state
    for number in numbers {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: state.people[number]?[1] = "見本 \(tag)\(number)"
      case 1: state.people[number]?[5] = "203\(tag == "a" ? 1 : 2)-04-01"
      case 2: add(&state, number, &random)
      case 3:
        for key in state.appointments.keys.sorted() where state.appointments[key]?[2] == number {
          state.appointments[key]?[5] = "203\(tag == "a" ? 3 : 4)-04-01"
        }
      default:
        for key in state.appointments.keys where state.appointments[key]?[2] == number { state.appointments[key] = nil }
      }
    }
    if Bool.random(using: &random) {
      let number = tag == "a" ? "0901" : "0902"
      state.people[number] = [number, "見本 \(tag)", "", "regular", "2027-04-01", ""]
      add(&state, number, &random)
    }
    return state
  }

  private func reverted(_ before: State, _ after: State, _ tip: State) throws -> (InverseChange, [String: [UInt8]]) {
    let files = MemorySnapshot(tip.files)
    let inverse = try InverseChange(
      paths: Self.paths, before: MemorySnapshot(before.files), after: MemorySnapshot(after.files), tip: files)
    guard inverse.conflicts.isEmpty else { return (inverse, tip.files) }
    let result = try RegistryEdit.applying(inverse.edits, to: files)
    var texts: [String: [UInt8]] = ["kengen.yaml": tip.files["kengen.yaml"] ?? []]
    for path in Self.paths { texts[path] = try result.bytes(at: path) }
    return (inverse, texts)
  }

  /// Others changed other people: not a byte of theirs is lost, not a byte of the import stays.
  @Test(arguments: 0..<1500)
  func whatOthersDidStaysByteForByte(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7 << 32)
    let before = start(&random)
    let all = (1...8).map { "000\($0)" }.shuffled(using: &random)
    let cut = Int.random(in: 0...8, using: &random)
    var first = random
    let after = change(before, Array(all[..<cut]), "a", &first)
    var second = first
    let tip = change(after, Array(all[cut...]), "b", &second)
    var again = first
    let onlyOthers = change(before, Array(all[cut...]), "b", &again)
    let (inverse, texts) = try reverted(before, after, tip)
    #expect(inverse.conflicts.isEmpty, "seed \(seed): \(inverse.conflicts)")
    #expect(texts == onlyOthers.files, "seed \(seed)")
  }

  /// Others changed the same people: a row that both changed otherwise is a conflict, and nothing else is.
  @Test(arguments: 0..<1500)
  func aRowThatBothChangedIsAConflict(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 9 << 32)
    let before = start(&random)
    let all = (1...8).map { "000\($0)" }
    let after = change(before, all, "a", &random)
    let tip = change(after, all, "b", &random)
    let (inverse, texts) = try reverted(before, after, tip)
    func fields(_ state: State) -> [String: String] {
      var result: [String: String] = [:]
      for (key, row) in state.people { for (column, value) in row.enumerated() { result["p\(key):\(column)"] = value } }
      for (key, row) in state.appointments { for (column, value) in row.enumerated() { result["a\(key):\(column)"] = value } }
      return result
    }
    let (old, new, now) = (fields(before), fields(after), fields(tip))
    let keys = Set(old.keys).union(new.keys).union(now.keys)
    func row(_ key: String) -> String { String(key.prefix { $0 != ":" }) }
    // A row that the import put in or took out is one thing: whoever changed any field of it since changed it.
    let rows = Dictionary(grouping: keys, by: row)
    var expected = now
    var isConflict = false
    for fields in rows.values {
      let was = fields.contains { old[$0] != nil }
      let made = fields.contains { new[$0] != nil }
      let isNow = fields.contains { now[$0] != nil }
      let isChanged = fields.contains { old[$0] != new[$0] }
      guard isChanged else { continue }
      if was, made, isNow {
        for key in fields where old[key] != new[key] && now[key] != old[key] {
          if now[key] == new[key] { expected[key] = old[key] } else { isConflict = true }
        }
      } else if fields.allSatisfy({ now[$0] == new[$0] }) {
        for key in fields { expected[key] = old[key] }
      } else if !(!was && !isNow), fields.contains(where: { now[$0] != old[$0] }) {
        isConflict = true
      }
    }
    #expect(inverse.conflicts.isEmpty == !isConflict, "seed \(seed): \(inverse.conflicts)")
    guard !isConflict else { return }
    var result = State()
    for (path, isPerson) in [(Self.people, true), (Self.appointments, false)] {
      for line in String(decoding: texts[path] ?? [], as: UTF8.self).split(separator: "\n").dropFirst() {
        let values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if isPerson {
          result.people[values[0]] = values
        } else {
          result.appointments["\(values[0]),\(values[1]),\(values[2]),\(values[4])"] = values
        }
      }
    }
    #expect(fields(result) == expected, "seed \(seed)")
  }
}
