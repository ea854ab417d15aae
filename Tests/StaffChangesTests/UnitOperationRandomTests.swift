import RegistryModel
import RegistryText
import SeededRandom
import StaffChanges
import Testing

/// Units split, merged, renamed and closed one at a time, against the state worked out on plain sets.
@Suite struct UnitOperationRandomTests {
  private static let day = date("2027-04-01")
  private static let sections = ["0101", "0102", "0201", "0202"]

  /// A random operation: what it makes of a registry, and what must come of it.
  private struct Operation {
    let work: (Registry) -> Reorganisation
    /// code, name, kind, parent: the units on the day after it.
    let units: (Set<[String]>) -> Set<[String]>
    var successors: [String: String] = [:]
  }

  private func operation(_ random: inout SeededGenerator) -> Operation {
    let code = Self.sections.randomElement(using: &random) ?? ""
    let day = Self.day
    func successor(_ code: String, _ name: String?) -> Reorganisation.Successor { .init(code: UnitCode(code), name: name) }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      return Operation(
        work: { .renaming(UnitCode(code), to: "新課", on: day, in: $0) },
        units: { Set($0.map { $0[0] == code ? [code, "新課", $0[2], $0[3]] : $0 }) })
    case 1:
      // Into a new unit, with the kind and the parent of the first.
      let all = Array(Self.sections.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
      return Operation(
        work: { .ending(all.map { UnitCode($0) }, successors: [successor("0600", "統合課")], rest: nil, on: day, in: $0) },
        units: { units in
          let parent = units.first { $0[0] == all[0] }?[3] ?? ""
          return units.filter { !all.contains($0[0]) }.union([["0600", "統合課", "section", parent]])
        }, successors: Dictionary(uniqueKeysWithValues: all.map { ($0, "0600") }))
    case 2:
      let other = Self.sections.filter { $0 != code }.randomElement(using: &random) ?? ""
      return Operation(
        work: { .ending([UnitCode(code)], successors: [successor(other, nil)], rest: nil, on: day, in: $0) },
        units: { $0.filter { $0[0] != code } }, successors: [code: other])
    case 3:
      let rest = Bool.random(using: &random) ? "0701" : "0702"
      return Operation(
        work: {
          .ending(
            [UnitCode(code)], successors: [successor("0701", "一課"), successor("0702", "二課")], rest: UnitCode(rest), on: day, in: $0)
        },
        units: { units in
          let parent = units.first { $0[0] == code }?[3] ?? ""
          return units.filter { $0[0] != code }.union([["0701", "一課", "section", parent], ["0702", "二課", "section", parent]])
        }, successors: [code: rest])
    default:
      return Operation(
        work: { .ending([UnitCode(code)], successors: [], rest: nil, on: day, in: $0) }, units: { $0.filter { $0[0] != code } })
    }
  }

  @Test(arguments: 0..<1000)
  func oneOperationDoesWhatItSaysAndKeepsThePast(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 11 << 32)
    let village = Village.random(&random)
    let operation = operation(&random)
    let before = village.read().registry
    let result = operation.work(before)
    #expect(result.problems.isEmpty, "seed \(seed): \(result.problems)")
    let after = village.applying(result.edits).read()
    #expect(after.defects.isEmpty, "seed \(seed): \(after.defects)")
    func plain(_ state: some Sequence<[String]>) -> Set<[String]> { Set(state.map { Array($0.prefix(3)) }) }
    for ahead in [0, 1, 365, 3000] {
      let then = Self.day.advanced(by: ahead)
      let moved = Village.state(before, then).map { [$0[0], operation.successors[$0[1]] ?? $0[1], $0[2]] }
      #expect(plain(Village.state(after.registry, then)) == plain(moved), "seed \(seed), \(then)")
      #expect(
        UnitListRandomTests.organisation(after.registry, then) == operation.units(UnitListRandomTests.organisation(before, then)),
        "seed \(seed), \(then)")
    }
    for back in [1, 2, 366, 3000] {
      let then = Self.day.advanced(by: -back)
      #expect(Village.state(after.registry, then) == Village.state(before, then), "seed \(seed), \(then)")
      #expect(UnitListRandomTests.organisation(after.registry, then) == UnitListRandomTests.organisation(before, then), "seed \(seed)")
    }
    for (old, successor) in operation.successors {
      #expect(after.registry.versions(of: UnitCode(old)).first?.successors.first?.text == successor, "seed \(seed)")
    }
  }
}
