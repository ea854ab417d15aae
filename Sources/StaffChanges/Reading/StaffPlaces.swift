import Messages
import OfficeFiles
import RegistryModel

/// Units and posts of a registry by the words of HR's files.
struct StaffPlaces {
  let registry: Registry
  let day: CalendarDate
  let unitWidth: Int
  private var unitsByName: [String: [UnitCode]] = [:]
  private var formerByName: [String: [UnitCode]] = [:]
  private var postsByName: [String: [PostID]] = [:]

  init(_ registry: Registry, _ day: CalendarDate) {
    self.registry = registry
    self.day = day
    unitWidth = CodeWidth.ofUnits(registry)
    for unit in registry.units {
      let key = WordKey(unit.name.ja).text
      if unit.period.contains(day) {
        unitsByName[key, default: []].append(unit.code)
      } else {
        formerByName[key, default: []].append(unit.code)
      }
    }
    for post in registry.posts { postsByName[WordKey(post.name.ja).text, default: []].append(post.id) }
  }

  /// Units of that name on the day; a name with its path before it (総務部総務課) is found as well.
  func units(named name: String) -> [UnitCode] {
    let key = WordKey(name).text
    if let found = unitsByName[key] { return found }
    // The longest name that is the end of the path wins.
    let fitting = unitsByName.keys.filter { key.hasSuffix($0) }.sorted { $0.utf8.count > $1.utf8.count }
    for word in fitting {
      let found = (unitsByName[word] ?? []).filter { code in registry.unit(code, on: day).map { isPath(key, of: $0) } ?? false }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Units that had that name on another day.
  func formerUnits(named name: String) -> [UnitCode] {
    let key = WordKey(name).text
    if let found = formerByName[key] { return found }
    let word = formerByName.keys.filter { key.hasSuffix($0) && $0.count > 1 }.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    return word.flatMap { formerByName[$0] } ?? []
  }

  func posts(named name: String) -> [PostID] { postsByName[WordKey(name).text] ?? [] }

  /// Whether a file's name is that of the unit, alone or with names of units above it before it.
  func isName(_ name: String, of unit: Unit) -> Bool { isPath(WordKey(name).text, of: unit) }

  private func isPath(_ key: String, of unit: Unit) -> Bool {
    let own = WordKey(unit.name.ja).text
    if key == own { return true }
    guard key.hasSuffix(own) else { return false }
    var rest = key.dropLast(own.count)
    var code = unit.parent
    // A tree deeper than this is a loop, which the check reports.
    for _ in 0..<20 {
      while let last = rest.last, "/・>-_ 　".contains(last) { rest.removeLast() }
      if rest.isEmpty { return true }
      guard let above = code, let version = registry.unit(above, on: day) ?? registry.versions(of: above).last else { return false }
      let name = WordKey(version.name.ja).text
      if !name.isEmpty, rest.hasSuffix(name) { rest = rest.dropLast(name.count) }
      code = version.parent
    }
    return false
  }

  /// Marks in which two names that look alike differ, as code points; nil where they differ in more.
  static func lookAlike(_ left: String, _ right: String) -> String? {
    let a = Array(TextForms.bare(left).unicodeScalars)
    let b = Array(TextForms.bare(right).unicodeScalars)
    guard a != b, WordKey(left) == WordKey(right), a.count == b.count else { return nil }
    func point(_ scalar: Unicode.Scalar) -> String { "U+" + String(scalar.value, radix: 16, uppercase: true) }
    return zip(a, b).filter { $0 != $1 }.map { "\($0) \(point($0)) / \($1) \(point($1))" }.joined(separator: ", ")
  }

  /// What is to be said of a unit that is not there on the day: who took over from it.
  func successors(of codes: [UnitCode]) -> Phrase? {
    let found = codes.flatMap { registry.successors(of: $0, on: day) }
    guard !found.isEmpty else { return nil }
    let list = found.map { "\($0.code) \($0.name.ja)" }
    let english = found.map { "\($0.code) \($0.name.text(.english))" }
    return StaffPlaceMessages.successorsAre(japanese: list, english: english)
  }
}
