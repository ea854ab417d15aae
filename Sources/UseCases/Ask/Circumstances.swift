import Authority
import Messages
import RegistryModel
import RegistryText

extension Workbench {
  /// Where, for whom and without whom a question is asked.
  struct Circumstances {
    let place: Place
    /// The unit named, or the applicant's own where no system is named; for a system it says whose section and bureau roles are meant.
    let unit: UnitCode?
    let facts: CaseFacts

    /// The unit to show beside a system.
    var unitShown: UnitCode? { if case .system = place { unit } else { nil } }

    func moment(_ registry: Registry, _ date: CalendarDate) -> Moment {
      var moment = Moment(registry: registry, date: date)
      moment.askedUnit = unit
      return moment
    }
  }

  /// The place and the people of a question. Without a unit, the applicant's own section is taken.
  func circumstances(_ asked: Asked) throws(Failure) -> Circumstances {
    let places = PlaceFinder(registry: registry, date: setting.on)
    var facts = CaseFacts()
    if let word = asked.applicant { facts.applicants = [try employedPerson(word)] }
    for word in asked.absent { facts.assumedAbsent.insert(try person(word)) }
    var named: UnitCode?
    if let word = asked.unit { named = try places.unitThere(word) }
    if let word = asked.system {
      // Without a unit, the one in charge of the system is meant, whoever applies.
      let system = try places.system(word)
      return Circumstances(place: .system(system), unit: named, facts: facts)
    }
    if let named { return Circumstances(place: .unit(named), unit: named, facts: facts) }
    guard let applicant = facts.applicants.first else {
      return Circumstances(place: .body, unit: nil, facts: facts)
    }
    // Who has no post asks for the whole body; where that does not do, the answer says that a unit must be named.
    let unit = try home(of: applicant)
    return Circumstances(place: unit.map(Place.unit) ?? .body, unit: unit, facts: facts)
  }

  /// The unit of the regular post; of any other where there is none.
  private func home(of person: StaffNumber) throws(Failure) -> UnitCode? {
    let posts = try whole().appointments(of: person).filter { $0.period.contains(setting.on) }
    return (posts.first { $0.kind == .regular } ?? posts.first)?.unit
  }

  private func employedPerson(_ word: String) throws(Failure) -> StaffNumber {
    let number = try person(word)
    let isEmployed = try resolve { registry, _ in
      registry.person(number)?.period.contains(self.setting.on) ?? false
    }
    guard isEmployed else {
      throw Failure(.inexact, PersonMessages.notEmployed(number, on: setting.on))
    }
    return number
  }
}
