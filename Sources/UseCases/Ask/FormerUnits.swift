import Messages
import RegistryModel
import RegistryText

/// Units that ended, by the name that people still use.
struct FormerUnits {
  let registry: Registry
  let date: CalendarDate

  /// A failure that names who took over from a unit of that code or name, which is not there on the day; nil where
  /// it names none that ended, or nobody took over.
  func failure(_ word: String) -> Failure? {
    let key = SearchKey(word)
    let ended = registry.units.filter { unit in
      unit.period.isOver(by: date)
        && (SearchKey(unit.name.ja) == key || SearchKey(unit.name.en) == key || unit.code.text == word || unit.code.text == key.text)
    }
    // A unit that goes on under another name is one that is there.
    var codes: [UnitCode] = []
    for unit in ended where !codes.contains(unit.code) { codes.append(unit.code) }
    let successors = codes.flatMap { registry.successors(of: $0, on: date) }
    guard let last = ended.last?.period.until?.advanced(by: -1), !successors.isEmpty else { return nil }
    return Failure(
      .inexact, PlaceMessages.ended(word, last: last, asked: date),
      details: successors.map { PlaceMessages.successor($0.code.text, $0.name) })
  }
}

extension PlaceFinder {
  /// The unit of that code or name, which must be there on the day; one that ended names its successors.
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
