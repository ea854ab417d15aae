import RegistryText
import SeededRandom

/// A registry's files that change at random: rows come, go, change, move to other files, and are written otherwise.
struct RandomText {
  private var random: SeededGenerator
  /// Rows by kind; the first columns are the key.
  private var rows: [FactKind: Set<[String]>] = [:]
  private var unitPrefix = 2
  private var seasoning = 0
  private var quotes = false

  private static let people = ["001", "002", "003"]
  private static let units = ["0101", "0102", "0201"]
  private static let days = ["2024-04-01", "2025-04-01", "2026-04-01"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for kind in [FactKind.appointments, .assignments, .people, .units, .duties] { rows[kind] = [] }
    for _ in 0..<12 { step() }
  }

  /// Goes on with another run of chance.
  mutating func diverge(_ seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

  private mutating func row(_ kind: FactKind) -> [String] {
    let until = Bool.random(using: &random) ? "" : "2028-0\(Int.random(in: 1...9, using: &random))-01"
    switch kind {
    case .appointments:
      return [
        pick(Self.units), pick(["head", "clerk"]), pick(Self.people), "regular", pick(Self.days), until,
        "R\(Int.random(in: 1...3, using: &random))",
      ]
    case .assignments:
      let place = pick(["body", "unit:0101", "unit:0201", "system:zei"])
      return [
        place, pick(["ciso", "auditor"]), pick(Self.people), "", pick(Self.days), until, "S\(Int.random(in: 1...3, using: &random))",
      ]
    case .people: return [pick(Self.people), "見本", "みほん", "regular", pick(Self.days), until]
    case .units: return [pick(Self.units), "課\(Int.random(in: 1...3, using: &random))", "", "section", "", pick(Self.days), until, ""]
    default:
      return [
        pick(["5.1-1", "5.1-2"]), "\(Int.random(in: 1...3, using: &random))", pick(["permit", "apply"]), pick(["ciso", "auditor"]), "", "",
        "", "", "",
      ]
    }
  }

  /// Some changes at random.
  mutating func step() {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let kind = [FactKind.appointments, .assignments, .people, .units, .duties].randomElement(using: &random) ?? .people
      let key = Set(kind.schema?.key ?? [])
      func same(_ left: [String], _ right: [String]) -> Bool { key.allSatisfy { left[$0] == right[$0] } }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: unitPrefix = Int.random(in: 0...2, using: &random)
      case 1: seasoning += 1
      case 2: quotes.toggle()
      case 3, 4:
        let new = row(kind)
        rows[kind] = (rows[kind] ?? []).filter { !same($0, new) }.union([new])
      case 5: if let old = rows[kind]?.sorted(by: { $0.joined() < $1.joined() }).randomElement(using: &random) { rows[kind]?.remove(old) }
      default:
        guard let old = rows[kind]?.sorted(by: { $0.joined() < $1.joined() }).randomElement(using: &random) else { continue }
        var new = old
        let column = Int.random(in: 0..<old.count, using: &random)
        new[column] = row(kind)[column]
        rows[kind]?.remove(old)
        rows[kind] = (rows[kind] ?? []).filter { !same($0, new) }.union([new])
      }
    }
  }

  /// The files as they read now.
  var files: [String: String] {
    var result: [String: [[String]]] = ["org/units.csv": [], "table/duties.csv": []]
    for (kind, list) in rows {
      for row in list { result[path(kind, row), default: []].append(row) }
    }
    var texts: [String: String] = [:]
    for (path, list) in result {
      guard let schema = FactKind(path: path)?.schema else { continue }
      let sorted = list.sorted { left, right in
        for column in schema.key where left[column] != right[column] { return left[column] < right[column] }
        return false
      }
      var text = (seasoning % 2 == 1 ? "# \(seasoning)\n" : "") + schema.headerLine + "\n"
      for (index, row) in sorted.enumerated() {
        if (index + seasoning) % 3 == 2 { text += "# 注 \(index)\n\n" }
        text += row.map { quotes ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
      }
      texts[path] = text
    }
    return texts
  }

  private func path(_ kind: FactKind, _ row: [String]) -> String {
    func folder(_ code: String) -> String { unitPrefix == 0 ? "all" : String(code.prefix(unitPrefix)) }
    switch kind {
    case .appointments: return "units/\(folder(row[0]))/appointments.csv"
    case .assignments:
      if row[0] == "body" { return "body/assignments.csv" }
      return row[0].hasPrefix("system") ? "systems/assignments.csv" : "units/\(folder(String(row[0].dropFirst(5))))/assignments.csv"
    case .people: return "people/\(unitPrefix == 0 ? "all" : "00").csv"
    case .units: return "org/units.csv"
    default: return "table/duties.csv"
    }
  }
}
