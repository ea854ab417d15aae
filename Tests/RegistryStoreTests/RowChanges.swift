import SeededRandom

/// Random changes of the rows of a registry's text, of every kind that stands at places or of people.
struct RowChanges {
  private(set) var files: [String: [UInt8]]
  private var random: SeededGenerator
  /// What was done, for whoever has to repeat it.
  private(set) var story: [String] = []

  init(_ files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    random = SeededGenerator(seed: seed)
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice? { choices.isEmpty ? nil : choices[below(choices.count)] }

  private func paths(_ ending: String) -> [String] {
    files.keys.filter { $0.hasSuffix(ending) && !$0.hasPrefix("table/") && !$0.hasPrefix("org/") && !$0.hasPrefix("contracts/") }.sorted()
  }

  private func lines(_ path: String) -> [String] {
    String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private mutating func write(_ path: String, _ lines: [String], isSorted: Bool = true) {
    // Comments stay on top; rows go by their bytes, as keys of one width do.
    let top = lines.filter { $0.hasPrefix("#") }
    let rest = lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }
    let rows = isSorted ? Set(rest.dropFirst()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : Array(rest.dropFirst())
    files[path] = Array((top + rest.prefix(1) + rows).map { $0 + "\n" }.joined().utf8)
  }

  private mutating func day() -> String {
    let months = ["2026-12", "2027-01", "2027-03", "2027-04"]
    return (pick(months) ?? "2027-01") + "-\(10 + below(19))"
  }

  private mutating func person() -> String {
    pick(paths(".csv").filter { $0.hasPrefix("people/") }).flatMap { path in
      pick(Array(lines(path).filter { $0.first?.isNumber ?? false })).map { String($0.prefix { $0 != "," }) }
    } ?? "000000"
  }

  /// Name and reading of somebody, half the time of a contractor's worker.
  private mutating func bearer() -> (String, String)? {
    let all = paths(".csv").filter { $0.hasPrefix("people/") }.flatMap(lines).filter { $0.first?.isNumber ?? false }
    let outside = all.filter { $0.contains(",contractor,") }
    guard let row = pick(below(2) == 0 && !outside.isEmpty ? outside : all) else { return nil }
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return (fields[1], fields[2])
  }

  /// Changes fields of a random row, or takes it out with nil.
  private mutating func change(
    _ path: String?, where isWanted: (String) -> Bool = { _ in true }, _ edit: (inout RowChanges, inout [String]) -> Bool
  ) {
    guard let path else { return }
    var all = lines(path)
    let rows = all.indices.filter { !all[$0].hasPrefix("#") && all[$0].contains(",") }.dropFirst().filter { isWanted(all[$0]) }
    guard let row = pick(Array(rows)) else { return }
    var fields = all[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    story.append("\(path): \(all[row])")
    if edit(&self, &fields) { all[row] = fields.joined(separator: ",") } else { all.remove(at: row) }
    write(path, all)
  }

  private mutating func add(_ path: String, _ header: String, _ row: String) {
    story.append("\(path): + \(row)")
    write(path, (files[path] == nil ? [header] : lines(path)) + [row])
  }

  /// One change. A few of them leave a defect or a row that means nothing.
  mutating func step() {
    let heads: (String) -> Bool = { $0.contains("-head,") || $0.contains("director,") || $0.contains("mayor,") }
    let appointments = pick(paths("appointments.csv"))
    let assignments = pick(paths("assignments.csv"))
    let deputies = pick(paths("deputies.csv"))
    let absences = pick(paths(".csv").filter { $0.hasPrefix("absences/") })
    let people = pick(paths(".csv").filter { $0.hasPrefix("people/") })
    switch below(26) {
    case 0: change(appointments, where: heads) { _, _ in false }
    case 1: change(appointments) { _, _ in false }
    case 2:
      change(appointments, where: heads) { this, row in
        row[5] = this.day()
        return true
      }
    case 3:
      change(appointments) { this, row in
        row[5] = this.day()
        return true
      }
    case 4:
      change(appointments, where: heads) { this, row in
        row[2] = this.person()
        return true
      }
    case 5:
      change(appointments) { this, row in
        row[1] = this.pick(["clerk", "section-head", "chief-clerk"]) ?? ""
        return true
      }
    case 6:
      change(appointments) { this, row in
        row[3] = this.pick(["concurrent", "regular", "substitute"]) ?? ""
        return true
      }
    case 7:
      guard let path = appointments, let row = pick(Array(lines(path).dropFirst())) else { return }
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      add(path, "", "\(fields[0]),\(fields[1]),\(person()),concurrent,\(day()),,見本第9号")
    case 8, 9:
      change(assignments) { this, row in
        row[2] = this.person()
        return true
      }
    case 10:
      change(assignments) { this, row in
        row[5] = this.day()
        return true
      }
    case 11: change(assignments) { _, _ in false }
    case 12:
      add(
        "systems/assignments.csv", "place,role,person,position,from,until,order",
        "system:s000\(1 + below(3)),\(pick(["acceptance-tester", "development-lead", "system-operator", "system-manager"]) ?? ""),\(person()),,\(day()),,見本第9号"
      )
    case 13:
      add("body/assignments.csv", "", "body,\(pick(["auditor", "key-holder", "csirt", "committee"]) ?? ""),\(person()),,\(day()),,見本第9号")
    case 14:
      change(deputies) { this, row in
        row[3] = this.person()
        return true
      }
    case 15: change(deputies) { _, _ in false }
    case 16:
      guard let path = appointments, let row = pick(Array(lines(path).dropFirst())) else { return }
      let unit = row.prefix { $0 != "," }
      let folder = path.dropLast("appointments.csv".count)
      add(
        folder + "deputies.csv", "place,role,rank,person,when,provisions,from,until,instrument",
        "unit:\(unit),section-manager,\(1 + below(3)),\(person()),\(pick(["absence", "conflict", "absence+vacancy"]) ?? ""),\(below(8) == 0 ? "5.1-1-4a" : ""),\(day()),,見本内規"
      )
    case 17, 18:
      let number = person()
      let path = (people ?? "").replacing("people/", with: "absences/")
      let own = paths(".csv").count { $0.hasPrefix("people/") } == 1 ? path : "absences/\(number.prefix(2)).csv"
      add(own, "person,from,until", "\(number),\(day()),\(pick(["", "2027-06-01"]) ?? "")")
    case 19: change(absences) { _, _ in false }
    case 20:
      change(people) { this, row in
        row[5] = this.day()
        return true
      }
    case 21:
      change(people) { this, row in
        row[3] = this.pick(["regular", "external"]) ?? ""
        row[1] += "改"
        return true
      }
    case 22, 23:
      // Somebody gets the name and reading of another, often of somebody from outside.
      guard let other = bearer() else { return }
      change(people) { _, row in
        (row[1], row[2]) = other
        return true
      }
    case 24:
      // A comment moves every line.
      guard let path = pick([appointments, people, assignments].compactMap(\.self)) else { return }
      story.append("\(path): #")
      write(path, ["# 見本"] + lines(path))
    default:
      switch below(4) {
      case 0: change(people) { _, _ in false }
      case 1:
        change(appointments) { _, row in
          row[2] = "999999"
          return true
        }
      case 2:
        change(absences) { _, row in
          row[1] = "2027-02-30"
          return true
        }
      default:
        guard let path = people else { return }
        let number = "\(person().prefix(2))9\(10 + below(89))9"
        add(path, "", "\(number),見本 新人,みほん しんじん,regular,2026-12-02,")
        if let path = appointments, let row = pick(Array(lines(path).dropFirst())) {
          add(path, "", "\(row.prefix { $0 != "," }),clerk,\(number),regular,2026-12-02,,見本第9号")
        }
      }
    }
  }
}
