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
        Phrase(ja: "番号 \(row.number) は台帳では庁外の人です", en: "\(row.number) is an outside party in the registry"))
      return false
    }
    if let until = member.until, until <= (row.date ?? plan.effective) {
      guard row.action == nil || row.action == .join else {
        contradict(
          row.line, Phrase(ja: "\(row.number) は \(until) に離職しています", en: "\(row.number) has left on \(until)"),
          fix: Phrase(ja: "戻ったのなら採用の発令を先に書いてください", en: "for somebody who is back write a joining order first"))
        return false
      }
      member.until = nil
      let back = day > until ? day : row.date ?? plan.effective
      if row.action == nil, back > until {
        // An old list has them too.
        plan.remarks.append(
          PlanRemark(
            line: row.line,
            Phrase(
              ja: "\(row.number)\(named(knownName(row.number))) は \(until.advanced(by: -1)) を最後に離職しています。\(back) に戻った人とします。古い名簿でないか確かめてください",
              en:
                "\(row.number)\(named(knownName(row.number))) has left, with \(until.advanced(by: -1)) as the last day, and is taken to be back on \(back); see whether the list is an old one"
            )))
      }
      // Nobody was here in between, whatever one employment from first to last would say.
      if let gap = Period(from: until, until: back), !registry.absences(of: row.number).contains(where: { $0.period.from == until }) {
        member.gaps.append(gap)
      }
      plan.changes.append(PlannedChange(.rejoin, row.number, on: back, line: row.line))
    } else if row.action == .join, !row.reappoints, let date = row.date, member.isHere(on: date.advanced(by: -1)) {
      contradict(
        row.line,
        Phrase(
          ja: "\(row.number)\(named(member.name)) は \(member.from?.description ?? "以前") から在職しています",
          en: "\(row.number)\(named(member.name)) is employed already\(member.from.map { " (since \($0))" } ?? "")"),
        fix: Phrase(
          ja: "番号を確かめてください。異動なら種別を異動に、いったん退職したのなら退職の行も書いてください",
          en: "check the number; for a move write a moving order, and a leaving one for somebody who left first"))
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
        line, Phrase(ja: "職員番号 \(number) の人は台帳にいません", en: "the registry has nobody with the number \(number)"),
        fix: Phrase(
          ja: "番号を確かめてください。台帳にいない人の離職なら、その行は要りません",
          en: "look at the number; that somebody who is not in the registry leaves need not be said"))
      return
    }
    if let until = member.until, until <= day {
      if until < day, line != nil {
        let last = until.advanced(by: -1)
        contradict(
          line,
          Phrase(
            ja: "\(number)\(named(member.name)) は台帳では \(last) が最後の日です",
            en: "in the registry the last day of \(number)\(named(member.name)) is \(last)"),
          fix: Phrase(ja: "番号と日を確かめてください", en: "check the number and the day"))
      }
      return
    }
    if line == nil, let from = member.from, from >= day {
      plan.remarks.append(
        PlanRemark(
          line: nil,
          Phrase(
            ja: "\(number) は \(from) からの人で、ファイルにありませんが触れません", en: "\(number), who begins on \(from), is not in the file and left alone")))
      return
    }
    if let from = member.from, from >= day {
      contradict(
        line,
        Phrase(ja: "\(number) は \(from) からの人なので、\(day) に離職できません", en: "\(number) begins on \(from) and cannot leave on \(day)"))
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
