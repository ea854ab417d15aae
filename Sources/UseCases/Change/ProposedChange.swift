import Messages
package import RegistryModel
import RegistryStore

/// A change as somebody says it, with names and words still to be looked up.
package enum ProposedChange {
  case assign(role: String, person: String, Asked, Tenure, position: String, order: String)
  case end(role: String, person: String, Asked, until: CalendarDate, from: CalendarDate?, isDeputy: Bool)
  case deputy(
    role: String, person: String, Asked, rank: Int, when: [String], provisions: [String], Tenure, instrument: String)
  case absence(person: String, from: CalendarDate, until: CalendarDate)
  /// `until` nil takes the absence back.
  case endAbsence(person: String, from: CalendarDate, until: CalendarDate?)
}

extension Workbench {
  /// The fact that a proposed change changes, and a sentence that says so.
  func resolve(_ proposed: ProposedChange) throws(Failure) -> (change: FactChange, summary: Phrase) {
    switch proposed {
    case .assign(let role, let person, let asked, let tenure, let position, let order):
      let (found, seat) = try seat(role, asked)
      let number = try self.person(person)
      let spot = names(registry).place(seat.place)
      return (
        // Without a first day it would hold on every day of the past as well.
        .assign(
          seat, number, position: position, from: tenure.from ?? setting.on, until: tenure.until, order: order),
        ChangeSummaries.assign(number, found.name, at: spot)
      )
    case .end(let role, let person, let asked, let until, let from, let isDeputy):
      let (found, seat) = try seat(role, asked)
      let number = try self.person(person)
      return (
        .end(seat, number, from: from, until: until, isDeputy: isDeputy),
        ChangeSummaries.end(number, found.name, last: until.advanced(by: -1), isDeputy: isDeputy)
      )
    case .deputy(let role, let person, let asked, let rank, let when, let provisions, let tenure, let instrument):
      let (found, seat) = try seat(role, asked)
      let number = try self.person(person)
      let finder = self.provisions
      var keys: [ProvisionKey] = []
      for word in provisions { keys.append(try finder.one([word], decides: false).key) }
      let spot = names(registry).place(seat.place)
      return (
        .deputy(
          seat, number, rank: rank, when: when, provisions: keys, from: tenure.from ?? setting.on, until: tenure.until,
          instrument: instrument),
        ChangeSummaries.deputy(number, rank: rank, found.name, at: spot)
      )
    case .absence(let person, let from, let until):
      let number = try self.person(person)
      return (
        .absence(number, from: from, until: until),
        ChangeSummaries.absence(number, from: from, last: until.advanced(by: -1))
      )
    case .endAbsence(let person, let from, let until):
      let number = try self.person(person)
      return (
        .endAbsence(number, from: from, until: until),
        ChangeSummaries.endAbsence(number, from: from, last: until?.advanced(by: -1))
      )
    }
  }

  private func seat(_ role: String, _ asked: Asked) throws(Failure) -> (Role, Seat) {
    let places = PlaceFinder(registry: registry, date: setting.on)
    let found = try places.role(role)
    let place: Place =
      if let system = asked.system {
        .system(try places.system(system))
      } else if let unit = asked.unit { .unit(try places.unit(unit)) } else { .body }
    let fits =
      switch (found.scope, place) {
      case (.body, .body), (.system, .system), (.section, .unit), (.bureau, .unit): true
      // An auditor may be named for one unit.
      case (.body, .unit): true
      default: false
      }
    guard fits else {
      throw Failure(.inexact, ChangeMessages.doesNotSitThere(found.name, isSystem: found.scope == .system))
    }
    return (found, Seat(role: found.id, place: place))
  }
}
