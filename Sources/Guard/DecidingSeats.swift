import Authority
package import RegistryModel
import RegistryText

/// The seats on which approvals, emergency entries and their reviews rest.
package struct DecidingSeats {
  /// A seat with who sits there and is there, before and after a change.
  package struct Difference {
    package let seat: Seat
    package let before: [StaffNumber]
    package let after: [StaffNumber]
  }

  private let before: Registry
  private let after: Registry
  private let roles: [RoleID]

  /// The roles are those that either state names.
  package init(before: Registry, after: Registry) {
    self.before = before
    self.after = after
    let named = [before, after].flatMap { registry in
      registry.manifest.approvals.flatMap(\.roles) + (registry.manifest.emergency.map { $0.roles + $0.reviewRoles } ?? [])
    }
    roles = Set(named).sorted()
  }

  /// Of these roles.
  init(before: Registry, after: Registry, roles: Set<RoleID>) {
    self.before = before
    self.after = after
    self.roles = roles.sorted()
  }

  /// Who would sit otherwise in a seat that settles cases, or approves, enters or reviews changes, on the days on which these
  /// facts begin or end; each seat once, as on the first such day.
  package static func consequences(
    of facts: [ChangedFact], before: Registry, after: Registry, today: CalendarDate
  ) -> [Difference] {
    let deciding = [before, after].flatMap { $0.allDuties.filter(\.act.isDeciding).flatMap(\.askedRoles) }
    let roles = Set(deciding).union(DecidingSeats(before: before, after: after).roles)
    var seen: Set<Seat> = []
    return DecidingSeats(before: before, after: after, roles: roles).differences(on: days(of: facts, from: today)).filter {
      seen.insert($0.seat).inserted
    }
  }

  /// Today and the days to come on which one of the facts begins or ends.
  static func days(of facts: [ChangedFact], from today: CalendarDate) -> [CalendarDate] {
    let dates = facts.flatMap { $0.values(PeriodColumns.from) + $0.values(PeriodColumns.until) }.compactMap { CalendarDate($0) }
    return [today] + Set(dates.filter { $0 > today }).sorted()
  }

  /// The seats that others would sit in on one of these days. Linear in the units and systems.
  package func differences(on days: [CalendarDate]) -> [Difference] {
    let memos = (HolderMemo(), HolderMemo())
    return days.flatMap { day in
      var old = Moment(registry: before, date: day, memo: memos.0)
      var new = Moment(registry: after, date: day, memo: memos.1)
      return seats(on: day).compactMap { seat -> Difference? in
        let (one, other) = (old.holdersPresent(of: seat), new.holdersPresent(of: seat))
        return Set(one) == Set(other) ? nil : Difference(seat: seat, before: one, after: other)
      }
    }
  }

  private func seats(on day: CalendarDate) -> [Seat] {
    roles.flatMap { id -> [Seat] in
      guard let role = before.role(id) ?? after.role(id) else { return [] }
      switch role.scope {
      case .body: return [Seat(role: id, place: .body)]
      case .system: return Set((before.systems + after.systems).map(\.id)).sorted().map { Seat(role: id, place: .system($0)) }
      case .section, .bureau:
        let units = (before.units + after.units).filter { $0.period.contains(day) }
        return Set(units.map(\.code)).sorted().map { Seat(role: id, place: .unit($0)) }
      }
    }
  }
}

extension Moment {
  /// Who sits there, is employed and not away.
  mutating func holdersPresent(of seat: Seat) -> [StaffNumber] {
    let holders = holders(of: seat).map(\.person)
    return holders.filter { isEmployed($0) && absence(of: $0) == nil }
  }
}
