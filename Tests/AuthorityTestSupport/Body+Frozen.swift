import RegistryModel

extension Body {
  /// The body as it is on one day and, that day standing still, for ever.
  package func frozen(on number: Int) -> Body {
    let today = day(number)
    var body = self
    body.contents.units = contents.units.filter { $0.period.contains(today) }.map {
      Unit(
        code: $0.code, name: $0.name, kind: $0.kind, parent: $0.parent, period: .always,
        successors: $0.successors, origin: $0.origin)
    }
    body.contents.systems = contents.systems.filter { $0.period.contains(today) }.map {
      InformationSystem(
        id: $0.id, name: $0.name, area: $0.area, unit: $0.unit, period: .always, origin: $0.origin)
    }
    body.contents.people = contents.people.filter { $0.period.contains(today) }.map {
      Person(
        number: $0.number, name: $0.name, kana: $0.kana, employment: $0.employment, period: .always,
        origin: $0.origin)
    }
    body.contents.absences = contents.absences.filter { $0.period.contains(today) }
      .map { Absence(person: $0.person, period: .always, origin: $0.origin) }
    body.freezeHoldings(on: today)
    return body
  }

  private mutating func freezeHoldings(on today: CalendarDate) {
    contents.appointments = contents.appointments.filter { $0.period.contains(today) }.map {
      Appointment(
        person: $0.person, unit: $0.unit, post: $0.post, kind: $0.kind, period: .always, order: $0.order,
        origin: $0.origin)
    }
    contents.assignments = contents.assignments.filter { $0.period.contains(today) }.map {
      Assignment(
        seat: $0.seat, person: $0.person, position: $0.position, period: .always, order: $0.order,
        origin: $0.origin)
    }
    contents.deputies = contents.deputies.filter { $0.period.contains(today) }.map {
      Deputy(
        seat: $0.seat, rank: $0.rank, person: $0.person, triggers: $0.triggers, provisions: $0.provisions,
        period: .always, instrument: $0.instrument, origin: $0.origin)
    }
  }
}
