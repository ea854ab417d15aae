import Messages
import OfficeFiles
import RegistryModel

/// The single steps of which every plan is made.
extension Planner {
  mutating func note(_ kind: PlannedChange.Kind, _ row: StaffRow, on: CalendarDate?) {
    plan.changes.append(
      PlannedChange(kind, row.number, unit: row.unit, post: row.post, appointment: row.kind, on: on, line: row.line, order: row.order))
  }

  /// Makes the person be there with the name, reading and employment that the row says; false on a problem.
  mutating func present(_ row: StaffRow, since day: CalendarDate) -> Bool {
    guard var member = roster[row.number] else { return join(row, day) }
    if member.employment.isOutsideParty {
      contradict(
        row.line,
        PersonRowMessages.outsideParty(row.number))
      return false
    }
    if let until = member.until, until <= (row.date ?? plan.effective) {
      guard row.action == nil || row.action == .join else {
        contradict(
          row.line, PersonRowMessages.hasLeft(row.number, on: until),
          fix: PersonRowMessages.joinFirst)
        return false
      }
      member.until = nil
      let back = day > until ? day : row.date ?? plan.effective
      if row.action == nil, back > until {
        // An old list has them too.
        plan.remarks.append(
          PlanRemark(
            line: row.line,
            PersonRowMessages.takenToBeBack(row.number, named(knownName(row.number)), last: until.advanced(by: -1), back: back)))
      }
      // Nobody was here in between, whatever one employment from first to last would say.
      if let gap = Period(from: until, until: back), !registry.absences(of: row.number).contains(where: { $0.period.from == until }) {
        member.gaps.append(gap)
      }
      plan.changes.append(PlannedChange(.rejoin, row.number, on: back, line: row.line))
    } else if row.action == .join, !row.reappoints, let date = row.date, member.isHere(on: date.advanced(by: -1)) {
      contradict(
        row.line,
        PersonRowMessages.alreadyEmployed(row.number, named(member.name), since: member.from),
        fix: PersonRowMessages.moveOrLeaveFirst)
      return false
    }
    var values: [PlannedChange.ValueChange] = []
    if let from = member.from, from > (row.date ?? plan.effective) {
      member.from = row.employedFrom ?? row.date ?? plan.effective
      values.append(.init(field: .employedFrom, old: from.description, new: member.from?.description ?? ""))
    }
    takeName(row, &member, &values)
    takeKana(row, &member, &values)
    if row.action == nil || row.action == .join, row.saysEmployment, row.employment != member.employment {
      values.append(.init(field: .employment, old: member.employment.rawValue, new: row.employment.rawValue))
      member.employment = row.employment
    }
    let until = row.employedUntil.over(member.until)
    if until != member.until {
      values.append(.init(field: .employedUntil, old: member.until?.description ?? "", new: until?.description ?? ""))
      member.until = until
    }
    roster[row.number] = member
    if !values.isEmpty { plan.changes.append(PlannedChange(.record, row.number, on: plan.effective, line: row.line, values: values)) }
    return true
  }

  private mutating func join(_ row: StaffRow, _ day: CalendarDate) -> Bool {
    guard isNewPerson(row) else { return false }
    roster[row.number] = Roster.Member(
      name: row.storesName ? row.name : "", kana: row.storesName ? row.kana : "", employment: row.employment, from: day,
      until: row.employedUntil.over(nil), origin: nil, tenures: [], charges: [])
    plan.changes.append(PlannedChange(.join, row.number, unit: row.unit, post: row.post, on: day, line: row.line))
    return true
  }

  func named(_ name: String) -> String { name.isEmpty ? "" : "(\(TextForms.shown(name)))" }

  mutating func open(_ row: StaffRow, from day: CalendarDate) {
    guard let unit = row.unit, let post = row.post else { return }
    roster[row.number]?.tenures.append(
      Roster.Tenure(unit: unit, post: post, kind: row.kind, from: day, until: row.until.over(nil), order: row.order))
    plan.changes.append(
      PlannedChange(
        .open, row.number, unit: unit, post: post, appointment: row.kind, on: day, line: row.line, order: row.order,
        until: row.until.over(nil)))
  }

  mutating func set(_ number: StaffNumber, _ index: Int, until: CalendarDate?, line: Int?) {
    guard let tenure = roster[number]?.tenures[index] else { return }
    roster[number]?.tenures[index].until = until
    plan.changes.append(
      PlannedChange(
        .end, number, unit: tenure.unit, post: tenure.post, appointment: tenure.kind, on: until, line: line,
        isEarlierEnd: until.map { day in tenure.until.map { day < $0 } ?? true } ?? false))
  }

  /// Ends a tenure on `day`; true when it would then hold no day, so that it must go.
  mutating func cut(_ number: StaffNumber, _ index: Int, on day: CalendarDate, line: Int?) -> Bool {
    guard let tenure = roster[number]?.tenures[index], tenure.ends(after: day) else { return false }
    roster[number]?.tenures[index].until = day
    plan.changes.append(
      PlannedChange(
        .close, number, unit: tenure.unit, post: tenure.post, appointment: tenure.kind, on: day, line: line))
    return tenure.begins(onOrAfter: day)
  }

  /// The person leaves: `day` is the first on which nothing is held.
  mutating func leave(_ number: StaffNumber, _ day: CalendarDate, line: Int?) {
    guard let member = roster[number] else {
      contradict(
        line, PersonRowMessages.unknown(number),
        fix: PersonRowMessages.leavingNotNeeded)
      return
    }
    if let until = member.until, until <= day {
      if until < day, line != nil {
        let last = until.advanced(by: -1)
        contradict(
          line,
          PersonRowMessages.lastDayIs(number, named(member.name), last),
          fix: PersonRowMessages.checkNumberAndDay)
      }
      return
    }
    if line == nil, let from = member.from, from >= day {
      plan.remarks.append(
        PlanRemark(
          line: nil,
          PersonRowMessages.beginsLater(number, from: from)))
      return
    }
    if let from = member.from, from >= day {
      contradict(
        line,
        PersonRowMessages.cannotLeave(number, from: from, on: day))
      return
    }
    roster[number]?.until = day
    plan.changes.append(PlannedChange(.leave, number, on: day, line: line))
    var gone: [Int] = []
    for index in member.tenures.indices where cut(number, index, on: day, line: line) { gone.append(index) }
    for index in gone.reversed() { roster[number]?.tenures.remove(at: index) }
    for index in member.charges.indices {
      let charge = member.charges[index]
      guard charge.until.map({ $0 > day }) ?? true else { continue }
      roster[number]?.charges[index].until = day
      plan.changes.append(PlannedChange(.release, number, on: day, line: line, seat: charge.seat))
    }
  }

  // MARK: What the safety thresholds weigh

  mutating func count() {
    let before = plan.effective.advanced(by: -1)
    for person in registry.people where person.period.contains(plan.effective) || person.period.contains(before) {
      if mapping.covers.contains(person.employment) { plan.covered += 1 }
    }
  }

  mutating func countRoleHolders() {
    let posts = Set(registry.manifest.exOfficio.map(\.post))
    let day = plan.effective.advanced(by: -1)
    var holders: Set<StaffNumber> = []
    for item in registry.allAppointments where posts.contains(item.post) && item.period.contains(day) {
      if registry.person(item.person) != nil { holders.insert(item.person) }
    }
    plan.roleHolders = holders.count
    for (number, member) in roster.changed where holders.contains(number) {
      let now = Dictionary(member.tenures.compactMap { tenure in tenure.origin.map { ($0, tenure.until) } }) { first, _ in first }
      let held = (roster.original(number)?.tenures ?? []).filter { posts.contains($0.post) && $0.isInForce(on: day) }
      let isChanged = held.contains { tenure in
        guard let origin = tenure.origin, let until = now[origin] else { return true }
        return until != tenure.until
      }
      if isChanged { plan.roleHoldersChanged += 1 }
    }
  }
}
