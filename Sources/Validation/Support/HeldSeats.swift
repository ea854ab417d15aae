import Authority
import Messages
import RegistryModel

/// The seats that people hold, over the days that a check looks at.
enum HeldSeats {
  /// For every person, the seats of `roles` that the person ever holds from the start of the check on.
  ///
  /// Roles of all staff, contact points and outside parties are held by nobody in particular, and left out.
  static func seats(of roles: [RoleID], _ context: CheckContext) -> [StaffNumber: [Seat]] {
    var result: [StaffNumber: [Seat]] = [:]
    for id in roles {
      guard let role = context.registry.role(id), role.kind == .person || role.kind == .group else { continue }
      for place in SeatPlaces.ever(role, context) {
        let seat = Seat(role: id, place: place)
        var holders: Set<StaffNumber> = []
        _ = context.sweep(
          { moment -> Bool? in
            holders.formUnion(moment.holders(of: seat).map(\.person))
            return nil
          }, key: { _ in "" })
        for person in holders { result[person, default: []].append(seat) }
      }
    }
    return result
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
