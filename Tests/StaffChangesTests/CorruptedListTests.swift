import OfficeFiles
import RegistryModel
import SeededRandom
import StaffChanges
import Testing

/// A random full list of a random body, corrupted: the plan is that of the list as it was, or it stops.
@Suite struct CorruptedListTests {
  private static let day = "2027-04-01"
  private static let columns = ["職員番号", "氏名", "フリガナ", "所属コード", "職名", "区分", "任用形態"]
  private static let mapping = Village.mapping(
    "column,職員番号,number", "column,氏名,name", "column,フリガナ,kana", "column,所属コード,unit", "column,職名,post", "column,区分,kind",
    "column,任用形態,employment", "setting,list,full")
  private static let words = ["regular": "本務", "concurrent": "兼務", "reappointed": "再任用"]

  private typealias Table = [[String]]

  private func body(_ random: inout SeededGenerator) -> (village: Village, rows: Table) {
    var people: [String] = []
    var appointments: [String] = []
    var rows: Table = []
    let given = Array("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯").shuffled(using: &random)
    for index in 0..<Int.random(in: 12...24, using: &random) {
      let number = "1\(index < 10 ? "0" : "")\(index)"
      let employment = Int.random(in: 0..<6, using: &random) == 0 ? "reappointed" : "regular"
      let name = "見本 \(given[index])"
      let kana = "ミホン \(String(repeating: "ア", count: index % 5))\(["カ", "キ", "ク", "ケ", "コ"][index / 5])"
      people.append("\(number),\(name),\(kana),\(employment),2020-04-01,")
      func hold(_ unit: String, _ post: String, _ kind: String) {
        appointments.append("\(unit),\(post),\(number),\(kind),2024-04-01,,")
        rows.append([
          number, name, kana, unit, ["head": "課長", "chief": "係長", "clerk": "主事"][post] ?? "", Self.words[kind] ?? "",
          employment == "regular" ? "正規" : "再任用",
        ])
      }
      let unit = Village.units.randomElement(using: &random) ?? ""
      hold(unit, Village.posts.randomElement(using: &random) ?? "", "regular")
      if Int.random(in: 0..<4, using: &random) == 0 {
        let other = Village.units.filter { $0 != unit }.randomElement(using: &random) ?? ""
        hold(other, "clerk", "concurrent")
      }
    }
    return (Village(people: people, appointments: appointments), rows)
  }

  private static func text(_ header: [String], _ rows: Table) -> String {
    ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
  }

  private static func slid(_ rows: Table, _ column: Int, from start: Int, by step: Int) -> Table {
    var result = rows
    for row in start..<rows.count {
      let source = row - step
      result[row][column] =
        source >= start && source < rows.count ? rows[source][column] : step > 0 ? rows[rows.count - 1][column] : rows[start][column]
    }
    return result
  }

  private func corrupt(_ rows: Table, _ random: inout SeededGenerator) -> (what: String, header: [String], rows: Table) {
    var header = Self.columns
    var rows = rows
    let column = Int.random(in: 0..<header.count, using: &random)
    let row = Int.random(in: 0..<rows.count, using: &random)
    let other = Int.random(in: 0..<rows.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0...1: return ("slid \(header[column])", header, Self.slid(rows, column, from: 0, by: 1))
    case 2: return ("slid up \(header[column])", header, Self.slid(rows, column, from: 0, by: -1))
    case 3:
      rows.swapAt(row, other)
      return ("swapped rows", header, rows)
    case 4:
      let cell = [0, 1].randomElement(using: &random) ?? 0
      (rows[row][cell], rows[other][cell]) = (rows[other][cell], rows[row][cell])
      return ("swapped \(header[cell])", header, rows)
    case 5:
      header.remove(at: column)
      return ("dropped \(Self.columns[column])", header, rows.map { fields in fields.indices.filter { $0 != column }.map { fields[$0] } })
    case 6:
      rows.insert(rows[row], at: other)
      return ("duplicated row", header, rows)
    case 7:
      rows[row].remove(at: column)
      rows[row].append("")
      return ("shifted cells from \(header[column])", header, rows)
    default:
      rows.removeLast(Int.random(in: 3...6, using: &random))
      return ("cut off", header, rows)
    }
  }

  @Test(arguments: 0..<3000)
  func noCorruptionTouchesAnybody(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 9 << 32)
    let (village, rows) = body(&random)
    let whole = village.plan(Self.text(Self.columns, rows), Self.mapping, on: Self.day, complete: true)
    #expect(whole.problems.isEmpty && whole.changes.isEmpty, "seed \(seed): \(whole.problems) \(whole.changes)")
    let corrupted = corrupt(rows, &random)
    let plan = village.plan(Self.text(corrupted.header, corrupted.rows), Self.mapping, on: Self.day, complete: true)
    let stops = !plan.problems.isEmpty || plan.figures.contains { $0.mustBeConfirmed }
    #expect(
      stops || plan.changes.isEmpty, "seed \(seed), \(corrupted.what): \(plan.changes)\n\(Self.text(corrupted.header, corrupted.rows))")
  }

  /// The same list with true changes still passes: it is no guard that stops everything.
  @Test(arguments: 0..<500)
  func aTrueMovePasses(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 10 << 32)
    let (village, all) = body(&random)
    var rows = all
    let regular = rows.indices.filter { rows[$0][5] == "本務" }
    let row = regular.randomElement(using: &random) ?? 0
    let free = Village.units.filter { unit in !rows.contains { $0[0] == rows[row][0] && $0[3] == unit } }
    let neighbours = Set([row - 1, row + 1].filter(rows.indices.contains).map { rows[$0][3] })
    guard let unit = free.filter({ !neighbours.contains($0) }).randomElement(using: &random) else { return }
    rows[row][3] = unit
    let plan = village.plan(Self.text(Self.columns, rows), Self.mapping, on: Self.day, complete: true)
    #expect(plan.problems.isEmpty && !plan.figures.contains { $0.mustBeConfirmed }, "seed \(seed): \(plan.problems) \(plan.figures)")
    #expect(plan.changes.map(\.kind) == [.close, .open], "seed \(seed): \(plan.changes)")
  }
}
