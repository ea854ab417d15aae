import Messages
import OfficeFiles
import RegistryModel

/// Orders by which somebody is away for a time, or back. Why is never kept.
extension Planner {
  mutating func away(_ row: StaffRow, _ date: CalendarDate) {
    guard case .until(let end) = row.until else {
      plan.problems.append(
        TableProblem(
          .date, file: file, line: row.line,
          AbsenceRowMessages.endNotSaid(row.number, named(knownName(row.number))),
          fix: AbsenceRowMessages.writeEnd))
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
        AbsenceRowMessages.overlaps(row.number, named(member.name), span(other)),
        fix: AbsenceRowMessages.checkDays)
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
          AbsenceRowMessages.noAbsence(row.number, named(member.name))))
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
