package import RegistryModel

/// The registry on one date, which records how long everything that was looked at stays as it is.
///
/// Every period that is examined moves `validUntil` to its next boundary, whether it is in force or not. So an answer
/// computed on `date` holds on every day of `[date, validUntil)`, and a sweep over time goes from answer to answer
/// instead of from day to day.
package struct Moment {
  package let registry: Registry
  package let date: CalendarDate
  /// The first day after `date` on which a fact looked at begins or ends; nil = never.
  package private(set) var validUntil: CalendarDate?
  /// For a question about a system: the unit whose section and bureau roles are meant; nil = the one in charge.
  package var askedUnit: UnitCode?

  /// The chain asked for last: the same one is wanted for every role of a case. What it rests on is noted already.
  private var knownLineage: (of: UnitCode, units: [Unit])?

  /// Answers of earlier moments on the same registry; nil where every answer is worked out anew.
  let memo: HolderMemo?

  package init(registry: Registry, date: CalendarDate, memo: HolderMemo? = nil) {
    self.registry = registry
    self.date = date
    // With a partial registry that is not read as it is asked, the memo would record as missing what merely was not read.
    self.memo = registry.knowsWhoIsNamed ? memo : nil
  }

  /// Notes that what was looked at elsewhere stays as it is until `boundary`.
  mutating func note(_ boundary: CalendarDate?) {
    guard let boundary else { return }
    validUntil = validUntil.map { min($0, boundary) } ?? boundary
  }

  /// Whether the period holds the date; notes its next boundary.
  package mutating func isInForce(_ period: Period) -> Bool {
    if let boundary = period.nextBoundary(after: date) {
      validUntil = validUntil.map { min($0, boundary) } ?? boundary
    }
    return period.contains(date)
  }

  // MARK: Units

  /// The version of the unit in force; nil when it does not exist on the date.
  package mutating func unit(_ code: UnitCode) -> Unit? {
    for version in registry.versions(of: code) where isInForce(version.period) { return version }
    return nil
  }

  /// The unit that answers for what was entrusted to `code`: itself, or where it has ended the first of those that
  /// took over, and so on. A unit that nobody took over stays as it is.
  package mutating func successor(of code: UnitCode) -> UnitCode {
    var current = code
    var visited: Set<UnitCode> = [code]
    while unit(current) == nil {
      let ended = registry.versions(of: current).filter { $0.period.isOver(by: date) }
      let last = ended.max { ($0.period.until ?? date) < ($1.period.until ?? date) }
      guard let next = last?.successors.first, visited.insert(next).inserted else { return code }
      current = next
    }
    return current
  }

  /// The unit and those above it, from itself to the body; ends where the chain breaks or closes on itself.
  package mutating func lineage(of code: UnitCode) -> [Unit] {
    if let known = knownLineage, known.of == code { return known.units }
    var result: [Unit] = []
    var next: UnitCode? = code
    while let current = next, !result.contains(where: { $0.code == current }), let unit = unit(current) {
      result.append(unit)
      next = unit.parent
    }
    knownLineage = (code, result)
    return result
  }

  // MARK: People

  /// Whether the person exists and is employed on the date.
  package mutating func isEmployed(_ number: StaffNumber) -> Bool {
    guard let person = registry.person(number) else { return false }
    return isInForce(person.period)
  }

  /// The absence that covers the date; nil when the person is there.
  package mutating func absence(of number: StaffNumber) -> Absence? {
    var found: Absence?
    for absence in registry.absences(of: number) where isInForce(absence.period) { found = found ?? absence }
    return found
  }
}
