import Authority
package import RegistryModel
import RegistryText

/// Authority that goes from one person to another by one fact: a seat that settles cases gets another holder, or
/// a deputy is named for it.
///
/// A rule that gives a role of the whole body to another post, a system that gets another unit in charge, and a unit
/// that becomes of another kind hand over as well, although their rows name nobody.
package struct Handover: Sendable {
  package let seats: [Seat]
  /// Who had it until then, or is acted for; empty where the seat was vacant.
  package let givers: [StaffNumber]
  package let receivers: [StaffNumber]

  /// nil where the fact gives nobody anything.
  init?(
    _ fact: ChangedFact, before: Registry, after: Registry, today: CalendarDate, authority: Set<RoleID>,
    named: [Seat: Set<StaffNumber>], memos: (before: HolderMemo, after: HolderMemo)
  ) {
    let isHolding = !fact.areas.isDisjoint(with: [.appointments, .assignments])
    // A deputyship that ends gives nobody anything; a seat that somebody leaves may fall to another by a rule.
    guard fact.new != nil || isHolding else { return nil }
    let from = fact.newValue(PeriodColumns.from).flatMap { CalendarDate($0) }
    let until = fact.newValue(PeriodColumns.until).flatMap { CalendarDate($0) }
    // The days on which somebody could begin to hold it: the first one, and where the older row ended.
    var days = [max(today, from ?? today)]
    if fact.old != nil, let end = fact.oldValue(PeriodColumns.until).flatMap({ CalendarDate($0) }), end > today { days.append(end) }
    if fact.new != nil { days = days.filter { day in until.map { day < $0 } ?? true && from.map { $0 <= day } ?? true } }
    // The day from which the row no longer holds, and on which another may.
    if isHolding, fact.old != nil {
      let first = fact.oldValue(PeriodColumns.from).flatMap { CalendarDate($0) }
      days.append(fact.new == nil ? max(today, first ?? today) : max(today, until ?? today))
    }
    days = Set(days).sorted()
    guard !days.isEmpty else { return nil }
    var found: [Seat] = []
    var givers: [StaffNumber] = []
    var receivers: [StaffNumber] = []
    func holders(_ seat: Seat, _ day: CalendarDate, _ registry: Registry, _ memo: HolderMemo) -> [StaffNumber] {
      var moment = Moment(registry: registry, date: day, memo: memo)
      return moment.holders(of: seat).map(\.person)
    }
    let isDeputy = fact.areas.contains(.deputies)
    if isDeputy, Handover.isOnlyShortened(fact) { return nil }
    let structural = Handover.structuralSeats(fact, before, after, authority)
    for seat in structural ?? Handover.seats(fact, after, today) where authority.contains(seat.role) {
      for day in days {
        let old = holders(seat, day, before, memos.before)
        if isDeputy {
          givers += old
          receivers += fact.newValue(Deputy.columns.person).map { [StaffNumber($0)] } ?? []
        } else {
          let new = holders(seat, day, after, memos.after)
          // Who gets it by a row of his own is told with that row.
          let others = named[seat] ?? []
          let gained = new.filter { !old.contains($0) && (fact.persons.contains($0) || !others.contains($0)) }
          guard !gained.isEmpty else { continue }
          receivers += gained
          givers += old.filter { !new.contains($0) }
        }
        if !found.contains(seat) { found.append(seat) }
      }
    }
    let receiving = Set(receivers)
    guard !receiving.isEmpty else { return nil }
    seats = found
    self.receivers = receiving.sorted()
    self.givers = Set(givers).subtracting(receiving).sorted()
  }

  /// Whether a row says the same as before and merely ends earlier.
  private static func isOnlyShortened(_ fact: ChangedFact) -> Bool {
    guard let old = fact.old, let new = fact.new, let until = fact.columns.firstIndex(of: PeriodColumns.until) else { return false }
    guard old.indices.allSatisfy({ $0 == until || old[$0] == new[$0] }) else { return false }
    guard let end = CalendarDate(new[until]) else { return false }
    return CalendarDate(old[until]).map { end < $0 } ?? old[until].isEmpty
  }

  /// The seats whose holders follow from a fact that names no person; nil for facts that do.
  ///
  /// A rule for all units of a kind is not among them: it would need the consent of every head there is, and is for
  /// those to approve who approve the rules.
  private static func structuralSeats(
    _ fact: ChangedFact, _ before: Registry, _ after: Registry, _ authority: Set<RoleID>
  ) -> [Seat]? {
    func roles(_ scopes: Set<RoleScope>) -> [RoleID] {
      authority.filter { id in (after.role(id) ?? before.role(id)).map { scopes.contains($0.scope) } ?? false }.sorted()
    }
    if fact.file == RegistryPath.manifest {
      // The file is one fact; the rules in it that differ are what hands over.
      let changed = posts(before).merging(posts(after)) { $0.symmetricDifference($1) }.filter { !$0.value.isEmpty }
      return roles([.body]).filter { changed[$0] != nil }.map { Seat(role: $0, place: .body) }
    }
    switch fact.kind {
    case .systems:
      guard let id = fact.newValue(InformationSystem.columns.id) else { return [] }
      return roles([.system]).map { Seat(role: $0, place: .system(SystemID(id))) }
    case .units:
      guard let code = fact.newValue(Unit.columns.code) else { return [] }
      return roles([.section, .bureau]).map { Seat(role: $0, place: .unit(UnitCode(code))) }
    default: return nil
    }
  }

  private struct PostAtPlace: Hashable {
    let post: PostID
    let location: ExOfficioRule.Location
  }

  /// By role, the posts whose holders hold it.
  private static func posts(_ registry: Registry) -> [RoleID: Set<PostAtPlace>] {
    Dictionary(grouping: registry.manifest.exOfficio, by: \.role).mapValues { rules in
      Set(rules.map { PostAtPlace(post: $0.post, location: $0.location) })
    }
  }

  /// The seats that a row of appointments, assignments or deputies fills or stands in for.
  static func seats(_ fact: ChangedFact, _ after: Registry, _ today: CalendarDate) -> [Seat] {
    func value<Record: FactRecord, Value>(_ column: Column<Record, Value>) -> String? { fact.newValue(column) ?? fact.oldValue(column) }
    let (assignment, deputy, appointment) = (Assignment.columns, Deputy.columns, Appointment.columns)
    if let role = value(assignment.role) ?? value(deputy.role),
      let place = (value(assignment.place) ?? value(deputy.place)).flatMap({ Place($0) })
    {
      return [Seat(role: RoleID(role), place: place)]
    }
    guard let post = value(appointment.post), let unit = value(appointment.unit).map({ UnitCode($0) }) else { return [] }
    var moment = Moment(registry: after, date: today)
    var result: [Seat] = []
    for rule in after.manifest.exOfficio where rule.post.text == post {
      switch rule.location {
      case .unitOfKind(let kinds):
        if let kind = after.unit(unit, on: today)?.kind, kinds.contains(kind) { result.append(Seat(role: rule.role, place: .unit(unit))) }
      case .unit(let code):
        guard code == unit else { continue }
        result.append(Seat(role: rule.role, place: after.role(rule.role)?.scope == .body ? .body : .unit(unit)))
      case .unitInCharge:
        for system in after.systems where moment.unitInCharge(system.unit) == unit {
          result.append(Seat(role: rule.role, place: .system(system.id)))
        }
      }
    }
    return result
  }
}
