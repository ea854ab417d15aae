import Messages
import RegistryModel
import RegistryText

/// Units that are not there on a day, by the code, name or path that people still or already use.
struct FormerUnits {
  let registry: Registry
  let date: CalendarDate

  /// What to say of a unit of that code, name or path that ended by the day or begins after it: since when, and who
  /// took over; nil where the word names none.
  func failure(_ word: String) -> Failure? {
    let named = named(word)
    let ended = named.filter { $0.period.isOver(by: date) }
    if let last = ended.compactMap({ $0.period.until }).max() { return gone(word, ended, after: last.advanced(by: -1)) }
    guard let first = named.compactMap({ $0.period.from }).filter({ $0 > date }).min() else { return nil }
    return Failure(.inexact, PlaceMessages.notBegun(word, first: first, asked: date))
  }

  private func gone(_ word: String, _ ended: [Unit], after last: CalendarDate) -> Failure {
    // A unit that goes on under another name is one that is there.
    var codes: [UnitCode] = []
    for unit in ended where !codes.contains(unit.code) { codes.append(unit.code) }
    var seen: Set<UnitCode> = []
    let successors = codes.flatMap { registry.successors(of: $0, on: date) }.filter { seen.insert($0.code).inserted }
    return Failure(
      .inexact, PlaceMessages.ended(word, last: last, asked: date, hasSuccessor: !successors.isEmpty),
      details: successors.map { PlaceMessages.successor($0.code.text, $0.name) })
  }

  /// Every version of a unit that the word names by code or name; else those that it names by path.
  private func named(_ word: String) -> [Unit] {
    let key = SearchKey(word)
    let units = registry.units
    let exact = units.filter { unit in
      SearchKey(unit.name.ja) == key || SearchKey(unit.name.en) == key || unit.code.text == word || unit.code.text == key.text
    }
    let path = UnitPath(registry: registry)
    return exact.isEmpty ? units.filter { path.matches(key, $0) } : exact
  }
}

extension PlaceFinder {
  /// The unit of that code, name or path, which must be there on the day; of one that is not, it is said why.
  func unitThere(_ word: String) throws(Failure) -> UnitCode {
    let code = try unit(word)
    if !registry.versions(of: code).contains(where: { $0.period.contains(date) }),
      let former = FormerUnits(registry: registry, date: date).failure(code.text)
    {
      throw former
    }
    return code
  }
}
