import Authority
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// What somebody says of a measure that was done.
package struct MeasureDone {
  package var measure: String
  package var unit: String?
  package var system: String?
  /// The due day meant; nil = the first that is open on the day on which it was done.
  package var due: CalendarDate?
  package var performedOn: CalendarDate
  package var by: String
  package var checkedBy: String?
  package var result: MeasureResult
  package var reference: String
  package var digest: String
  package var next: String
  package var nextDue: CalendarDate?

  package init(
    measure: String, unit: String? = nil, system: String? = nil, due: CalendarDate? = nil, performedOn: CalendarDate, by: String,
    checkedBy: String? = nil, result: MeasureResult = .passed, reference: String = "", digest: String = "", next: String = "",
    nextDue: CalendarDate? = nil
  ) {
    self.measure = measure
    self.unit = unit
    self.system = system
    self.due = due
    self.performedOn = performedOn
    self.by = by
    self.checkedBy = checkedBy
    self.result = result
    self.reference = reference
    self.digest = digest
    self.next = next
    self.nextDue = nextDue
  }
}

extension Writing {
  /// Puts on record that a measure was done, under the occurrence that it answers.
  package static func done(_ said: MeasureDone, _ change: ChangeSetting) throws(Failure) -> ChangeOutcome {
    let workbench = try Workbench(change.onNewestCommit.setting)
    let registry = try workbench.whole()
    let measure = try find(said.measure, registry)
    let place = try place(of: measure, said, workbench)
    let due = try due(said, measure, place, MeasureCalendar(registry: registry), today: change.setting.on)
    let by = try workbench.person(said.by)
    let checker = try said.checkedBy.map { word throws(Failure) in try workbench.person(word) }
    guard checker != by else { throw Failure(.no, DueMessages.checkedByDoer(by)) }
    if said.result == .failed, said.next.isEmpty || said.nextDue == nil { throw Failure(.usage, DueMessages.failedNeedsNext) }
    guard said.digest.isEmpty || MeasureRecord.isDigest(said.digest) else { throw Failure(.usage, DueMessages.digestForm(said.digest)) }
    let record = MeasureRecord(
      measure: measure.id, place: place, due: due, performedOn: said.performedOn, by: by, checkedBy: checker, result: said.result,
      reference: said.reference, digest: said.digest, next: said.next, nextDue: said.nextDue, origin: Origin(file: "", line: 0))
    let spot = workbench.names(registry).place(place)
    return try Writing(change).commit(
      .rows([.insert(record, layout: registry.manifest.layout)]),
      summary: DueMessages.done(measure.name, at: spot, due: due, isPassed: said.result == .passed))
  }

  /// A measure by its id, its name or words people use for it.
  private static func find(_ word: String, _ registry: Registry) throws(Failure) -> Measure {
    if let exact = registry.measures.first(where: { $0.id.text == word }) { return exact }
    let key = SearchKey(word)
    let named = registry.measures.filter { SearchKey($0.id.text) == key || SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }
    let found =
      named.isEmpty
      ? registry.measures.filter { measure in
        ([measure.name.ja, measure.name.en] + measure.keywords.split(separator: " ").map(String.init)).contains {
          SearchKey($0).contains(key)
        }
      } : named
    if found.count == 1 { return found[0] }
    let lines = (found.isEmpty ? registry.measures : found).map { PlaceMessages.line($0.id.text, $0.name) }
    throw Failure(
      .inexact, found.isEmpty ? DueMessages.unknownMeasure(word) : DueMessages.severalMeasures(word, found.count), details: lines)
  }

  private static func place(of measure: Measure, _ said: MeasureDone, _ workbench: Workbench) throws(Failure) -> Place {
    let finder = PlaceFinder(registry: workbench.registry, date: said.performedOn)
    switch measure.scope {
    case .body:
      guard said.unit == nil, said.system == nil else { throw Failure(.usage, DueMessages.isOfTheBody(measure.name)) }
      return .body
    case .system:
      guard let word = said.system, said.unit == nil else { throw Failure(.usage, DueMessages.needsSystem(measure.name)) }
      return .system(try finder.system(word))
    case .bureau, .section:
      guard let word = said.unit, said.system == nil else { throw Failure(.usage, DueMessages.needsUnit(measure.name)) }
      return .unit(try finder.unitThere(word))
    }
  }

  private static func due(
    _ said: MeasureDone, _ measure: Measure, _ place: Place, _ calendar: MeasureCalendar, today: CalendarDate
  ) throws(Failure) -> CalendarDate {
    guard measure.isBegun else { throw Failure(.no, DueMessages.notBegun(measure.name, line: measure.origin.line)) }
    guard calendar.places(of: measure).contains(place) else { throw Failure(.no, DueMessages.notThere(measure.name, place.text)) }
    let last = measure.recurrence.lastDay(from: max(today, said.performedOn))
    let all = calendar.occurrences(of: measure, at: place, through: last)
    let open = all.filter { !$0.isFulfilled && $0.occurrence.opens <= said.performedOn }
    let meant = said.due.map { day in open.filter { $0.occurrence.due == day } } ?? Array(open.prefix(1))
    guard let occurrence = meant.first?.occurrence else {
      throw Failure(
        .inexact, DueMessages.nothingOpen(measure.name, on: said.performedOn),
        details: all.filter { !$0.isFulfilled }.prefix(10).map { DueMessages.open(from: $0.occurrence.opens, due: $0.occurrence.due) })
    }
    return occurrence.due
  }
}
