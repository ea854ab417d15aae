import OfficeFiles
import RegistryModel
import RegistryText
import SeededRandom
import StaffChanges
import Testing

/// Random reorganisations: a list of units, applied line by line, must give the organisation that it says, people must
/// follow as worked out here without the planner, and the past must stay.
@Suite struct UnitListRandomTests {
  private static let day = "2027-04-01"

  /// What a random list says, and what must come of it.
  private struct Expected {
    var lines = ["所属コード,所属名,所属区分,上位所属コード,旧所属コード"]
    /// code, name, kind, parent on the day.
    var units: Set<[String]> = [["0000", "見本村", "body", ""]]
    /// Where whatever belongs to a unit goes; nil = it closes.
    var successors: [String: String?] = [:]
    var rest: [UnitCode: UnitCode] = [:]
  }

  private static let sections = ["0101", "0102", "0201", "0202"]
  private static let names = ["0101": "総務課", "0102": "財政課", "0201": "市民課", "0202": "税務課"]

  private func expected(_ random: inout SeededGenerator) -> Expected {
    var result = Expected()
    func row(_ code: String, _ name: String, _ kind: String, _ parent: String, _ before: String) {
      result.lines.append("\(code),\(name),\(kind == "bureau" ? "部" : "課"),\(parent),\(before)")
      result.units.insert([code, name, kind, parent])
    }
    row("0100", "総務部", "bureau", "0000", "")
    row("0200", Bool.random(using: &random) ? "暮らし部" : "市民部", "bureau", "0000", "0200")
    var merged: [String] = []
    for (index, code) in Self.sections.enumerated() {
      let name = Self.names[code] ?? ""
      let parent = ["0100", "0200"].randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<7, using: &random) {
      case 0: row(code, name, "section", parent, "")
      case 1: row(code, "新\(name)", "section", parent, code)
      case 2:
        // Another code, told by the column of former codes or by the same name.
        let new = "03\(index)0"
        let isTold = Bool.random(using: &random)
        row(new, isTold ? "改\(name)" : name, "section", parent, isTold ? code : "")
        result.successors[code] = new
      case 3: merged.append(code)
      case 4:
        let (first, second) = ("04\(index)1", "04\(index)2")
        row(first, "第一\(name)", "section", parent, code)
        row(second, "第二\(name)", "section", parent, code)
        let successor = [first, second].randomElement(using: &random) ?? first
        result.successors[code] = successor
        result.rest[UnitCode(code)] = UnitCode(successor)
      case 5:
        // It stays, and another splits off.
        row(code, name, "section", parent, "")
        row("05\(index)0", "別\(name)", "section", parent, code)
      default: result.successors[code] = .some(nil)
      }
    }
    if !merged.isEmpty {
      row("0600", "統合課", "section", "0100", merged.joined(separator: "、"))
      for code in merged { result.successors[code] = "0600" }
    }
    return result
  }

  static func organisation(_ registry: Registry, _ day: CalendarDate) -> Set<[String]> {
    Set(registry.units.filter { $0.period.contains(day) }.map { [$0.code.text, $0.name.ja, $0.kind.rawValue, $0.parent?.text ?? ""] })
  }

  private static func plan(_ village: Village, _ expected: Expected) -> UnitListPlan {
    UnitListPlanner.plan(
      OfficeTable(file: "units.csv", bytes: Array((expected.lines.joined(separator: "\r\n") + "\r\n").utf8)), UnitMapping(),
      village.read().registry, on: date(day), UnitListOptions(isComplete: true, rest: expected.rest))
  }

  @Test(arguments: 0..<1200)
  func aListBecomesTheOrganisation(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 3 << 32)
    let village = Village.random(&random)
    let expected = expected(&random)
    let before = village.read().registry
    let plan = Self.plan(village, expected)
    #expect(plan.problems.isEmpty && plan.undecided.isEmpty, "seed \(seed): \(plan.problems) \(plan.undecided)")
    let changed = village.applying(plan.reorganisation.edits)
    let after = changed.read()
    #expect(after.defects.isEmpty, "seed \(seed): \(after.defects)")
    let effective = date(Self.day)
    #expect(Self.organisation(after.registry, effective) == expected.units, "seed \(seed)")
    for ahead in [0, 1, 400, 2000, 5000] {
      let then = effective.advanced(by: ahead)
      // Whoever's unit closes is left where they are, for somebody to decide.
      let moved = Village.state(before, then).map { held -> [String] in
        guard case .some(.some(let successor)) = expected.successors[held[1]] else { return held }
        return [held[0], successor, held[2], held[3]]
      }
      // Of two rows that become one the kind of the first stays.
      func plain(_ state: some Sequence<[String]>) -> Set<[String]> { Set(state.map { Array($0.prefix(3)) }) }
      #expect(plain(Village.state(after.registry, then)) == plain(moved), "seed \(seed), \(then)")
    }
    for back in [1, 2, 100, 366, 2000, 4000] {
      let then = effective.advanced(by: -back)
      #expect(Village.state(after.registry, then) == Village.state(before, then), "seed \(seed), \(then)")
      #expect(Self.organisation(after.registry, then) == Self.organisation(before, then), "seed \(seed), \(then)")
    }
    for (old, successor) in expected.successors {
      let ended = after.registry.versions(of: UnitCode(old)).first { $0.period.until == effective }
      #expect(ended?.successors.first?.text == successor, "seed \(seed), \(old)")
    }
    let again = Self.plan(changed, expected)
    #expect(again.problems.isEmpty && again.isEmpty && again.reorganisation.edits.isEmpty, "seed \(seed): \(again.reorganisation.edits)")
  }

  @Test func whatIsSplitMustBeDecided() {
    var random = SeededGenerator(seed: 1)
    var expected = Expected()
    expected.lines += ["0211,課税課,課,0200,0202", "0212,収納課,課,0200,0202"]
    let village = Village.random(&random)
    let plan = Self.plan(village, expected)
    #expect(plan.undecided.count == 1 && plan.undecided.first?.ja.contains("--rest 0202=0211") == true)
    expected.rest = ["0202": "0212"].reduce(into: [:]) { $0[UnitCode($1.key)] = UnitCode($1.value) }
    #expect(Self.plan(village, expected).undecided.isEmpty)
    expected.rest = ["0202": "0999"].reduce(into: [:]) { $0[UnitCode($1.key)] = UnitCode($1.value) }
    #expect(Self.plan(village, expected).undecided.count == 1)
  }

  @Test(arguments: [
    ("0202,収納課,課,0200,0201", "staff-reused-code"), ("202,税務課,課,0200,", "staff-leading-zeros"),
    ("0299,新課,課,9900,", "staff-unknown-unit"), ("0299,新課,課,0200,0888", "staff-unknown-unit"),
    ("0299,何か,,0200,", "staff-value"), ("0299,何か,班長,0200,", "staff-value"), ("0299,,課,0200,", "staff-value"),
    ("0299,〓課,課,0200,", "staff-value"), ("02/9,課,課,0200,", "staff-value"), ("0299,課", "staff-field-count"),
  ])
  func aRowThatCannotBeTakenIsTold(_ row: String, _ code: String) {
    var random = SeededGenerator(seed: 1)
    var expected = Expected()
    expected.lines.append(row)
    let plan = Self.plan(Village.random(&random), expected)
    #expect(plan.problems.map(\.code.rawValue) == [code], "\(plan.problems)")
    #expect(plan.reorganisation.edits.isEmpty || !plan.problems.isEmpty)
  }
}
