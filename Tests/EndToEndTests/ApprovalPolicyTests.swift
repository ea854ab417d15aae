import Guard
import RegistryModel
import RegistryStore
import RegistryText
import SeededRandom
import Testing

/// Which rules of approval match which facts, against parents looked up in a dictionary.
@Suite struct ApprovalPolicyTests {
  /// A village whose units stand under one another at random.
  private struct State {
    /// The unit above each; the body has none.
    var parents: [String: String] = [:]
    /// The unit in charge of each system.
    var systems: [String: String] = [:]
    /// The unit of each person's post.
    var posts: [String: String] = [:]
    /// Rows of other files, without their header.
    var rows: [String: [String]] = [:]

    func files(_ shipped: MemoryFiles, policy: String) -> MemoryFiles {
      var files = shipped.files.filter { !$0.key.hasPrefix("units/") && !$0.key.hasPrefix("body/") && !$0.key.hasPrefix("systems/") }
      func write(_ path: String, _ header: String, _ lines: [String]) {
        files[path] = Array(([header] + lines.sorted()).map { $0 + "\n" }.joined().utf8)
      }
      files["kengen.yaml", default: []] += Array(policy.utf8)
      write(
        "org/units.csv", "code,name,name-en,kind,parent,from,until,successors",
        ["0000,見本村,,body,,,,"] + parents.map { "\($0.key),課,,section,\($0.value),,," })
      write("org/systems.csv", "id,name,name-en,area,unit,from,until", systems.map { "\($0.key),系,,lgwan,\($0.value),," })
      write("units/all/appointments.csv", "unit,post,person,kind,from,until,order", posts.map { "\($0.value),clerk,\($0.key),regular,,," })
      for (path, lines) in rows { write(path, ApprovalPolicyTests.headers[path] ?? "", lines) }
      return MemoryFiles(files)
    }

    func above(_ unit: String) -> Set<String> {
      var result: Set<String> = [unit]
      var next = parents[unit]
      while let code = next, result.insert(code).inserted { next = parents[code] }
      return result
    }
  }
  private static let headers = [
    "units/all/assignments.csv": "place,role,person,position,from,until,order",
    "systems/assignments.csv": "place,role,person,position,from,until,order",
    "body/assignments.csv": "place,role,person,position,from,until,order",
    "absences/all.csv": "person,from,until",
  ]

  @Test(arguments: 0..<40) func everyRuleThatMatchesIsFoundAndNoOther(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }
    let units = (1...7).map { "U\($0)" }
    let people = ["0101", "0102", "0201", "0202"]
    var before = State()
    for (index, unit) in units.enumerated() { before.parents[unit] = pick(["0000"] + units.prefix(index)) }
    for system in ["s1", "s2"] { before.systems[system] = pick(units) }
    for person in people { before.posts[person] = pick(units) }
    func shake(_ state: inout State) {
      let unit = pick(units)
      let place = pick(["unit:\(unit)", "system:\(pick(["s1", "s2"]))", "body"])
      let file = place == "body" ? "body" : place.hasPrefix("unit:") ? "units/all" : "systems"
      let index = units.firstIndex(of: unit) ?? 0
      switch Int.random(in: 0..<5, using: &random) {
      case 0: state.parents[unit] = pick(["0000"] + units.prefix(index))
      case 1: state.systems[pick(["s1", "s2"])] = unit
      case 2: state.posts[pick(people)] = unit
      case 3: state.rows["absences/all.csv"] = ["\(pick(people)),2026-12-01,2026-12-0\(Int.random(in: 2...9, using: &random))"]
      default:
        state.rows["\(file)/assignments.csv"] = ["\(place),system-operator,\(pick(people)),,,,R\(Int.random(in: 0..<9, using: &random))"]
      }
    }
    for _ in 0..<6 { shake(&before) }
    var after = before
    for _ in 0..<4 { shake(&after) }
    let areas = ["organisation", "people", "absences", "holdings", "appointments", "assignments"]
    let entries = (0..<5).map { _ in (areas: Set([pick(areas), pick(areas)]), unit: pick([nil] + units.map(Optional.some))) }
    var policy = "\napprovals:\n  - change: [rules]\n    by: [ciso]\n"
    for entry in entries {
      policy += "  - change: [\(entry.areas.sorted().joined(separator: ", "))]\n    by: [ciso]\n"
      if let unit = entry.unit { policy += "    unit: \(unit)\n" }
    }
    let shipped = try MemoryFiles(shipped: "village")
    let (old, new) = (before.files(shipped, policy: policy), after.files(shipped, policy: policy))
    let loaded = try (RegistryLoader(files: old).whole(), RegistryLoader(files: new).whole())
    #expect(loaded.0.defects.isEmpty && loaded.1.defects.isEmpty, "seed \(seed): \(loaded.0.defects.map(\.problem.en))")
    let rules = ApprovalPolicy(
      before: loaded.0.registry, after: loaded.1.registry, today: try #require(CalendarDate("2026-11-23")))
    let lines = Dictionary(uniqueKeysWithValues: zip(loaded.0.registry.manifest.approvals.dropFirst().map(\.origin.line), entries.indices))
    for fact in try ChangedFacts.between(old, new, paths: Array(Set(old.files.keys).union(new.files.keys))) {
      let expected = entries.indices.filter { index in
        guard !Self.areas(of: fact.file).isDisjoint(with: entries[index].areas) else { return false }
        guard let unit = entries[index].unit else { return true }
        return [before, after].contains { state in Self.units(of: fact, before, after).contains { Self.chain($0, state).contains(unit) } }
      }
      #expect(
        rules.demands(of: fact).compactMap { lines[$0.rule.origin.line] }.sorted() == expected, "seed \(seed), \(fact.file):\(fact.line)")
    }
  }

  private static func areas(of file: String) -> Set<String> {
    switch file {
    case "org/units.csv", "org/systems.csv": ["organisation"]
    case "absences/all.csv": ["people", "absences"]
    case "units/all/appointments.csv": ["holdings", "appointments"]
    default: ["holdings", "assignments"]
    }
  }

  /// What a fact is about: units and systems, by their words.
  private static func units(of fact: ChangedFact, _ before: State, _ after: State) -> [String] {
    let rows = [fact.old, fact.new].compactMap(\.self)
    switch fact.file {
    case "org/units.csv": return rows.map { $0[0] }
    // A post touches those that the person has besides.
    case "units/all/appointments.csv": return rows.flatMap { [$0[0]] + [before.posts[$0[2]]].compactMap(\.self) }
    case "org/systems.csv": return rows.map { $0[4] }
    case "absences/all.csv": return rows.flatMap { row in [before, after].compactMap { $0.posts[row[0]] } }
    default: return rows.map { $0[0] }.filter { $0 != "body" }
    }
  }

  private static func chain(_ place: String, _ state: State) -> Set<String> {
    if place.hasPrefix("system:") { return state.systems[String(place.dropFirst(7))].map(state.above) ?? [] }
    return state.above(place.hasPrefix("unit:") ? String(place.dropFirst(5)) : place)
  }
}
