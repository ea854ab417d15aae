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
      case .assignment: Phrase(ja: "指名", en: "assigned")
      case .exOfficio(let rule, _):
        Phrase(
          ja: "充て職(\(context.registry.post(rule.post)?.name.ja ?? rule.post.text))",
          en: "ex officio (\(context.registry.post(rule.post)?.name.text(.english) ?? rule.post.text))")
      case .membership(_, let other):
        Phrase(ja: "\(context.name(other).ja)として", en: "as \(context.name(other).en)")
      }
    return FindingNote(
      Phrase(
        ja: "\(person): \(place.ja)の\(role.ja)、\(how.ja)",
        en: "\(person): \(role.en) at \(place.text(.english)), \(how.en)"),
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
    Phrase(
      ja: "kengen assign \(seat.role) 職員番号\(seat.place.option)\(more) --from \(day)",
      en: "kengen assign \(seat.role) NUMBER\(seat.place.option)\(more) --from \(day)")
  }
}
