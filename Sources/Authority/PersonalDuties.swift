package import RegistryModel

/// What one person holds on a date and what follows from it.
package struct PersonalDuties: Sendable {
  package struct Entry: Sendable {
    package let holding: Holding
    package let duties: [Duty]
  }
  package let person: Person
  package let date: CalendarDate
  package let appointments: [Appointment]
  package let entries: [Entry]
  /// Seats for which the person is a deputy by name.
  package let deputyships: [Deputy]
  /// Seats for which the person is a deputy through a post.
  package let standingDeputyships: [(seat: Seat, rule: DeputyRule)]
  /// Rosters of contracts that name the person.
  package let contracts: [Worker]
  package let absence: Absence?
}

extension Moment {
  /// All that the person holds; needs the complete registry.
  package mutating func duties(of person: Person) -> PersonalDuties {
    var appointments: [Appointment] = []
    for appointment in registry.appointments(of: person.number) where isInForce(appointment.period) {
      appointments.append(appointment)
    }
    var seats: [Seat] = []
    func add(_ seat: Seat) { if !seats.contains(seat) { seats.append(seat) } }
    for assignment in registry.assignments(of: person.number) where isInForce(assignment.period) {
      add(assignment.seat)
    }
    for rule in registry.manifest.exOfficio {
      for appointment in appointments where appointment.post == rule.post {
        for seat in seatsHeld(through: appointment, by: rule) { add(seat) }
      }
    }
    // Whoever belongs to a group by another role, or through a group in it, is found by its members.
    for rule in registry.manifest.groups { add(Seat(role: rule.role, place: .body)) }
    var entries: [PersonalDuties.Entry] = []
    for seat in seats {
      guard let holding = holders(of: seat).first(where: { $0.person == person.number }) else { continue }
      entries.append(.init(holding: holding, duties: duties(of: seat.role)))
    }
    var deputyships: [Deputy] = []
    for deputy in registry.allDeputies where deputy.person == person.number && isInForce(deputy.period) {
      deputyships.append(deputy)
    }
    var standing: [(seat: Seat, rule: DeputyRule)] = []
    for rule in registry.manifest.deputyOrder {
      guard let role = registry.role(rule.role) else { continue }
      for appointment in appointments where appointment.post == rule.post {
        for place in places(of: role) where deputyUnit(of: Seat(role: role.id, place: place)) == appointment.unit {
          standing.append((Seat(role: role.id, place: place), rule))
        }
      }
    }
    var contracts: [Worker] = []
    for worker in registry.workers where worker.person == person.number && isInForce(worker.period) {
      contracts.append(worker)
    }
    return PersonalDuties(
      person: person, date: date, appointments: appointments, entries: entries,
      deputyships: deputyships.sorted { $0.origin < $1.origin }, standingDeputyships: standing, contracts: contracts,
      absence: absence(of: person.number))
  }

  private mutating func duties(of role: RoleID) -> [Duty] {
    var result: [Duty] = []
    for provision in registry.provisions where isInForce(provision.period) {
      result += registry.duties(of: provision.key).filter { $0.roles.contains(role) }
    }
    return result
  }

  /// The seats that a rule may give through an appointment; `holders` decides whether it does.
  private mutating func seatsHeld(through appointment: Appointment, by rule: ExOfficioRule) -> [Seat] {
    switch rule.location {
    case .unitOfKind: return [Seat(role: rule.role, place: .unit(appointment.unit))]
    case .unit(let code):
      guard code == appointment.unit, let role = registry.role(rule.role) else { return [] }
      return [Seat(role: rule.role, place: role.scope == .body ? .body : .unit(code))]
    case .unitInCharge:
      return registry.systems.map { Seat(role: rule.role, place: .system($0.id)) }
    }
  }
}
