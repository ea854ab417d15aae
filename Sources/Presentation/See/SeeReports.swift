import Authority
package import Messages
package import RegistryModel
package import UseCases

/// The organisation of a day, ready to be shown.
package struct OrganisationReport: Encodable, Sendable {
  package struct Node: Encodable, Sendable {
    package let code: String
    package let name: LocalizedText
    package let kind: String
    /// Who holds the highest post there.
    package let leads: [PersonReference]
    /// People with a post at the unit itself.
    package let people: Int
    /// The same with everything below it.
    package let peopleBelow: Int
    package let children: [Node]

    init(_ node: OrganisationOutcome.Node, _ names: Names) {
      code = node.unit.code.text
      name = LocalizedText(node.unit.name)
      kind = node.unit.kind.rawValue
      leads = node.leads.map(names.person)
      people = node.people
      peopleBelow = node.peopleBelow
      children = node.children.map { Node($0, names) }
    }

    /// How many units it stands for, itself among them.
    package var units: Int { children.reduce(1) { $0 + $1.units } }
  }

  package let basis: Basis
  package let roots: [Node]

  package init(_ outcome: OrganisationOutcome) {
    basis = Basis(outcome.basis)
    roots = outcome.roots.map { Node($0, outcome.names) }
  }
}

/// A seat with those who hold it, as pages list them.
package struct HeldSeat: Encodable, Sendable {
  package struct Holder: Encodable, Sendable {
    package let person: PersonReference
    package let ground: LocalizedText
    package let isAway: Bool
    /// The first day on which it no longer holds.
    package let until: String?
    package let facts: [FactReference]
  }
  package let seat: SeatReference
  package let holders: [Holder]
  package let deputies: [PersonReference]

  init(_ seating: UnitOutcome.Seating, _ names: Names) {
    seat = names.seat(seating.seat)
    holders = seating.holders.map { holding, isAway in
      Holder(
        person: names.person(holding.person), ground: LocalizedText(names.ground(holding.ground)), isAway: isAway,
        until: holding.period.until?.description, facts: holding.ground.origins.map(FactReference.init))
    }
    deputies = seating.deputies.map(names.person)
  }
}

/// A code or an id with its name.
package struct NamedPlace: Encodable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(_ id: String, _ name: Phrase) {
    self.id = id
    self.name = LocalizedText(name)
  }
}

/// A unit of a day, ready to be shown.
package struct UnitReport: Encodable, Sendable {
  package struct Member: Encodable, Sendable {
    package let person: PersonReference
    package let post: LocalizedText
    package let kind: LocalizedText
    package let isAway: Bool
    package let from: String?
    package let until: String?
    package let fact: FactReference
  }

  package let basis: Basis
  package let unit: NamedPlace
  package let kind: String
  /// From the unit's parent up to the body.
  package let above: [NamedPlace]
  package let below: [NamedPlace]
  package let members: [Member]
  package let seats: [HeldSeat]
  package let systems: [NamedPlace]
  package let fact: FactReference

  package init(_ outcome: UnitOutcome) {
    let names = outcome.names
    basis = Basis(outcome.basis)
    unit = NamedPlace(outcome.unit.code.text, outcome.unit.name)
    kind = outcome.unit.kind.rawValue
    above = outcome.above.map { NamedPlace($0.code.text, $0.name) }
    below = outcome.below.map { NamedPlace($0.code.text, $0.name) }
    members = outcome.members.map { member in
      let appointment = member.appointment
      return Member(
        person: names.person(appointment.person), post: LocalizedText(names.post(appointment.post)),
        kind: LocalizedText(appointment.kind.name), isAway: member.isAway, from: appointment.period.from?.description,
        until: appointment.period.until?.description, fact: FactReference(appointment.origin))
    }
    seats = outcome.seatings.map { HeldSeat($0, names) }
    systems = outcome.systems.map { NamedPlace($0.id.text, $0.name) }
    fact = FactReference(outcome.unit.origin)
  }
}

/// The systems of a day, ready to be shown.
package struct SystemListReport: Encodable, Sendable {
  package struct Row: Encodable, Sendable {
    package let system: NamedPlace
    package let unit: NamedPlace
    /// The part of the three-layer network on which it runs.
    package let area: String
  }
  package let basis: Basis
  package let systems: [Row]

  package init(_ outcome: SystemListOutcome) {
    basis = Basis(outcome.basis)
    systems = outcome.systems.map {
      Row(system: NamedPlace($0.id.text, $0.name), unit: NamedPlace($0.unit.text, outcome.names.unit($0.unit)), area: $0.area.rawValue)
    }
  }
}

/// A system of a day, ready to be shown.
package struct SystemReport: Encodable, Sendable {
  package struct Party: Encodable, Sendable {
    package let contract: String
    package let title: String
    package let firm: String
    package let tier: Int
    package let until: String?
    package let fact: FactReference
  }
  package let basis: Basis
  package let system: NamedPlace
  package let area: String
  package let unit: NamedPlace
  package let seats: [HeldSeat]
  /// Firms whose people work on it.
  package let parties: [Party]
  package let fact: FactReference

  package init(_ outcome: SystemOutcome) {
    let names = outcome.names
    basis = Basis(outcome.basis)
    system = NamedPlace(outcome.system.id.text, outcome.system.name)
    area = outcome.system.area.rawValue
    unit = NamedPlace(outcome.unit.text, names.unit(outcome.unit))
    seats = outcome.seatings.map { HeldSeat($0, names) }
    parties = outcome.contracts.map {
      Party(
        contract: $0.id.text, title: $0.title, firm: $0.firm, tier: $0.tier, until: $0.period.until?.description,
        fact: FactReference($0.origin))
    }
    fact = FactReference(outcome.system.origin)
  }
}

/// A person's duties and what changes of them, ready to be shown.
package struct PersonReport: Encodable, Sendable {
  package struct PostChange: Encodable, Sendable {
    package let unit: NamedPlace
    package let post: LocalizedText
    package let kind: LocalizedText
    package let fact: FactReference
  }
  package struct Change: Encodable, Sendable {
    /// The first day on which it is so.
    package let on: String
    package let begins: [SeatReference]
    package let ends: [SeatReference]
    package let postsBegin: [PostChange]
    package let postsEnd: [PostChange]
  }
  package let now: DutiesReport
  package let changes: [Change]

  package init(_ outcome: PersonOverTimeOutcome) {
    now = DutiesReport(outcome.now)
    let names = outcome.now.names
    func post(_ appointment: Appointment) -> PostChange {
      PostChange(
        unit: NamedPlace(appointment.unit.text, names.unit(appointment.unit)), post: LocalizedText(names.post(appointment.post)),
        kind: LocalizedText(appointment.kind.name), fact: FactReference(appointment.origin))
    }
    changes = outcome.changes.map {
      Change(
        on: $0.day.description, begins: $0.begins.map(names.seat), ends: $0.ends.map(names.seat), postsBegin: $0.postsBegin.map(post),
        postsEnd: $0.postsEnd.map(post))
    }
  }
}

/// People found by words.
package struct PeopleReport: Encodable, Sendable {
  package let basis: Basis
  package let people: [PersonReference]
  /// How many there are, also those that are not listed.
  package let count: Int

  package init(_ found: [PersonReference], count: Int, basis: Basis) {
    (people, self.count, self.basis) = (found, count, basis)
  }
}

/// The table with today's names, ready to be shown.
package struct SheetReport: Encodable, Sendable {
  package struct Cell: Encodable, Sendable {
    package let role: String
    package let roleName: LocalizedText
    package let seat: SeatReference?
    package let holders: [PersonReference]
    /// Whether it sits at the place and nobody holds it.
    package let isVacant: Bool
  }
  package struct Line: Encodable, Sendable {
    package let duty: DutyReference
    package let cells: [Cell]
  }
  package struct Row: Encodable, Sendable {
    package let provision: ProvisionReference
    package let lines: [Line]
  }
  package let basis: Basis
  package let edition: String
  package let place: String
  package let placeName: LocalizedText
  package let rows: [Row]

  package init(_ outcome: SheetOutcome) {
    let names = outcome.names
    basis = Basis(outcome.basis)
    edition = outcome.edition
    place = outcome.place.text
    placeName = LocalizedText(names.place(outcome.place))
    func cell(_ id: RoleID) -> Cell {
      let column = outcome.columns[id]
      let holders = column?.holders.map(names.person) ?? []
      let isPersonal = column.map { ($0.role.kind == .person || $0.role.kind == .group) && $0.role.seats.minimum > 0 } ?? false
      return Cell(
        role: id.text, roleName: LocalizedText(names.role(id)), seat: column?.seat.map(names.seat), holders: holders,
        isVacant: isPersonal && column?.seat != nil && holders.isEmpty)
    }
    rows = outcome.provisions.map { provision in
      Row(
        provision: ProvisionReference(provision, names),
        lines: names.registry.duties(of: provision.key).map { duty in
          Line(duty: DutyReference(duty, names), cells: duty.roles.map(cell))
        })
    }
  }
}
