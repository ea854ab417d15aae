package import Messages
import RegistryModel
import RegistryStore
import StaffChanges

extension StaffImport {
  /// Makes the change on the newest commit, validates the whole and commits; or writes nothing.
  ///
  /// The plan is worked out anew on each tip, so what others committed meanwhile is kept.
  package func apply(_ confirmed: StaffConfirmation) throws(Failure) -> ChangeOutcome {
    // The plan that is written; the message and the summary speak of no other.
    var written: StaffPlan?
    var organised: UnitListPlan?
    let landing = Landing(location: location, change: change, branch: confirmed.branch, accepting: confirmed.accepted)
    let message = { written.map { self.message($0, confirmed) } ?? "" }
    let report = try landing.commit(message: message()) { edit in
      if self.units == nil {
        let plan = try self.plan(on: edit.reading)
        try self.confirm(plan)
        try edit.apply(plan.edits)
        written = plan
      } else {
        let worked = try self.work(on: edit.reading)
        if let units = worked.units {
          try UnitListImport.refuseUndecided(units)
          try edit.apply(units.reorganisation.edits)
          organised = units
        }
        try self.confirm(worked.staff)
        try edit.apply(worked.staff.edits)
        written = worked.staff
      }
    }
    var told = organised?.notes ?? []
    told += (written?.remarks ?? []).map { StaffPlanMessages.toLookAt($0.message, row: $0.line) }
    told += [mappingNote, mappingWatch?.note(canRead: false)].compactMap(\.self)
    return ChangeOutcome(report, written.map(summary) ?? Phrase(""), isDryRun: change.isDryRun, consequences: told)
  }

  private func confirm(_ plan: StaffPlan) throws(Failure) {
    let unconfirmed = plan.unconfirmed(options.accepted.value.figures)
    guard unconfirmed.isEmpty else { throw Failure(.no, StaffPlanMessages.tooManyChange, details: unconfirmed.map(\.words)) }
  }

  private func summary(_ plan: StaffPlan) -> Phrase {
    func people(_ kind: PlannedChange.Kind) -> Int { Set(plan.changes.filter { $0.kind == kind }.map(\.person)).count }
    let opened = plan.changes.count { $0.kind == .open }
    let closed = plan.changes.count { $0.kind == .close }
    return StaffPlanMessages.summary(
      on: options.effective, join: people(.join) + people(.rejoin), leave: people(.leave), begin: opened, end: closed)
  }

  private func message(_ plan: StaffPlan, _ confirmed: StaffConfirmation) -> String {
    (change.message ?? summary(plan).text(change.setting.language)) + "\n\n" + trailers(plan, confirmed)
  }

  /// What `git log` and `git interpret-trailers` can find again; no names and no words of the file.
  private func trailers(_ plan: StaffPlan, _ confirmed: StaffConfirmation) -> String {
    let orders = Set(plan.changes.compactMap(\.order)).filter { !$0.isEmpty }.sorted()
    var lines = [
      "Kengen-Change: staff", "Kengen-Effective: \(options.effective)", "Kengen-Source: \(digest)",
      "Kengen-Rows: \(plan.rows)",
      "Kengen-Counts: "
        + PlannedChange.Kind.allCases.map { kind in "\(kind.rawValue)=\(plan.changes.count { $0.kind == kind })" }
        .joined(separator: " "),
    ]
    if let units { lines.append("Kengen-Units: \(units.digest)") }
    lines += orders.prefix(50).map { "Kengen-Order: \($0)" }
    lines += confirmed.accepted.sorted().map { "Kengen-Accepted: \($0)" }
    return lines.joined(separator: "\n")
  }
}
