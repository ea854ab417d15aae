package import RegistryModel

/// The people of a registry and what they hold, as values that a plan changes; the difference between two
/// rosters is the smallest change of the text.
package struct Roster: Sendable {
  package struct Tenure: Hashable, Sendable {
    package let unit: UnitCode
    package let post: PostID
    package var kind: AppointmentKind
    package var from: CalendarDate?
    package var until: CalendarDate?
    package var order: String
    /// The row that it was read from; nil for a new one.
    package let origin: Origin?

    package init(
      unit: UnitCode, post: PostID, kind: AppointmentKind, from: CalendarDate?, until: CalendarDate?, order: String,
      origin: Origin? = nil
    ) {
      self.unit = unit
      self.post = post
      self.kind = kind
      self.from = from
      self.until = until
      self.order = order
      self.origin = origin
    }

    package func isInForce(on date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
    }
    func ends(after date: CalendarDate) -> Bool { until.map { $0 > date } ?? true }
    func begins(onOrAfter date: CalendarDate) -> Bool { from.map { $0 >= date } ?? false }
  }

  /// A role held by name, or a deputyship; only its end ever changes here.
  package struct Charge: Hashable, Sendable {
    package let seat: Seat
    package let isDeputy: Bool
    package let from: CalendarDate?
    package var until: CalendarDate?
    package let origin: Origin
  }

  package struct Member: Hashable, Sendable {
    package var name: String
    package var kana: String
    package var employment: Employment
    package var from: CalendarDate?
    package var until: CalendarDate?
    package let origin: Origin?
    package var tenures: [Tenure]
    package var charges: [Charge]

    func isHere(on date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
    }
  }

  package var members: [StaffNumber: Member]

  /// What a complete registry says; linear.
  package init(_ registry: Registry) {
    var members: [StaffNumber: Member] = [:]
    for person in registry.people {
      members[person.number] = Member(
        name: person.name, kana: person.kana, employment: person.employment, from: person.period.from,
        until: person.period.until, origin: person.origin, tenures: [], charges: [])
    }
    for item in registry.allAppointments {
      members[item.person]?.tenures.append(
        Tenure(
          unit: item.unit, post: item.post, kind: item.kind, from: item.period.from, until: item.period.until,
          order: item.order, origin: item.origin))
    }
    for item in registry.allAssignments {
      members[item.person]?.charges.append(
        Charge(seat: item.seat, isDeputy: false, from: item.period.from, until: item.period.until, origin: item.origin))
    }
    for item in registry.allDeputies {
      members[item.person]?.charges.append(
        Charge(seat: item.seat, isDeputy: true, from: item.period.from, until: item.period.until, origin: item.origin))
    }
    for number in members.keys {
      members[number]?.tenures.sort { ($0.origin ?? Self.nowhere) < ($1.origin ?? Self.nowhere) }
      members[number]?.charges.sort { $0.origin < $1.origin }
    }
    self.members = members
  }

  private static let nowhere = Origin(file: "", line: 0)
}
