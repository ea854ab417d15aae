import OfficeFiles
import RegistryModel

/// Orders by which somebody is away for a time, or back. Why is never kept.
extension Planner {
  mutating func away(_ row: StaffRow, _ date: CalendarDate) {
    guard case .until(let end) = row.until else {
      plan.problems.append(
        TableProblem(
          .date, file: file, line: row.line,
          Phrase(
            ja: "\(row.number)\(named(knownName(row.number))) の不在がいつまでか分かりません",
            en: "until when \(row.number)\(named(knownName(row.number))) is away is not said"),
          fix: Phrase(
            ja: "終わりの日の列(対応表では until)に最後の日を書いてください。不在だけを台帳に書き、理由は書きません",
            en: "write the last day into a column of ends (until in the mapping); only the absence is kept, never why")))
      return
    }
    if row.unit != nil {
      var place = row
      place.until = .unsaid
      guard present(place, since: date) else { return }
      move(place, date)
    }
    guard var member = roster[row.number], let period = Period(from: date, until: end) else { return }
    let known = registry.absences(of: row.number).map(\.period) + member.gaps
    if known.contains(period) { return }
    if let other = known.first(where: { overlap($0, period) }) {
      contradict(
        row.line,
        Phrase(
          ja: "\(row.number)\(named(member.name)) には重なる不在があります(\(span(other)))",
          en: "\(row.number)\(named(member.name)) has an absence already that overlaps (\(span(other)))"),
        fix: Phrase(
          ja: "期間を確かめ、台帳の不在を先に直してください(kengen absence)", en: "check the days, and fix the registry's absence first (kengen absence)"))
      return
    }
    member.gaps.append(period)
    roster[row.number] = member
    plan.changes.append(PlannedChange(.absence, row.number, on: date, line: row.line, order: row.order, until: end))
  }

  mutating func back(_ row: StaffRow, _ date: CalendarDate) {
    if row.unit != nil {
      guard present(row, since: date) else { return }
      move(row, date)
    }
    guard var member = roster[row.number] else { return }
    let running = registry.absences(of: row.number).first { absence in
      (absence.period.from.map { $0 < date } ?? true) && (absence.period.until.map { $0 > date } ?? true)
    }
    if let running {
      member.absenceEnds[running.origin] = date
      roster[row.number] = member
      plan.changes.append(PlannedChange(.back, row.number, on: date, line: row.line, order: row.order))
    } else if !registry.absences(of: row.number).contains(where: { $0.period.until == date }) {
      plan.remarks.append(
        PlanRemark(
          line: row.line,
          Phrase(
            ja: "\(row.number)\(named(member.name)) の不在は台帳にないので、戻ったことは何も変えません",
            en: "the registry has no absence of \(row.number)\(named(member.name)), so being back changes nothing")))
    }
  }

  private func overlap(_ left: Period, _ right: Period) -> Bool {
    (left.from.map { from in right.until.map { from < $0 } ?? true } ?? true)
      && (right.from.map { from in left.until.map { from < $0 } ?? true } ?? true)
  }

  private func span(_ period: Period) -> String {
    "\(period.from?.description ?? "") – \(period.until?.advanced(by: -1).description ?? "")"
  }
}
