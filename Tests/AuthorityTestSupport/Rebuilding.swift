package import RegistryModel

/// How to make another body of one, fact by fact.
package struct Rebuilding {
  package var person: (StaffNumber) -> StaffNumber = { $0 }
  package var unit: (UnitCode) -> UnitCode = { $0 }
  /// The periods in place of one; none takes the fact away.
  package var periods: (Period) -> [Period] = { [$0] }
  /// The same for units.
  package var unitPeriods: (Period) -> [Period] = { [$0] }
  /// The same for facts of which there is one only: people and systems.
  package var onePeriod: (Period) -> Period? = { $0 }

  package init() {}

  /// As it is on one day and, that day standing still, for ever.
  package static func frozen(on number: Int) -> Rebuilding {
    var result = Rebuilding()
    result.periods = { $0.contains(day(number)) ? [.always] : [] }
    // A unit that has ended stays known, as ended long ago in the same order: others may answer for it.
    result.unitPeriods = { period in
      if period.contains(day(number)) { return [.always] }
      guard let until = period.until, until <= day(number) else { return [] }
      return [.days(nil, Int(until.dayNumber - day(0).dayNumber) - 1000)]
    }
    result.onePeriod = { $0.contains(day(number)) ? .always : nil }
    return result
  }

  /// Every fact that holds on both sides of a day as two that adjoin there.
  package static func split(at number: Int) -> Rebuilding {
    var result = Rebuilding()
    result.periods = { period in
      guard let before = Period(from: period.from, until: day(number)),
        let after = Period(from: day(number), until: period.until), period.contains(day(number)),
        period.from != day(number)
      else { return [period] }
      return [before, after]
    }
    result.unitPeriods = result.periods
    return result
  }
}

extension Rebuilding {
  func place(_ place: Place) -> Place { if case .unit(let code) = place { .unit(unit(code)) } else { place } }
  func seat(_ seat: Seat) -> Seat { Seat(role: seat.role, place: place(seat.place)) }
}

extension Body {
  package func rebuilt(_ plan: Rebuilding) -> Body {
    var body = self
    body.rebuildOrganisation(plan)
    body.rebuildPeople(plan)
    body.rebuildHoldings(plan)
    body.exOfficioRules = exOfficioRules.map { rule in
      guard case .unit(let code) = rule.location else { return rule }
      return ExOfficioRule(
        role: rule.role, post: rule.post, location: .unit(plan.unit(code)), origin: rule.origin)
    }
    return body
  }

  private mutating func rebuildOrganisation(_ plan: Rebuilding) {
    contents.units = contents.units.flatMap { unit in
      plan.unitPeriods(unit.period).map {
        Unit(
          code: plan.unit(unit.code), name: unit.name, kind: unit.kind, parent: unit.parent.map(plan.unit),
          period: $0, successors: unit.successors.map(plan.unit), origin: unit.origin)
      }
    }
    contents.systems = contents.systems.compactMap { system in
      plan.onePeriod(system.period).map {
        InformationSystem(
          id: system.id, name: system.name, area: system.area, unit: plan.unit(system.unit), period: $0,
          origin: system.origin)
      }
    }
  }

  private mutating func rebuildPeople(_ plan: Rebuilding) {
    contents.people = contents.people.compactMap { person in
      plan.onePeriod(person.period).map {
        Person(
          number: plan.person(person.number), name: person.name, kana: person.kana,
          employment: person.employment, period: $0, origin: person.origin)
      }
    }
    // What was decided on a day stays one decision.
    contents.decisions = contents.decisions.map {
      PolicyDecision(
        provision: $0.provision, allows: $0.allows, decidedBy: plan.person($0.decidedBy), period: $0.period,
        document: $0.document, origin: $0.origin)
    }
    contents.absences = contents.absences.flatMap { absence in
      plan.periods(absence.period).map {
        Absence(person: plan.person(absence.person), period: $0, origin: absence.origin)
      }
    }
  }

  private mutating func rebuildHoldings(_ plan: Rebuilding) {
    contents.appointments = contents.appointments.flatMap { fact in
      plan.periods(fact.period).map {
        Appointment(
          person: plan.person(fact.person), unit: plan.unit(fact.unit), post: fact.post, kind: fact.kind,
          period: $0, order: fact.order, origin: fact.origin)
      }
    }
    contents.assignments = contents.assignments.flatMap { fact in
      plan.periods(fact.period).map {
        Assignment(
          seat: plan.seat(fact.seat), person: plan.person(fact.person), position: fact.position, period: $0,
          order: fact.order, origin: fact.origin)
      }
    }
    contents.deputies = contents.deputies.flatMap { fact in
      plan.periods(fact.period).map {
        Deputy(
          seat: plan.seat(fact.seat), rank: fact.rank, person: plan.person(fact.person),
          triggers: fact.triggers, provisions: fact.provisions, period: $0, instrument: fact.instrument,
          origin: fact.origin)
      }
    }
  }

  /// The same facts in another order, each with the line it has.
  package func shuffled(using source: inout RandomSource) -> Body {
    var body = self
    body.contents.roles.shuffle(using: &source)
    body.contents.provisions.shuffle(using: &source)
    body.contents.duties.shuffle(using: &source)
    body.contents.units.shuffle(using: &source)
    body.contents.systems.shuffle(using: &source)
    body.contents.people.shuffle(using: &source)
    body.contents.absences.shuffle(using: &source)
    body.contents.appointments.shuffle(using: &source)
    body.contents.assignments.shuffle(using: &source)
    body.contents.deputies.shuffle(using: &source)
    body.exOfficioRules.shuffle(using: &source)
    return body
  }
}
