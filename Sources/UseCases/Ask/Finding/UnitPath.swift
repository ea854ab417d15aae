import RegistryModel
import RegistryText

/// A unit's name with names of units above it before it: 市民部税務課, 市民部/税務課, 見本市市民部税務課.
struct UnitPath {
  let registry: Registry

  private static let separators: Set<Character> = ["/", "・", ">", "-", "_", "|", "の", "ノ"]

  /// Whether `word` is such a path of this version of a unit; levels may be left out, the unit's own name may not.
  func matches(_ word: SearchKey, _ unit: Unit) -> Bool {
    // Who is above is asked for a day on which this version was there.
    let day = unit.period.until?.advanced(by: -1) ?? unit.period.from
    let own = SearchKey(unit.name.ja).text
    guard !own.isEmpty, word.text.count > own.count, word.text.hasSuffix(own) else { return false }
    var rest = word.text.dropLast(own.count)
    var code = unit.parent
    var seen: Set<UnitCode> = [unit.code]
    while let above = code, seen.insert(above).inserted {
      while let last = rest.last, Self.separators.contains(last) { rest.removeLast() }
      let version = day.flatMap { registry.unit(above, on: $0) } ?? registry.versions(of: above).last
      guard let version else { return false }
      let name = SearchKey(version.name.ja).text
      if !name.isEmpty, rest.hasSuffix(name) {
        rest = rest.dropLast(name.count)
        if rest.isEmpty { return true }
      }
      code = version.parent
    }
    return false
  }
}
