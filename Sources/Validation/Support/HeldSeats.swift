import Authority
import Messages
import RegistryModel

/// The seats that people hold, over the days that a check looks at.
enum HeldSeats {
  /// The seats of `roles` that the person could hold on some day, in the order of the roles and of the organisation; on any
  /// one day they may be fewer.
  ///
  /// Roles of all staff, contact points and outside parties are held by nobody in particular, and left out.
  static func seats(of roles: [RoleID], everHeldBy person: StaffNumber, _ context: CheckContext) -> [Seat] {
    roles.flatMap { id -> [Seat] in
      guard let role = context.registry.role(id), role.kind == .person || role.kind == .group else { return [] }
      let places = context.registry.places(of: role, everHeldBy: person).filter { SeatPlaces.isEver(role, at: $0, context) }
      let ordered = places.count < 2 ? places : places.sorted { context.registry.position(of: $0) < context.registry.position(of: $1) }
      return ordered.map { Seat(role: id, place: $0) }
    }
  }

  /// Why somebody holds the seat, in one line: the row that it follows from.
  static func note(_ holding: Holding, _ context: CheckContext) -> FindingNote {
    let role = context.name(holding.seat.role)
    let place = context.name(holding.seat.place)
    let person = context.name(holding.person)
    let how: Phrase =
      switch holding.ground {
      case .assignment: HeldSeatMessages.assigned
      case .exOfficio(let rule, _):
        HeldSeatMessages.exOfficio(context.registry.post(rule.post)?.name ?? Phrase(rule.post.text))
      case .membership(_, let other):
        HeldSeatMessages.through(context.name(other))
      case .roster(_, let contract): HeldSeatMessages.onRoster(of: contract.id)
      }
    return FindingNote(
      HeldSeatMessages.note(person, role, place, how),
      at: holding.ground.origins.first.map { TextPosition($0) })
  }

  /// The command that ends a holding: end the assignment, or else put somebody else there.
  static func release(_ holding: Holding, from day: CalendarDate) -> Phrase {
    let option = holding.seat.place.option
    if case .assignment = holding.ground {
      return Phrase("kengen end \(holding.seat.role) \(holding.person)\(option) --until \(day)")
    }
    return newHolder(of: holding.seat, from: day)
  }

  /// The command that puts somebody into a seat; the reader chooses whom.
  static func newHolder(of seat: Seat, from day: CalendarDate, _ more: String = "") -> Phrase {
    HeldSeatMessages.assign(seat, from: day, more)
  }
}
