import Authority
package import Messages
package import RegistryModel

/// What is asked of the list of everything due.
package struct DueQuestion {
  package var person: String?
  package var unit: String?
  /// How many days to look ahead.
  package var days: Int

  package init(person: String? = nil, unit: String? = nil, days: Int) {
    self.person = person
    self.unit = unit
    self.days = days
  }
}

/// Everything that is due, in one list.
package struct DueOutcome {
  /// By due day, then by id.
  package let items: [DueItem]
  /// Measures that have not been begun, what matters most first; empty where one person or unit is asked for.
  package let notBegun: [Measure]
  /// Up to and including this day.
  package let through: CalendarDate
  /// What names the registry in an identifier that no other registry gives.
  package let registryID: String
  package let names: Names
  package let basis: AnswerBasis

  package var overdue: [DueItem] { items.filter { $0.isOverdue(on: basis.on) } }
}

extension Workbench {
  /// What is due within the days asked for, and what is overdue.
  package func due(_ question: DueQuestion) throws(Failure) -> DueOutcome {
    let person = try question.person.map { word throws(Failure) in try self.person(word) }
    let places = PlaceFinder(registry: registry, date: setting.on)
    let unit = try question.unit.map { word throws(Failure) in try places.unitThere(word) }
    let whole = try whole()
    let names = names(whole)
    let through = setting.on.advanced(by: question.days)
    let context = DueContext(registry: whole, names: names, on: setting.on, through: through)
    var moment = Moment(registry: whole, date: setting.on)
    let items = DueSources.all.flatMap { $0.items(context) }.filter { item in
      if let person, !item.people.contains(person) { return false }
      return unit.map { belongs(item, to: $0, &moment) } ?? true
    }
    let isWhole = person == nil && unit == nil
    let notBegun = whole.measures.enumerated().filter { isWhole && !$0.element.isBegun }
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }.map(\.element)
    return DueOutcome(
      items: items.sorted { ($0.due, $0.id) < ($1.due, $1.id) }, notBegun: notBegun, through: through,
      registryID: whole.manifest.id ?? whole.manifest.bodyUnit.text, names: names, basis: basis)
  }

  /// Whether the item's place is the unit or below it; a system is where the unit in charge is.
  private func belongs(_ item: DueItem, to unit: UnitCode, _ moment: inout Moment) -> Bool {
    guard let place = item.place else { return false }
    guard let code = moment.unitCode(of: place) else { return unit == moment.registry.manifest.bodyUnit }
    return moment.lineage(of: code).contains { $0.code == unit }
  }
}
