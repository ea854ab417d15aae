package import RegistryModel

extension Body {
  @discardableResult
  package mutating func person(
    _ number: StaffNumber, _ employment: Employment = .regular, _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("people/\(number.text.prefix(2)).csv")
    contents.people.append(
      Person(
        number: number, name: "見本 \(number)", kana: "", employment: employment, period: period,
        origin: origin))
    return origin
  }

  @discardableResult
  package mutating func absent(_ person: StaffNumber, _ period: Period = .always) -> Origin {
    let origin = nextOrigin("absences/\(person.text.prefix(2)).csv")
    contents.absences.append(Absence(person: person, period: period, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func appoint(
    _ person: StaffNumber, _ post: PostID, at unit: UnitCode, _ kind: AppointmentKind = .regular,
    _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("units/\(unit.text.prefix(2))/appointments.csv")
    contents.appointments.append(
      Appointment(
        person: person, unit: unit, post: post, kind: kind, period: period, order: "見本発令",
        origin: origin))
    return origin
  }

  @discardableResult
  package mutating func assign(
    _ role: RoleID, _ person: StaffNumber, at place: Place, _ position: Position = .member,
    _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("\(Body.folder(of: place))/assignments.csv")
    contents.assignments.append(
      Assignment(
        seat: Seat(role: role, place: place), person: person, position: position, period: period,
        order: "見本指名", origin: origin))
    return origin
  }

  @discardableResult
  package mutating func deputy(
    _ role: RoleID, _ person: StaffNumber, at place: Place, rank: Int = 1,
    when triggers: Set<DeputyTrigger> = [.absence], only provisions: [ProvisionKey]? = nil,
    _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("\(Body.folder(of: place))/deputies.csv")
    contents.deputies.append(
      Deputy(
        seat: Seat(role: role, place: place), rank: rank, person: person, triggers: triggers,
        provisions: provisions, period: period, instrument: "見本代決規程", origin: origin))
    return origin
  }

  private static func folder(of place: Place) -> String {
    switch place {
    case .body: "body"
    case .unit(let code): "units/\(code.text.prefix(2))"
    case .system: "systems"
    }
  }
}
