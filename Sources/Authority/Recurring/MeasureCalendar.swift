package import RegistryModel

/// Everything that recurs in a registry, as occurrences. Needs a complete registry.
package struct MeasureCalendar {
  private struct Spot: Hashable {
    let measure: MeasureID
    let place: Place
  }

  package let registry: Registry
  private let records: [Spot: [MeasureRecord]]

  package init(registry: Registry) {
    self.registry = registry
    records = Dictionary(grouping: registry.measureRecords) { Spot(measure: $0.measure, place: $0.place) }
  }

  package func records(of measure: MeasureID, at place: Place) -> [MeasureRecord] {
    records[Spot(measure: measure, place: place)] ?? []
  }

  package func chain(of measure: Measure, at place: Place) -> OccurrenceChain {
    OccurrenceChain(measure: measure, place: place, records: records(of: measure.id, at: place))
  }

  /// The occurrences of a measure at one of its places, as `OccurrenceChain.occurrences`.
  package func occurrences(of measure: Measure, at place: Place, through last: CalendarDate) -> [AnsweredOccurrence] {
    chain(of: measure, at: place).occurrences(through: last) { stands(place, on: $0) }
  }

  /// Every place at which the measure is ever done, in the order of the text.
  package func places(of measure: Measure) -> [Place] {
    switch measure.scope {
    case .body: return [.body]
    case .system: return registry.systems.map { .system($0.id) }
    case .bureau, .section:
      var seen: Set<UnitCode> = []
      return registry.units.compactMap { unit in
        unit.kind.level == measure.scope && seen.insert(unit.code).inserted ? .unit(unit.code) : nil
      }
    }
  }

  package func stands(_ place: Place, on day: CalendarDate) -> Bool {
    switch place {
    case .body: true
    case .unit(let code): registry.versions(of: code).contains { $0.period.contains(day) }
    case .system(let id): registry.system(id)?.period.contains(day) ?? false
    }
  }
}
