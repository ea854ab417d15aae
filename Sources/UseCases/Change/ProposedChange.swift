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
      let spot = placeName(seat.place)
      return (
        // Without a first day it would hold on every day of the past as well.
        .assign(
          seat, number, position: position, from: tenure.from ?? setting.on, until: tenure.until, order: order),
        Phrase(
          ja: "\(number) を\(spot.ja)の\(found.name.ja)に指名", en: "assign \(found.name.en) of \(spot.en) to \(number)")
      )
    case .end(let role, let person, let asked, let until, let from, let isDeputy):
      let (found, seat) = try seat(role, asked)
      let number = try self.person(person)
      return (
        .end(seat, number, from: from, until: until, isDeputy: isDeputy),
        Phrase(
          ja: "\(number) の\(found.name.ja)\(isDeputy ? "の代理" : "")を \(until.advanced(by: -1)) までで終える",
          en: "end \(isDeputy ? "deputyship for " : "")\(found.name.en) of \(number) after \(until.advanced(by: -1))")
      )
    case .deputy(let role, let person, let asked, let rank, let when, let provisions, let tenure, let instrument):
      let (found, seat) = try seat(role, asked)
      let number = try self.person(person)
      let finder = self.provisions
      var keys: [ProvisionKey] = []
      for word in provisions { keys.append(try finder.one([word], decides: false).key) }
      let spot = placeName(seat.place)
      return (
        .deputy(
          seat, number, rank: rank, when: when, provisions: keys, from: tenure.from ?? setting.on, until: tenure.until,
          instrument: instrument),
        Phrase(
          ja: "\(number) を\(spot.ja)の\(found.name.ja)の代理(第\(rank)順位)に指名",
          en: "name \(number) deputy no. \(rank) for \(found.name.en) of \(spot.en)")
      )
    case .absence(let person, let from, let until):
      let number = try self.person(person)
      return (
        .absence(number, from: from, until: until),
        Phrase(
          ja: "\(number) は \(from) から \(until.advanced(by: -1)) まで不在",
          en: "\(number) is away from \(from) to \(until.advanced(by: -1))")
      )
    case .endAbsence(let person, let from, let until):
      let number = try self.person(person)
      let summary =
        until.map {
          Phrase(
            ja: "\(number) の \(from) からの不在を \($0.advanced(by: -1)) までにする",
            en: "let the absence of \(number) from \(from) last to \($0.advanced(by: -1))")
        } ?? Phrase(ja: "\(number) の \(from) からの不在を取り消す", en: "take back the absence of \(number) from \(from)")
      return (.endAbsence(number, from: from, until: until), summary)
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
      throw Failure(
        .inexact, Phrase(ja: "\(found.name.ja)はそこに置かれません", en: "\(found.name.en) does not sit there"),
        remedy: Phrase(
          ja: found.scope == .system ? "--system で指定してください" : "--unit で指定してください",
          en: found.scope == .system ? "name a system with --system" : "name a unit with --unit"))
    }
    return (found, Seat(role: found.id, place: place))
  }

  func placeName(_ place: Place) -> Phrase {
    let phrase = names(registry).place(place)
    return Phrase(ja: phrase.ja, en: phrase.text(.english))
  }
}
